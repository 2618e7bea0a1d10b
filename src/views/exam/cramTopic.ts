import type { CramTopic as Topic } from "../../study/exam/examState.ts";

/** A topic on the cram sheet, and the language it is written in (BCP 47). */
export interface CramTopic extends Topic {
  readonly lang: string | null;
}
