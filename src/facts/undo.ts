import type { CardId } from "../deck/cardId.ts";
import type { BurialBody, Fact, FactBody, FactStamp, RetractionBody, ReviewBody, SuspensionBody } from "./fact.ts";

/** The actions on cards that a learner can take back. */
export type UndoableBody = ReviewBody | SuspensionBody | BurialBody;

export function isUndoable(fact: Fact): fact is FactStamp & UndoableBody {
  return fact.kind === "review" || fact.kind === "suspension" || fact.kind === "burial";
}

/** What to record to take this action back for good, on all its cards. */
export function retractionOf(fact: FactStamp & UndoableBody): RetractionBody {
  return { kind: "retraction", target: fact.id, cardIds: cardIdsOf(fact) };
}

/** The cards that a fact is about, by the ids it names them by. */
export function cardIdsOf(body: FactBody): readonly CardId[] {
  switch (body.kind) {
    case "review":
    case "card-identified":
      return [body.cardId];
    case "retraction":
    case "suspension":
    case "burial":
    case "starring":
      return body.cardIds;
    case "rescheduling":
      return body.dues.map(({ cardId }) => cardId);
    case "memory-started":
      return body.memories.map(({ cardId }) => cardId);
    case "card-aliased":
      return [body.from, body.to];
    case "setting":
    case "entry":
    case "backup-made":
    case "unknown":
      return [];
  }
}
