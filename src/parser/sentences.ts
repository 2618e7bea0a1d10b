import { foldPieces, type InlinePiece } from "./inlineText.ts";

/**
 * The sentences of a text, white space folded. A full stop, question or exclamation mark ends a sentence when white space and
 * then a capital, a digit, code or a sign follows, or a name in small letters, which is known by a hyphen, a digit or a capital
 * in it ("kube-proxy", "eBPF"); not after an abbreviation or an initial, and never inside code or math.
 */
export function sentences(pieces: readonly InlinePiece[]): string[] {
  const outline = pieces.map(({ text, literal }) => (literal ? LITERAL.repeat(text.length) : text)).join("");
  const ends: number[] = [];
  for (const match of outline.matchAll(SENTENCE_END)) {
    const before = outline.slice(Math.max(ends.at(-1) ?? 0, match.index - LONGEST_ABBREVIATION), match.index);
    const end = match.index + match[0].length;
    if (endsSentence(match[1] ?? "", before, outline.charAt(end))) ends.push(end);
  }
  return cutPieces(pieces, ends)
    .map(foldPieces)
    .filter((sentence) => sentence !== "");
}

/** Stands for each character of code and math while the ends of sentences are sought. */
const LITERAL = "\uFFFC";
const NAME_IN_SMALL_LETTERS = String.raw`\p{Ll}+(?:-[\p{L}\p{N}]|\p{N}|\p{Lu})`;
const SENTENCE_END = new RegExp(
  String.raw`(?:(?<![.!?…])([.!?…]+)["'”’»)\]]*\s+(?=["'“‘«([]*(?:[^\p{Ll}\s"'“‘«([]|${NAME_IN_SMALL_LETTERS}))|[。！？]+)`,
  "gu",
);
const ABBREVIATION =
  /(?:^|[\s([])(?:[eE]\.\s?g|[iI]\.\s?e|a\.\s?k\.\s?a|[zZ]\.\s?B|[dD]\.\s?h|cf|vs|viz|ca|approx|resp|incl|esp|et al|St|Mr|Mrs|Ms|Dr|Prof|bzw|vgl|\p{Lu})$/u;
/** Abbreviations only before a number, as in "no. 5": each is or looks like a word too. */
const BEFORE_NUMBER =
  /(?:^|[\s([])(?:figs?|eqs?|eqns?|secs?|sects?|ch|chap|pp?|vols?|nos?|nr|arts?|refs?|thms?|algs?|exs?|pts?|vers?|rev|cols?|tabs?|abb|kap|bd|abs|ziff|anm|min|max)$/iu;
/** Abbreviations only before a small letter: a capital after them begins a sentence. */
const BEFORE_SMALL_LETTER = /(?:^|[\s([])(?:etc|usw|al|inc|ltd|no|nr|std|min|max|avg)$/iu;
const LONGEST_ABBREVIATION = 16;

/** After three dots a small letter goes on, whatever word it begins. */
function endsSentence(sign: string, before: string, next: string): boolean {
  if (sign === ".") return !isAbbreviated(before, next);
  return !(/^(?:…|\.{2,})/.test(sign) && /\p{Ll}/u.test(next));
}

function isAbbreviated(before: string, next: string): boolean {
  if (ABBREVIATION.test(before)) return true;
  if (/\d/.test(next)) return BEFORE_NUMBER.test(before);
  return /\p{Ll}/u.test(next) && BEFORE_SMALL_LETTER.test(before);
}

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
