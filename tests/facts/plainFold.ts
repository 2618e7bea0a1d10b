import type { CardId } from "../../src/deck/cardId.ts";
import type { DeviceId, Fact, FactId, Json } from "../../src/facts/fact.ts";
import type { DayTally } from "../../src/facts/foldState.ts";
import type { Identity } from "../../src/facts/identityTable.ts";
import { afterReview } from "../../src/scheduler/afterReview.ts";
import type { CardMemory } from "../../src/scheduler/cardMemory.ts";
import type { MemoryModel } from "../../src/scheduler/memoryModel.ts";
import { type StateDescription, sorted } from "./describeState.ts";

/** The rules of the fold said once more, without any thought of speed: sort everything, drop what was retracted, replay. */
export function plainFold(facts: readonly Fact[], model: MemoryModel): StateDescription {
  const inOrder = facts.toSorted((a, b) => a.clock - b.clock || (a.id < b.id ? -1 : 1));
  const retracted = new Map<FactId, Set<CardId>>();
  const aliases = new Map<CardId, CardId>();
  for (const fact of inOrder) {
    if (fact.kind === "card-aliased") aliases.set(fact.from, fact.to);
    if (fact.kind !== "retraction" || fact.cardIds.length === 0) continue;
    retracted.set(fact.target, new Set([...(retracted.get(fact.target) ?? []), ...fact.cardIds]));
  }
  const stands = (fact: Fact, cardId: CardId) => !retracted.get(fact.id)?.has(cardId);

  const memories = new Map<CardId, CardMemory>();
  const suspended = new Map<CardId, boolean>();
  const buriedUntil = new Map<CardId, number>();
  const starred = new Map<CardId, boolean>();
  const settings = new Map<string, Json>();
  const entries = new Map<string, Json>();
  const identities = new Map<CardId, Identity>();
  const tallies = new Map<number, DayTally>();
  const backups = new Map<DeviceId, number>();
  const clocks = new Map<DeviceId, number>();
  for (const fact of inOrder) {
    clocks.set(fact.device, fact.clock);
    if (fact.kind === "review" && stands(fact, fact.cardId)) {
      const id = endOf(aliases, fact.cardId);
      memories.set(id, afterReview(memories.get(id) ?? { state: "new" }, fact, model));
      const none = { again: 0, hard: 0, good: 0, easy: 0 };
      const tally = tallies.get(fact.studyDay) ?? {
        reviews: 0,
        millis: 0,
        reviewsByRating: none,
        millisByRating: none,
        dueShown: 0,
        dueRecalled: 0,
      };
      const { reviewsByRating, millisByRating } = tally;
      tallies.set(fact.studyDay, {
        reviews: tally.reviews + 1,
        millis: tally.millis + fact.answerMillis,
        reviewsByRating: { ...reviewsByRating, [fact.rating]: reviewsByRating[fact.rating] + 1 },
        millisByRating: { ...millisByRating, [fact.rating]: millisByRating[fact.rating] + fact.answerMillis },
        dueShown: tally.dueShown + (fact.shown === "review" ? 1 : 0),
        dueRecalled: tally.dueRecalled + (fact.shown === "review" && fact.rating !== "again" ? 1 : 0),
      });
    } else if (fact.kind === "suspension") {
      for (const id of fact.cardIds) if (stands(fact, id)) suspended.set(endOf(aliases, id), fact.suspended);
    } else if (fact.kind === "burial") {
      for (const id of fact.cardIds) if (stands(fact, id)) buriedUntil.set(endOf(aliases, id), fact.untilDay);
    } else if (fact.kind === "starring") {
      for (const id of fact.cardIds) if (stands(fact, id)) starred.set(endOf(aliases, id), fact.starred);
    } else if (fact.kind === "rescheduling") {
      for (const { cardId, dueDay } of fact.dues) {
        const id = endOf(aliases, cardId);
        const memory = memories.get(id);
        if (memory?.state === "review") memories.set(id, { ...memory, due: { phase: "review", dueDay } });
      }
    } else if (fact.kind === "memory-started") {
      for (const { cardId, stability, difficulty, lastDay, dueDay } of fact.memories) {
        const id = endOf(aliases, cardId);
        if (memories.has(id)) continue;
        const memory = { stability, difficulty };
        const due = { phase: "review", dueDay } as const;
        const none = { firstDay: null, lastDueDay: null, reviews: 0, lapses: 0 };
        memories.set(id, { state: "review", memory, due, lastDay, ...none });
      }
    } else if (fact.kind === "entry") {
      entries.set(`${fact.collection} ${fact.key}`, fact.value);
    } else if (fact.kind === "setting") {
      settings.set(fact.name, fact.value);
    } else if (fact.kind === "card-identified") {
      const { key, question, answerHash, answerSketch } = fact;
      const identity = { key, question, answerHash };
      identities.set(fact.cardId, answerSketch === undefined ? identity : { ...identity, answerSketch });
    } else if (fact.kind === "backup-made") {
      backups.set(fact.device, Math.max(fact.at, backups.get(fact.device) ?? fact.at));
    }
  }
  return {
    memories: sorted(memories),
    suspended: [...suspended].flatMap(([id, yes]) => (yes ? [id] : [])).sort(),
    buriedUntil: sorted(buriedUntil),
    starred: [...starred].flatMap(([id, yes]) => (yes ? [id] : [])).sort(),
    settings: sorted(settings),
    entries: sorted(entries),
    aliases: sorted(aliases),
    identities: sorted(identities),
    tallies: sorted(tallies),
    backups: sorted(backups),
    clocks: sorted(clocks),
    retracted: sorted([...retracted].map(([id, cardIds]) => [id, [...cardIds].sort()])),
    factCount: facts.length,
  };
}

function endOf(aliases: ReadonlyMap<CardId, CardId>, cardId: CardId): CardId {
  const passed: CardId[] = [cardId];
  for (;;) {
    const last = passed[passed.length - 1] ?? cardId;
    const next = aliases.get(last) ?? last;
    if (next === last) return last;
    const ringStart = passed.indexOf(next);
    if (ringStart >= 0) return passed.slice(ringStart).sort()[0] ?? next;
    passed.push(next);
  }
}
