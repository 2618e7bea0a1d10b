import type { CardId } from "../../deck/cardId.ts";
import {
  anyText,
  type Check,
  finite,
  fits,
  integer,
  isBoolean,
  isRecord,
  listOf,
  oneOf,
  type Shape,
  text,
} from "../../facts/shape.ts";
import type { Scope } from "../../library/library.ts";
import type { ChoiceOption } from "../../marking/readChoices.ts";
import { type SelfMark, selfMarks } from "../../marking/score.ts";
import { ratings } from "../../scheduler/rating.ts";
import type { AttemptHead } from "./encode.ts";
import {
  type AnswerDraft,
  type CardQuestion,
  type CardRecipe,
  cardKinds,
  type FigureName,
  type FigureOption,
  type FigureQuestion,
  type FigureRecipe,
  type FigureScope,
  type Finish,
  figureKinds,
  type HandIn,
  type Mark,
  orders,
  picks,
  type Question,
  type QuizSize,
  quizModes,
  type Recipe,
} from "./quiz.ts";
import { longestTitle, mostMinutes, mostQuestions } from "./recipe.ts";

/**
 * What entries of quizzes look like. They are foreign input: another version may have written them, or another program.
 * Recipes and questions of figures are told apart by fields that older ones have not: those are read as they always were.
 */
export const isRecipe: Check<Recipe> = (value): value is Recipe =>
  isRecord(value) && ("about" in value ? isFigureRecipe(value) : isCardRecipe(value));

const anyRecipe = {
  title: anyText(longestTitle),
  neverQuizzedOnly: isBoolean,
  pick: oneOf(picks),
  size: isSize,
  order: oneOf(orders),
  prefer: oneOf(["typed", "recall"]),
  mode: oneOf(quizModes),
  limitMinutes: orNull(finite(0, mostMinutes)),
};
const isCardRecipe = recordOf<CardRecipe>({
  ...anyRecipe,
  scopes: listOf(isScope, 10_000),
  starredOnly: isBoolean,
  figuresOnly: isBoolean,
  kinds: listOf(oneOf(cardKinds), 16),
});
const isFigureRecipe = recordOf<FigureRecipe>({
  ...anyRecipe,
  about: oneOf(["figures"]),
  scopes: listOf(isFigureScope, 10_000),
  kinds: listOf(oneOf(figureKinds), 16),
});

const isIndex = integer(0, 9_999);
const isInstant = finite(-8.64e15, 8.64e15);
const isDuration = finite(0, 8.64e15);
const isSlug = anyText(4_096);
const isCardId: Check<CardId> = text(128);
const isOption = recordOf<ChoiceOption>({ markdown: anyText(1_000_000), right: isBoolean });

const anyQuestion = {
  deck: isSlug,
  topic: isSlug,
  topicTitle: anyText(10_000),
  text: anyText(1_000_000),
  pointCount: isIndex,
};
const isCardQuestion = recordOf<CardQuestion>({
  ...anyQuestion,
  cardId: isCardId,
  kind: oneOf(cardKinds),
  options: listOf(isOption, 1_000),
});

const isFigureId = text(10_000);
const isFigureOption = recordOf<FigureOption>({ figureId: isFigureId, name: anyText(10_000), right: isBoolean });
const isFigureQuestion = recordOf<FigureQuestion>({
  ...anyQuestion,
  figureId: isFigureId,
  cardId: orNull(isCardId),
  kind: oneOf(figureKinds),
  options: listOf(isFigureOption, 1_000),
});

const isAnyQuestion: Check<Question> = (value): value is Question =>
  isRecord(value) && ("figureId" in value ? isFigureQuestion(value) : isCardQuestion(value));

/** A choice without a right option could not be scored, and neither a choice nor a picture be found without any. */
const isQuestion: Check<Question> = (value): value is Question => {
  if (!isAnyQuestion(value)) return false;
  const { kind } = value;
  const options: readonly { readonly right: boolean }[] = value.options;
  if (kind === "choice" || kind === "find") return options.some(({ right }) => right);
  return options.length === 0 || (kind === "name" && options.some(({ right }) => right));
};

