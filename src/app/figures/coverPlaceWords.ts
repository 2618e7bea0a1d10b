import type { SourceSpan } from "../../deck/sourceSpan.ts";
import type { DrawingState, FigureToDraw } from "../../study/drawings/drawingDesk.ts";

/** Whether what is drawn is kept, and where. */
export function savedWords(
  isSaved: boolean,
  partCount: number,
  { standing }: Pick<DrawingState, "standing">,
  isInSource: boolean,
): string {
  if (!isSaved) return "Not saved yet";
  if (standing === "parted") return "Kept, and waits for your choice";
  if (standing === "applies") return "Saved here, not in the Markdown file yet";
  return isInSource && partCount > 0 ? "As in the Markdown file" : "";
}

/** Two drawings, and none of them shown as kept. */
export const overtakenWords = "Not saved, and waits for your choice";

/** Where a block belongs in its file. */
export function whereWords({ source, span, topic }: Pick<FigureToDraw, "source" | "span" | "topic">): string {
  if (source === null) return `Put it below the picture, in ${topic.file}, ${linesWords(span)}.`;
  const places = source.spans.map((one) => `${one.file}, ${linesWords(one)}`);
  return places.length === 1
    ? `Put it in place of the block in ${places[0]}.`
    : `Put it in place of the blocks in ${places.join(" and ")}: what they say is one block here.`;
}

export function linesWords({ firstLine, lastLine }: SourceSpan): string {
  return firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine}–${lastLine}`;
}
