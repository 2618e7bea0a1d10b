import type { Json } from "../../facts/fact.ts";
import type { ExamDraft, ExamResult, ExamScope, Prediction } from "./exam.ts";
import type { StoredPlan } from "./storedPlan.ts";

export type PredictionValue = Omit<Prediction, "day">;

/** Entries' values are spelled out, field by field: what a type gains does not get into the log unseen. */
export function encodeDraft(draft: ExamDraft): Json {
  const { name, at, utcOffsetMinutes, parts, minutes, daysOff, targetScore } = draft;
  return {
    name,
    at,
    utcOffsetMinutes,
    parts: parts.map(({ scope, weight }) => ({ scope: encodeScope(scope), weight })),
    minutes: [...minutes],
    daysOff: [...daysOff],
    targetScore,
  };
}

export function encodePrediction({ expected, low, high, withoutStudy }: PredictionValue): Json {
  return { expected, low, high, withoutStudy };
}

export function encodeResult({ score, at }: ExamResult): Json {
  return { score, at };
}

export function encodePlan({ cardIds, parts, minutes, seconds, basis }: StoredPlan): Json {
  return { cardIds, parts, minutes, seconds, basis };
}

function encodeScope(scope: ExamScope): Json {
  return scope.kind === "deck"
    ? { kind: scope.kind, deck: scope.deck }
    : { kind: scope.kind, deck: scope.deck, topic: scope.topic };
}
