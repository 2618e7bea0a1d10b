import type { CardId, CardKey } from "./cardId.ts";
import type { Figure } from "./figure.ts";
import type { CoveredPart } from "./occlusion.ts";
import type { SourceSpan } from "./sourceSpan.ts";

/** One question and its answer, both as Markdown as written (without the ❓ marker, the label and occlusion blocks). */
export interface Card {
  readonly id: CardId;
  readonly key: CardKey;
  readonly question: string;
  readonly answer: string;
  /** Fingerprint of the answer, white space folded: a card with a reworded question is found again by it. */
  readonly answerHash: string;
  /** Link reference definitions that question and answer use and that stand elsewhere in the topic: to be rendered with them. */
  readonly definitions?: string;
  readonly section: string | null;
  readonly span: SourceSpan;
  readonly figures: readonly Figure[];
  /** The figures of the deck that the text mentions by number ("Figure 4.4"). */
  readonly mentions: readonly Figure[];
  /** The answer is a figure and nothing else, and the question asks about it: the figure stands with the question. */
  readonly figurePrompt: boolean;
  readonly keyPoints: readonly KeyPoint[];
  readonly needs: RenderingNeeds;
  /** The answer begins with at least two task-list items, some checked and some not: marks stay hidden until reveal. */
  readonly choices: boolean;
  /** It asks for a covered part of a figure, which stands with the question. */
  readonly covered?: CoveredPart;
  /** The first card of those that come from one place in the source and give each other away; absent where it comes alone. */
  readonly note?: CardId;
  /**
   * How it was made from its note, where that is not plainly: `reversed` asks for the question by the answer, `cloze` for
   * words hidden in a sentence. Question and answer are Markdown all the same.
   */
  readonly form?: "reversed" | "cloze";
  /** The question has lists, code or several paragraphs and cannot stand on one line as a heading; absent where it can. */
  readonly questionIsBlocks?: true;
  /** What another program knew of the card, as its file says; absent where it says nothing. */
  readonly startingMemory?: StartingMemory;
}

/** A schedule taken over from another program: a beginning, to be used where there is no review yet. */
export interface StartingMemory {
  /** Calendar day "2023-08-02". */
  readonly dueOn: string;
  readonly intervalDays: number;
  /** As in SM-2: 2.5 is ordinary, lower is harder. */
  readonly ease: number;
}

/** One thing an answer must contain, as plain text; `group` is the bold line above it. */
export interface KeyPoint {
  readonly group: string | null;
  readonly text: string;
}

/** What a text needs beyond plain Markdown and tables; each is loaded only when a card has it. */
export interface RenderingNeeds {
  readonly code: boolean;
  readonly math: boolean;
  readonly html: boolean;
}
