import { blankMarkup } from "./blankMarkup.ts";

/** A stretch of letters and digits as it stands in a text, before it is read as a word. */
export interface Piece {
  readonly text: string;
  /** In the text's case-folded, compatibility-composed form (NFKC). */
  readonly folded: string;
  /** Offset in the text as given, in UTF-16 units. */
  readonly start: number;
  /** Which clause of the text it stands in, counted from 0. */
  readonly clause: number;
  /** How many sentences end before it. */
  readonly sentence: number;
  /** A sign stands before it that parts it from what came before ("a → b", "a: b"). */
  readonly parted: boolean;
  /** Which compound ("kube-proxy") it is part of, counted from 0, or null. */
  readonly compound: number | null;
}

/** The pieces of a text in order; Markdown's own signs are none. */
export function piecesOf(given: string): Piece[] {
  const text = blankMarkup(given);
  const pieces: Piece[] = [];
  let clause = 0;
  let sentence = 0;
  let compounds = 0;
  let isJoined = false;
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    if (CLAUSE_END.test(between) || CLAUSE_OPENER.test(text.slice(match.index, end + 7))) clause++;
    if (SENTENCE_END.test(between)) sentence++;
    const parted = PARTING.test(between);
    isJoined = isJoined && COMPOUND_JOINT.test(between);
    const goesOn = BEFORE_JOINT.test(text.slice(end, end + 2));
    if (goesOn && !isJoined) compounds++;
    const compound = isJoined || goesOn ? compounds - 1 : null;
    isJoined = goesOn;
    for (const { segment, index } of segmentsOf(match[0])) {
      const folded = fold(segment);
      pieces.push({ text: segment, folded, start: match.index + index, clause, sentence, parted, compound });
    }
  }
  return pieces;
}

/** Addresses, times, decimals and grouped thousands are one number; an apostrophe within a word belongs to it. */
const PIECE =
  /\d+(?:[.:]\d+)+(?:\/\d+)?(?![\p{L}\p{N}])|\d{1,3}(?:,\d{3})+(?![\p{L}\p{N}])|w\/o(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const CLAUSE_END = /[\n;!?,()。、！？；，]|\.(?:\s|$)|\s[–—]\s/u;
const SENTENCE_END = /[.!?…]["'”’»)\]]*(?:\s|$)|[。！？]/u;
const PARTING = /[^\s\p{L}\p{N}'’"“”„*_`~<[-]/u;
/** Words that begin a clause of their own; "or it is not …" does, "so that" does not. */
const CLAUSE_OPENER =
  /^(?:(?:but|however|whereas|although|though|while|because|since|so(?! that)|yet|except|instead|rather)\b|(?:and|or) (?:i|you|he|she|it|we|they)\b)/i;
const COMPOUND_JOINT = /^[-_./]$/;
const BEFORE_JOINT = /^[-_./][\p{L}\p{N}]/u;

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[’ʼ]/g, "'").replace(/ς/g, "σ");
}

/** Scripts that write words without spaces are cut by the browser's dictionary. */
function segmentsOf(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  if (!UNSPACED.test(text)) return [{ segment: text, index: 0 }];
  segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  return segmenter.segment(text);
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
let segmenter: Intl.Segmenter | undefined;