export const isHead: Check<AttemptHead> = (value): value is AttemptHead =>
  isAnyHead(value) && value.questions.length > 0 && (value.recipe.mode === "exam" || value.deadlineAt === null);

const isAnyHead = recordOf<AttemptHead>({
  recipe: isRecipe,
  recipeId: orNull(text(128)),
  startedAt: isInstant,
  limitMillis: orNull(isDuration),
  deadlineAt: orNull(isInstant),
  questions: listOf(isQuestion, mostQuestions),
});

export const isAnswer = recordOf<AnswerDraft>({
  typed: anyText(1_000_000),
  picks: listOf(isIndex, 1_000),
  confidence: orNull(oneOf(["sure", "unsure", "guess"])),
  spentMillis: isDuration,
  revealed: isBoolean,
});

const worth = { score: finite(0, 1), rating: oneOf(ratings) };
const isPointsMark = recordOf<Extract<Mark, { readonly basis: "points" }>>({
  basis: oneOf(["points"]),
  ticked: listOf(isIndex, 10_000),
  pointCount: integer(1, 10_000),
  ...worth,
});
const isSelfMark: Check<SelfMark> = (value): value is SelfMark => selfMarks.some((mark) => mark === value);
const isSelfGivenMark = recordOf<Extract<Mark, { readonly basis: "self" }>>({
  basis: oneOf(["self"]),
  self: isSelfMark,
  ...worth,
});
const isPicksMark = recordOf<Extract<Mark, { readonly basis: "picks" }>>({ basis: oneOf(["picks"]), ...worth });
const isNoMark = recordOf<Extract<Mark, { readonly basis: "nothing" }>>({ basis: oneOf(["nothing"]), ...worth });

export const isMark: Check<Mark> = (value): value is Mark =>
  isPointsMark(value) || isSelfGivenMark(value) || isPicksMark(value) || isNoMark(value);

export const isHandIn = recordOf<HandIn>({ at: isInstant, by: oneOf(["learner", "time"]) });
export const isFinish = recordOf<Finish>({ at: isInstant, broughtForward: listOf(isCardId, 10_000) });
export const isPlace = isIndex;

type ScopeOf<Kind extends Scope["kind"]> = Extract<Scope, { readonly kind: Kind }>;

function isScope(value: unknown): value is Scope {
  return (
    fits<ScopeOf<"topic">>({ kind: oneOf(["topic"]), deck: anyText(4_096), topic: anyText(4_096) }, value) ||
    fits<ScopeOf<"deck">>({ kind: oneOf(["deck"]), deck: anyText(4_096) }, value) ||
    fits<ScopeOf<"cards">>(
      { kind: oneOf(["cards"]), name: anyText(4_096), cardIds: listOf(text<CardId>(128), 100_000) },
      value,
    ) ||
    fits<ScopeOf<"all">>({ kind: oneOf(["all"]) }, value)
  );
}

const isFigureName: Check<FigureName> = recordOf<FigureName>({ deck: anyText(4_096), id: text(10_000) });

function isFigureScope(value: unknown): value is FigureScope {
  return (
    (isScope(value) && value.kind !== "cards") ||
    fits<Extract<FigureScope, { readonly kind: "figures" }>>(
      { kind: oneOf(["figures"]), figures: listOf(isFigureName, 10_000) },
      value,
    )
  );
}

function isSize(value: unknown): value is QuizSize {
  return (
    fits<Extract<QuizSize, { readonly kind: "questions" }>>(
      { kind: oneOf(["questions"]), count: integer(1, mostQuestions) },
      value,
    ) ||
    fits<Extract<QuizSize, { readonly kind: "minutes" }>>(
      { kind: oneOf(["minutes"]), minutes: finite(0, mostMinutes) },
      value,
    )
  );
}

function recordOf<Value>(shape: Shape<Value>): Check<Value> {
  return (value): value is Value => fits(shape, value);
}

function orNull<Value>(check: Check<Value>): Check<Value | null> {
  return (value): value is Value | null => value === null || check(value);
}
