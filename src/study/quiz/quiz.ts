import type { CardId } from "../../deck/cardId.ts";
import type { Scope } from "../../library/library.ts";
import type { ChoiceOption } from "../../marking/readChoices.ts";
import type { SelfMark } from "../../marking/score.ts";
import type { Confidence } from "../../marking/suggestedRating.ts";
import type { Rating } from "../../scheduler/rating.ts";

/** How a quiz is made. It names no card, unless its scope does, and can be repeated. */
export interface Recipe {
  readonly title: string;
  /** From which cards: those of any of these, each once. */
  readonly scopes: readonly Scope[];
  readonly starredOnly: boolean;
  /** Cards that no quiz has asked yet. */
  readonly neverQuizzedOnly: boolean;
  readonly figuresOnly: boolean;
  /** Which cards come in first: those least likely to be recalled now, any by chance, or as they stand in their decks. */
  readonly pick: (typeof picks)[number];
  readonly size: QuizSize;
  /** In the order in which they were picked, or shuffled. */
  readonly order: (typeof orders)[number];
  /** At least one; all four are a mixed quiz. A card that can be asked in none of them is left out. */
  readonly kinds: readonly QuestionKind[];
  /** Which of the two comes where a card can be asked either way and both are wanted; an exam has it typed. */
  readonly prefer: "typed" | "recall";
  readonly mode: QuizMode;
  /** Null: no limit in practice; in an exam the minutes of `size`, or what its questions are expected to take. */
  readonly limitMinutes: number | null;
}

export type QuizSize =
  | { readonly kind: "questions"; readonly count: number }
  | { readonly kind: "minutes"; readonly minutes: number };

export const picks = ["weakest", "chance", "reading"] as const;
export const orders = ["fixed", "shuffled"] as const;
export const questionKinds = ["recall", "typed", "figure", "choice"] as const;
export const quizModes = ["practice", "exam"] as const;

/** Free recall, a typed answer, a figure to be explained, options to pick from. */
export type QuestionKind = (typeof questionKinds)[number];

/** In practice answers may be revealed one by one and time stands still while the quiz is closed; an exam has a deadline. */
export type QuizMode = (typeof quizModes)[number];

export interface SavedRecipe {
  readonly id: string;
  readonly recipe: Recipe;
}

/** One question as it was asked, fixed when the attempt began: it can be reported even when its card is gone. */
export interface Question {
  readonly cardId: CardId;
  readonly deck: string;
  readonly topic: string;
  readonly topicTitle: string;
  readonly kind: QuestionKind;
  /** The card's question, Markdown; very long ones cut off. For reports: what is shown while answering is the card. */
  readonly text: string;
  /** Key points of the answer when it was asked; 0: marked by oneself. */
  readonly pointCount: number;
  /** In the order shown; empty unless `kind` is `choice`. Kept whole, so that picks keep their meaning when the card is edited. */
  readonly options: readonly ChoiceOption[];
}

/** What the learner has of one question so far. */
export interface AnswerDraft {
  readonly typed: string;
  /** Indexes into the question's options, ascending. */
  readonly picks: readonly number[];
  readonly confidence: Confidence | null;
  /** Time for which the question was on the screen before its answer was, milliseconds. */
  readonly spentMillis: number;
  /** In practice: the answer was shown before handing in, and is locked since. */
  readonly revealed: boolean;
}

export const noAnswer: AnswerDraft = { typed: "", picks: [], confidence: null, spentMillis: 0, revealed: false };

/** What an answer was found to be worth. */
export type Mark = MarkBasis & {
  /** 0 to 1. */
  readonly score: number;
  /** The suggested one, unless the learner chose another. */
  readonly rating: Rating;
};

export type MarkBasis =
  /** Key points ticked, ascending, out of as many as the card had when it was marked. */
  | { readonly basis: "points"; readonly ticked: readonly number[]; readonly pointCount: number }
  | { readonly basis: "self"; readonly self: SelfMark }
  /** Options picked. */
  | { readonly basis: "picks" }
  /** Nothing was answered. */
  | { readonly basis: "nothing" };

/** How answering came to its end, and when (epoch ms). */
export interface HandIn {
  readonly at: number;
  readonly by: "learner" | "time";
}

/** That marking is over, when (epoch ms), and which cards it brought forward. */
export interface Finish {
  readonly at: number;
  readonly broughtForward: readonly CardId[];
}

/** A quiz being taken, or taken: all that the log says about it. */
export interface Attempt {
  readonly id: string;
  readonly recipe: Recipe;
  /** The saved recipe that it came from. */
  readonly recipeId: string | null;
  /** Epoch ms. */
  readonly startedAt: number;
  /** Of spent time in practice, of wall time in an exam; null: none. */
  readonly limitMillis: number | null;
  /** Epoch ms; exams only. */
  readonly deadlineAt: number | null;
  readonly questions: readonly Question[];
  /** One for each question: `noAnswer` where there is none yet. */
  readonly answers: readonly AnswerDraft[];
  readonly flagged: ReadonlySet<number>;
  /** One for each question: what the learner said. See `markAt` for what counts. */
  readonly marks: readonly (Mark | null)[];
  /** The question to go on with. */
  readonly place: number;
  readonly handIn: HandIn | null;
  readonly finish: Finish | null;
  /** Entries of this attempt that could not be read, as of a newer version; they are left out. */
  readonly unreadable: number;
}

/** Answering until handed in, marking until the learner has finished it. */
export type Phase = "answering" | "marking" | "finished";

/** A question in the navigator. Being flagged is told apart from how far it has come. */
export interface QuestionState {
  readonly progress: "unanswered" | "answered" | "revealed" | "marked";
  readonly flagged: boolean;
}
