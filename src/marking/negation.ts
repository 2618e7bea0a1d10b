import { isFunctionWord } from "./functionWords.ts";
import type { Piece } from "./pieces.ts";

/**
 * How a word stands to the "not" of its clause. -1: denied, being one of the two telling words after it ("does not hide the
 * source …"); 0: further behind, where words alone cannot tell how far the denial reaches; 1: everywhere else.
 */
export type Sign = -1 | 0 | 1;

/** The sign of each piece; that of a negator itself says nothing. */
export function signsOf(pieces: readonly Piece[]): Sign[] {
  let denial: Denial | null = null;
  let clause = -1;
  return pieces.map((piece, index) => {
    if (piece.clause !== clause || piece.parted) denial = null;
    clause = piece.clause;
    const begun = denialBegun(piece, pieces[index + 1]);
    if (begun !== null) denial = begun;
    if (begun !== null || denial === null) return 1;
    if (denial.reach === 0) return denial.shadow ? 0 : 1;
    if (isFunctionWord(piece.folded)) return 1;
    denial = { ...denial, reach: denial.reach - 1 };
    return -1;
  });
}

/** What a negator does to the words after it: so many telling ones are denied, and those behind them are in doubt or not. */
interface Denial {
  readonly reach: number;
  readonly shadow: boolean;
}

/** "not" denies a verb and what belongs to it, "without" the next thing only; so do "instead of" and "rather than". */
function denialBegun({ folded }: Piece, next: Piece | undefined): Denial | null {
  const isPhrase = (folded === "instead" && next?.folded === "of") || (folded === "rather" && next?.folded === "than");
  if (isPhrase || OF_THINGS.has(folded)) return { reach: 1, shadow: false };
  return isNegator(folded) ? { reach: 2, shadow: true } : null;
}

const OF_THINGS: ReadonlySet<string> = new Set([
  "no",
  "without",
  "w/o",
  "neither",
  "nor",
  "kein",
  "keine",
  "keinen",
  "ohne",
]);

export function isNegator(folded: string): boolean {
  return NEGATORS.has(folded) || OF_THINGS.has(folded) || /n't$/.test(folded);
}

/** Also as typed in haste. Rare ones ("seldom") deny as well: what seldom helps is not said to help. */
const NEGATORS: ReadonlySet<string> = new Set(
  `not never none cannot avoid avoids avoiding seldom rarely hardly barely dont doesnt didnt isnt arent
   wasnt werent cant couldnt wont wouldnt shouldnt hasnt havent hadnt mustnt neednt nicht nie`.split(/\s+/),
);
