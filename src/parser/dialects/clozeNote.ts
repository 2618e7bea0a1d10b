import type { FoundCard } from "./assembleTopic.ts";
import { clozeSides, type Gap } from "./cloze.ts";

/** The cards of a text with gaps, one for each group; `extra` follows every answer. */
export function clozeNote(
  text: string,
  gaps: readonly Gap[],
  line: number,
  { label = null, extra = "" }: { readonly label?: string | null; readonly extra?: string } = {},
): FoundCard[] {
  return clozeSides(text, gaps).map(({ group, question, answer, hidden }) => ({
    question,
    answer: extra === "" ? answer : `${answer}\n\n${extra}`,
    questionLine: line,
    answerLine: line,
    form: "cloze",
    hidden,
    label: label === null ? null : `${label}#${group}`,
  }));
}
