/** What marks a card: "❓" (U+2753) in front of a heading of level 3. */
export const MARK = "❓";

const MARKED = /^[^\S\r\n]*❓[\uFE0E\uFE0F]?\s*/u;
const LABEL = /(?<!\\)\{#([^\s{}#]+)\}$/u;
const CARD_LINE = /###[ \t][^\S\r\n]*❓/uy;
const NEARLY_CARD_LINE = /#+[\s\u200B]*❓/uy;

/** A card's heading as written: what it asks, without marker and label. */
export interface MarkedHeading {
  readonly question: string;
  readonly label: string | null;
}

/** Reads a heading's text, without white space around it, as a card's; null where it has no marker in front. */
export function readMarkedHeading(content: string): MarkedHeading | null {
  const marker = MARKED.exec(content);
  if (marker === null) return null;
  const rest = content.slice(marker[0].length);
  const label = rest.endsWith("}") ? LABEL.exec(rest) : null;
  const question = label === null ? rest : rest.slice(0, label.index);
  return { question: question.trim(), label: label?.[1]?.normalize("NFC") ?? null };
}

/** Whether a card's heading is written at this offset, whatever block it stands in. */
export function isCardLine(text: string, offset: number): boolean {
  CARD_LINE.lastIndex = offset;
  return CARD_LINE.test(text);
}

/** Whether what is written at this offset looks like a card's heading, right or not. */
export function isNearlyCardLine(text: string, offset: number): boolean {
  NEARLY_CARD_LINE.lastIndex = offset;
  return NEARLY_CARD_LINE.test(text);
}
