import { useEffect } from "react";
import { useStore } from "zustand";
import type { ExamsState } from "../../study/exam/examState.ts";
import { useNow } from "../useFold.ts";
import { useExamDesk } from "./useExamDesk.ts";

/** All there is to show of exams, for the study day that it is. */
export function useExams(): ExamsState {
  const desk = useExamDesk();
  const { epochMs } = useNow();
  // A new study day may have begun.
  useEffect(() => {
    if (epochMs > 0) desk.wake();
  }, [desk, epochMs]);
  return useStore(desk.store);
}
