/** What marks a card: "❓" (U+2753) in front of a heading of level 3. */
export const MARK = "❓";

const MARKED = /^[^\S\r\n]*❓[\uFE0E\uFE0F]?\s*/u;
const LABEL = /(?<!\\)\{#([^\s{}#]+)\}$/u;
const NEARLY_LABEL = /(?<!\\)\{#[^{}`\r\n]*(?:\}[\s.,:;!?]*)?$/u;
const REFERENCE = /^\s*&#(?:x0*2753|0*10067);/i;
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

/** Whether a question still ends with something that looks like a label: one of several words, a second one, one with a stop behind it. */
export function endsLikeLabel(question: string): boolean {
  return question.includes("{#") && NEARLY_LABEL.test(question);
}

/** Whether a heading begins with the marker written as a character reference. */
export function startsWithReference(content: string): boolean {
  return content.includes("&#") && REFERENCE.test(content);
}
