import type { Card, KeyPoint } from "../../deck/card.ts";
import type { CatalogFigure } from "../../deck/figureCatalog.ts";
import type { ContentFault } from "../../library/contentSource.ts";
import type { AnswerMatch } from "../../marking/matchAnswer.ts";
import type { SelfMark } from "../../marking/score.ts";
import type { Rating } from "../../scheduler/rating.ts";
import type { AnswerDraft, Attempt, Phase, Question, QuestionState } from "./quiz.ts";

/** What the quiz desk shows. `missing`: the attempt was deleted, never was, or cannot be read. */
export type QuizState = { readonly kind: "closed" } | { readonly kind: "missing"; readonly id: string } | OpenQuiz;

/** What there is now of what the question on the screen is about. */
export interface AskedText {
  /** The card's text; null while it loads, when loading failed (`fault`), when no deck has it any more (`gone`), of a figure. */
  readonly card: Card | null;
  /** The same of the figure that is asked about; null of a card. */
  readonly figure: CatalogFigure | null;
  /** Those that can be picked, as with `options`; null for one that is not there. */
  readonly optionFigures: readonly (CatalogFigure | null)[];
  readonly fault: ContentFault | null;
  readonly gone: boolean;
}

export interface OpenQuiz extends AskedText {
  readonly kind: "open";
  /** As the log has it, with what was written since. */
  readonly attempt: Attempt;
  readonly phase: Phase;
  readonly navigator: readonly QuestionState[];
  /** The index of the question on the screen, and what there is of it. */
  readonly at: number;
  readonly question: Question;
  readonly answer: AnswerDraft;
  /** Whether the learner's answer may still be changed, and whether the right one may be seen. */
  readonly locked: boolean;
  readonly answerShown: boolean;
  /** Null until the answer is shown. */
  readonly marking: Marking | null;
  /** Milliseconds; null without a limit and after handing in. */
  readonly remainingMillis: number | null;
  /** Milliseconds spent on all questions. */
  readonly spentMillis: number;
  /** Every question has its mark: marking can be finished. */
  readonly allMarked: boolean;
}

/** How the answer on the screen is marked. */
export interface Marking {
  readonly sheet: MarkingSheet;
  /** What it would be worth as the sheet stands; null where the learner has yet to say something. */
  readonly score: number | null;
  readonly rating: Rating | null;
  readonly suggested: Rating | null;
  /** Whether the mark stands in the log or follows from it. Without, `accept` takes the sheet as it is. */
  readonly marked: boolean;
  /** The card had other key points when this mark was given: the score stays until the sheet is changed. */
  readonly outdated: boolean;
}

export type MarkingSheet =
  /** `match` has the words found in a typed answer; null where none was typed. */
  | {
      readonly kind: "points";
      readonly points: readonly KeyPoint[];
      readonly ticked: ReadonlySet<number>;
      readonly match: AnswerMatch | null;
    }
  | { readonly kind: "self"; readonly self: SelfMark | null }
  | { readonly kind: "picks" }
  /** The card's text is not at hand: only the rating can be changed, and 0, ½ or 1 be given if there is no mark yet. */
  | { readonly kind: "no-text"; readonly self: SelfMark | null };
