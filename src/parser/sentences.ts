import { foldPieces, type InlinePiece } from "./inlineText.ts";

/**
 * The sentences of a text, white space folded. A full stop, question or exclamation mark ends a sentence when white space and
 * then a capital, a digit, code or a sign follows; not after an abbreviation or an initial, and never inside code or math.
 */
export function sentences(pieces: readonly InlinePiece[]): string[] {
  const outline = pieces.map(({ text, literal }) => (literal ? LITERAL.repeat(text.length) : text)).join("");
  const ends: number[] = [];
  for (const match of outline.matchAll(SENTENCE_END)) {
    const before = outline.slice(Math.max(ends.at(-1) ?? 0, match.index - LONGEST_ABBREVIATION), match.index);
    const end = match.index + match[0].length;
    const isFullStop = match[1] === ".";
    const isNumbered = NUMBERED.test(before) && /\d/.test(outline.charAt(end));
    if (!isFullStop || !(isNumbered || ABBREVIATION.test(before))) ends.push(end);
  }
  return cutPieces(pieces, ends)
    .map(foldPieces)
    .filter((sentence) => sentence !== "");
}

/** Stands for each character of code and math while the ends of sentences are sought. */
const LITERAL = "\uFFFC";
const SENTENCE_END = /(?:(?<![.!?…])([.!?…]+)["'”’»)\]]*\s+(?=["'“‘«([]*[^\p{Ll}\s"'“‘«([])|[。！？]+)/gu;
const ABBREVIATION =
  /(?:^|[\s([])(?:[eE]\.\s?g|[iI]\.\s?e|a\.\s?k\.\s?a|[zZ]\.\s?B|[dD]\.\s?h|cf|vs|viz|ca|approx|resp|incl|esp|et al|St|Mr|Mrs|Ms|Dr|Prof|bzw|vgl|\p{Lu})$/u;
/** Abbreviations only before a number, as in "no. 5": each is or looks like a word too. */
const NUMBERED = /(?:^|[\s([])(?:figs?|eqs?|secs?|ch|chap|pp?|vol|nos?|nr|art|min|max)$/iu;
const LONGEST_ABBREVIATION = 16;

/** The pieces cut at these offsets into the whole text, which ascend. */
function cutPieces(pieces: readonly InlinePiece[], offsets: readonly number[]): InlinePiece[][] {
  let current: InlinePiece[] = [];
  const cut = [current];
  let start = 0;
  let index = 0;
  for (const { text, literal } of pieces) {
    let from = 0;
    for (
      let offset = offsets[index];
      offset !== undefined && offset <= start + text.length;
      offset = offsets[++index]
    ) {
      current.push({ text: text.slice(from, offset - start), literal });
      from = offset - start;
      current = [];
      cut.push(current);
    }
    current.push({ text: text.slice(from), literal });
    start += text.length;
  }
  return cut;
}
