import { useEffect } from "react";
import { useStore } from "zustand";
import { useServices } from "../services.ts";
import { useExamDesk } from "./useExamDesk.ts";

/** Sees to it that today has its plan, once the decks are there; on the exam's screen also what lies ahead. */
export function usePlanOfToday(ahead = false): void {
  const desk = useExamDesk();
  const { catalog } = useServices();
  const kind = useStore(catalog.store, (state) => state.kind);
  useEffect(() => {
    if (kind !== "ready") return;
    void desk.ensurePlan().then(() => {
      // Anew on every visit: something may have been studied since.
      if (ahead && desk.store.getState().fault === null) void desk.lookAhead();
    });
  }, [desk, kind, ahead]);
}
