import { isFunctionWord } from "./functionWords.ts";
import { isNegator, type Sign, signsOf } from "./negation.ts";
import { numberOf } from "./numberWords.ts";
import { piecesOf } from "./pieces.ts";
import { stemOf } from "./stem.ts";

/** A word of a text, by which two texts are compared. */
export interface Word {
  /** Offsets in the text as given (UTF-16 units), the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Case-folded and compatibility-composed. */
  readonly text: string;
  /** What two forms of one word have in common; of a number its digits. */
  readonly stem: string;
  readonly kind: "word" | "number" | "identifier" | "function";
  /** Which compound of the text it is part of ("kube-proxy"): spelled right or not at all, as numbers and identifiers are. */
  readonly compound: number | null;
  /** Which clause of the text it stands in, counted from 0. */
  readonly clause: number;
  /** Which sentence, counted from 0. */
  readonly sentence: number;
  readonly sign: Sign;
}

/** The words of a text, typed or of a key point, in order. "not" and its kin are signs of other words, not words. */
export function wordsOf(text: string): Word[] {
  const pieces = piecesOf(text);
  const signs = signsOf(pieces);
  return pieces.flatMap((piece, index): Word[] => {
    if (isNegator(piece.folded)) return [];
    const folded = piece.folded.replace(/'s$/, "");
    const number = numberOf(folded);
    return [
      {
        start: piece.start,
        end: piece.start + piece.text.length,
        text: folded,
        stem: number ?? stemOf(folded),
        kind: number === null ? kindOf(piece.text, folded) : "number",
        compound: piece.compound,
        clause: piece.clause,
        sentence: piece.sentence,
        sign: signs[index] ?? 1,
      },
    ];
  });
}

/** An identifier has digits among its letters ("k8s") or capitals beyond the first ("VXLAN", "IPs", "kubeProxy"). */
function kindOf(text: string, folded: string): Word["kind"] {
  if ((/\p{N}/u.test(text) && /\p{L}/u.test(text)) || /.\p{Lu}/u.test(text)) return "identifier";
  return isFunctionWord(folded) ? "function" : "word";
}
