import type { TopicPart } from "../../deck/topic.ts";

/** How an address names a part of a topic: a card by its id, a text between cards by its first line. */
export function partName(part: TopicPart): string | null {
  if (part.kind === "card") return part.card.id;
  return part.kind === "prose" ? textName(part.span.firstLine) : null;
}

export function textName(firstLine: number): string {
  return `line-${firstLine}`;
}
