import type { CardId } from "../../deck/cardId.ts";
import type { LibraryScope, Scope } from "../../library/library.ts";
import type { ChoiceOption } from "../../marking/readChoices.ts";
import type { SelfMark } from "../../marking/score.ts";
import type { Confidence } from "../../marking/suggestedRating.ts";
import type { Rating } from "../../scheduler/rating.ts";

/** How a quiz is made, of cards or of figures. It names none, unless its scope does, and can be repeated. */
export type Recipe = CardRecipe | FigureRecipe;

export interface CardRecipe extends AnyRecipe {
  /** From which cards: those of any of these, each once. */
  readonly scopes: readonly Scope[];
  readonly starredOnly: boolean;
  readonly figuresOnly: boolean;
  /** At least one; all four are a mixed quiz. A card that can be asked in none of them is left out. */
  readonly kinds: readonly CardKind[];
}

/** It asks about figures of the catalog, whether a card shows them or not. */
export interface FigureRecipe extends AnyRecipe {
  /** What tells it apart in the log, where recipes of cards were before there were others. */
  readonly about: "figures";
  readonly scopes: readonly FigureScope[];
  /** At least one. A figure can be asked in each of them once. */
  readonly kinds: readonly FigureKind[];
}

/** From which figures: those that a part of the library shows, or chosen ones. */
export type FigureScope = LibraryScope | ChosenFigures;

export interface ChosenFigures {
  readonly kind: "figures";
  readonly figures: readonly FigureName[];
}

/** A figure by its deck's slug and its id in the figure catalog. */
export interface FigureName {
  readonly deck: string;
  readonly id: string;
}

interface AnyRecipe {
  readonly title: string;
  /** Only what no quiz has asked yet. */
  readonly neverQuizzedOnly: boolean;
  /**
   * What comes in first: what is least likely to be recalled now, any by chance, or as it stands in its deck. A figure is as
   * weak as the weakest card that shows it.
   */
  readonly pick: (typeof picks)[number];
  readonly size: QuizSize;
  /** In the order in which they were picked, or shuffled. */
  readonly order: (typeof orders)[number];
  /**
   * Which of the two comes where a card can be asked either way and both are wanted; an exam has it typed. Figures are named
   * by typing where it says so, else picked from names.
   */
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
export const cardKinds = ["recall", "typed", "figure", "choice"] as const;
export const figureKinds = ["name", "find", "explain"] as const;
export const questionKinds = [...cardKinds, ...figureKinds] as const;
export const quizModes = ["practice", "exam"] as const;

/** Free recall, a typed answer, a figure of the card to be explained or a covered part of it named, options to pick from. */
export type CardKind = (typeof cardKinds)[number];

/** The name of a picture, the picture to a name, what a picture shows. */
export type FigureKind = (typeof figureKinds)[number];

export type QuestionKind = CardKind | FigureKind;

/** In practice answers may be revealed one by one and time stands still while the quiz is closed; an exam has a deadline. */
export type QuizMode = (typeof quizModes)[number];

export interface SavedRecipe {
  readonly id: string;
  readonly recipe: Recipe;
}

/** One question as it was asked, fixed when the attempt began: it can be reported even when what it is about is gone. */
export type Question = CardQuestion | FigureQuestion;

interface AnyQuestion {
  readonly deck: string;
  readonly topic: string;
  readonly topicTitle: string;
  /** Key points of the answer when it was asked; 0: marked by oneself, or by the options picked. */
  readonly pointCount: number;
}

export interface CardQuestion extends AnyQuestion {
  readonly cardId: CardId;
  readonly kind: CardKind;
  /** The card's question, Markdown; very long ones cut off. For reports: what is shown while answering is the card. */
  readonly text: string;
  /** In the order shown; empty unless `kind` is `choice`. Kept whole, so that picks keep their meaning when the card is edited. */
  readonly options: readonly ChoiceOption[];
}

export interface FigureQuestion extends AnyQuestion {
  /** In the deck's figure catalog. */
  readonly figureId: string;
  /** A card that shows it, to be brought forward by a miss; null where none does. */
  readonly cardId: CardId | null;
  readonly kind: FigureKind;
  /** What the figure is called, plain text without its number; empty where it has no name, and is to be explained. */
  readonly text: string;
  /** Figures of the deck, in the order shown: their names or their pictures. Empty where one types or explains. */
  readonly options: readonly FigureOption[];
}

export interface FigureOption {
  readonly figureId: string;
  /** As with `text`. */
  readonly name: string;
  readonly right: boolean;
}

export function isFigureQuestion(question: Question): question is FigureQuestion {
  return "figureId" in question;
}

export function isFigureRecipe(recipe: Recipe): recipe is FigureRecipe {
  return "about" in recipe;
}

/** Whether it is answered by picking from options. */
export function isPicked({ options }: Question): boolean {
  return options.length > 0;
}

/** Whether nothing but a text can answer it. */
export function isTyped(question: Question): boolean {
  return question.kind === "typed" || (question.kind === "name" && !isPicked(question));
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
