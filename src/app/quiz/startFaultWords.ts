import type { StartFault } from "../../study/quiz/quizDesk.ts";

/** Why no quiz could be made, and what to do. */
export function startFaultWords(fault: StartFault): string {
  return fault.kind === "no-cards"
    ? "No card matches: there is nothing to ask. Suspended cards are never asked."
    : fault.fault.message;
}
