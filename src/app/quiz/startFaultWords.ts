import type { StartFault } from "../../study/quiz/quizDesk.ts";

/** Why no quiz could be made, and what to do. */
export function startFaultWords(fault: StartFault): string {
  switch (fault.kind) {
    case "no-cards":
      return "No card matches: there is nothing to ask. Suspended cards are never asked.";
    case "no-figures":
      return "No figure matches: there is nothing to ask. Missing pictures are never asked, nor figures whose cards are all suspended.";
    case "no-text":
      return fault.fault.message;
  }
}
