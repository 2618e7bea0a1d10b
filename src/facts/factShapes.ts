import type { CardId, CardKey } from "../deck/cardId.ts";
import type { Due } from "../scheduler/cardMemory.ts";
import { ratings } from "../scheduler/rating.ts";
import type {
  DeviceId,
  FactBody,
  FactId,
  FactStamp,
  MemoryStartedBody,
  ReschedulingBody,
  UnknownBody,
} from "./fact.ts";
import { isJson } from "./json.ts";
import {
  anyText,
  type Check,
  finite,
  fits,
  integer,
  isBoolean,
  listOf,
  oneOf,
  optional,
  type Shape,
  text,
} from "./shape.ts";

export type KnownBody = Exclude<FactBody, UnknownBody>;
type KnownKind = KnownBody["kind"];
type Fields<Kind extends KnownKind> = Omit<Extract<KnownBody, { readonly kind: Kind }>, "kind">;

/** Dates reach 100 million days to either side of 1970 (ECMA-262, Time Values), and so do study days. */
const furthestDay = 1e8;
const furthestMs = furthestDay * 86_400_000;

const isFactId: Check<FactId> = text(128);
const isDeviceId: Check<DeviceId> = text(128);
const isCardId: Check<CardId> = text(128);
const isCardIds = listOf(isCardId, 1_000_000);
const isDay = integer(-furthestDay, furthestDay);
const isInstant = finite(-furthestMs, furthestMs);
const isSlug = anyText(4_096);
const isQuestion = anyText(1_000_000);

export const stampShape: Shape<FactStamp> = {
  id: isFactId,
  device: isDeviceId,
  at: isInstant,
  utcOffsetMinutes: integer(-1_440, 1_440),
  clock: finite(0, Number.MAX_SAFE_INTEGER),
};

export const bodyShapes: { readonly [Kind in KnownKind]: Shape<Fields<Kind>> } = {
  review: {
    cardId: isCardId,
    rating: oneOf(ratings),
    answerMillis: finite(0, furthestMs),
    studyDay: isDay,
    shown: oneOf(["new", "learning", "review", "relearning"]),
    due: isDue,
  },
  retraction: { target: isFactId, cardIds: isCardIds },
  suspension: { cardIds: isCardIds, suspended: isBoolean },
  burial: { cardIds: isCardIds, untilDay: isDay },
  starring: { cardIds: isCardIds, starred: isBoolean },
  rescheduling: { dues: listOf(isCardDue, 1_000_000) },
  "memory-started": { memories: listOf(isCardStart, 1_000_000) },
  entry: { collection: text(64), key: text(512), value: isJson },
  setting: { name: text(4_096), value: isJson },
  "card-identified": {
    cardId: isCardId,
    key: isCardKey,
    question: isQuestion,
    answerHash: anyText(128),
    answerSketch: optional(anyText(128)),
  },
  "card-aliased": { from: isCardId, to: isCardId },
  "backup-made": { factCount: integer(0, Number.MAX_SAFE_INTEGER) },
};

export function isKnownKind(kind: string): kind is KnownKind {
  return Object.hasOwn(bodyShapes, kind);
}

type DueAtStep = Exclude<Due, { readonly phase: "review" }>;
type DueOnDay = Extract<Due, { readonly phase: "review" }>;

const stepShape: Shape<DueAtStep> = {
  phase: oneOf(["learning", "relearning"]),
  step: integer(0, 255),
  dueAt: isInstant,
};
const dayShape: Shape<DueOnDay> = { phase: oneOf(["review"]), dueDay: isDay };

function isDue(value: unknown): value is Due {
  return fits(dayShape, value) || fits(stepShape, value);
}

type CardDue = ReschedulingBody["dues"][number];
const cardDueShape: Shape<CardDue> = { cardId: isCardId, dueDay: isDay };

function isCardDue(value: unknown): value is CardDue {
  return fits(cardDueShape, value);
}

type CardStart = MemoryStartedBody["memories"][number];
const cardStartShape: Shape<CardStart> = {
  ...cardDueShape,
  // What the model of memory takes.
  stability: finite(0.001, 36_500),
  difficulty: finite(1, 10),
  lastDay: isDay,
};

function isCardStart(value: unknown): value is CardStart {
  return fits(cardStartShape, value);
}

type LabelKey = Extract<CardKey, { readonly kind: "label" }>;
type QuestionKey = Extract<CardKey, { readonly kind: "question" }>;

const labelShape: Shape<LabelKey> = { kind: oneOf(["label"]), deck: isSlug, label: isSlug };
const questionShape: Shape<QuestionKey> = {
  kind: oneOf(["question"]),
  deck: isSlug,
  topic: isSlug,
  question: isQuestion,
  ordinal: integer(1, 1_000_000),
};

function isCardKey(value: unknown): value is CardKey {
  return fits(questionShape, value) || fits(labelShape, value);
}
