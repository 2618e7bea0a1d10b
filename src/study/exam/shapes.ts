import { anyText, type Check, finite, fits, integer, listOf, oneOf, type Shape } from "../../facts/shape.ts";
import type { PredictionValue } from "./encode.ts";
import type { ExamDraft, ExamPart, ExamResult, ExamScope, WeekMinutes } from "./exam.ts";

/** What entries of exams look like; foreign input. */
export const mostMinutes = 1_440;
export const mostWeight = 1e6;

type ScopeOf<Kind extends ExamScope["kind"]> = Extract<ExamScope, { readonly kind: Kind }>;
const deckShape: Shape<ScopeOf<"deck">> = { kind: oneOf(["deck"]), deck: anyText(4_096) };
const topicShape: Shape<ScopeOf<"topic">> = { ...deckShape, kind: oneOf(["topic"]), topic: anyText(4_096) };
const isScope: Check<ExamScope> = (value): value is ExamScope => fits(topicShape, value) || fits(deckShape, value);

const isShare = finite(0, 1);
const isInstant = finite(-8.64e15, 8.64e15);
const isDay = integer(-1e8, 1e8);
const isPart = recordOf<ExamPart>({ scope: isScope, weight: finite(0, mostWeight) });
const isMinutesList = listOf(finite(0, mostMinutes), 7);
const isWeek: Check<WeekMinutes> = (value): value is WeekMinutes => isMinutesList(value) && value.length === 7;

export const isDraft = recordOf<ExamDraft>({
  name: anyText(10_000),
  at: isInstant,
  utcOffsetMinutes: integer(-1_440, 1_440),
  parts: listOf(isPart, 10_000),
  minutes: isWeek,
  daysOff: listOf(isDay, 10_000),
  targetScore: (value): value is number | null => value === null || isShare(value),
});

export const isPrediction = recordOf<PredictionValue>({
  expected: isShare,
  low: isShare,
  high: isShare,
  withoutStudy: isShare,
});

export const isResult = recordOf<ExamResult>({ score: isShare, at: isInstant });

function recordOf<Value>(shape: Shape<Value>): Check<Value> {
  return (value): value is Value => fits(shape, value);
}
