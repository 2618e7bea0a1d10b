import { use } from "react";
import type { ExamDesk } from "../../study/exam/examDesk.ts";
import { useServices } from "../services.ts";

/** The one exam desk; it comes with the first page that needs it. */
export function useExamDesk(): ExamDesk {
  return use(useServices().examDesk());
}
