import { deserialize, serialize } from "node:v8";
import { type CardId, cardIdOf } from "../../src/deck/cardId.ts";
import type { DeviceId, Fact, FactBody, FactId } from "../../src/facts/fact.ts";
import { applyFact } from "../../src/facts/fold.ts";
import { emptyState, type FoldState } from "../../src/facts/foldState.ts";
import { readSnapshot } from "../../src/facts/snapshot.ts";
import { stamp } from "../../src/facts/stamp.ts";
import { takeSnapshot } from "../../src/facts/takeSnapshot.ts";
import { countDue, defaultLimits } from "../../src/scheduler/cardCounts.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import type { Memory } from "../../src/scheduler/memoryModel.ts";
import { afterAnswer, buildQueue, nextCard } from "../../src/scheduler/queue.ts";
import type { QueueRequest } from "../../src/scheduler/queuePlan.ts";
import { type Rating, ratings } from "../../src/scheduler/rating.ts";
import { type Now, startOfStudyDay } from "../../src/scheduler/studyDay.ts";

const cardCount = 100_000;
const reviewCount = 1_000_000;
const firstDay = 20_000;
const model = fsrs6();

/** The fold of a large log against the bare mathematics in it, and what a start of the app does with the result. */
export async function foldBench(): Promise<string[]> {
  const cardIds = Array.from({ length: cardCount }, (_, n) => cardIdOf({ kind: "label", deck: "d", label: String(n) }));
  const bare = best(3, bareModel).millis;
  const fold = foldAll(cardIds);
  const { state } = fold;
  const snapshot = best(3, () => takeSnapshot(state));
  const stored = serialize(snapshot.value);
  const clone = best(3, (): unknown => deserialize(stored));
  const read = best(3, () => readSnapshot(clone.value));

  const now: Now = { epochMs: startOfStudyDay(firstDay + 60, 0, 4) + 3_600_000, utcOffsetMinutes: 0, rolloverHour: 4 };
  const lookup = { memories: state.memories, canonical: (cardId: CardId) => cardId, hidden: () => false };
  const cards = [{ deck: "d", cardIds }];
  const limited: QueueRequest = { ...lookup, cards, now, limits: defaultLimits, model, seed: 1 };
  const endless = Number.POSITIVE_INFINITY;
  const unlimited = { ...limited, limits: { newPerDay: endless, reviewsPerDay: endless } };
  const counting = best(5, () => countDue(cardIds, lookup, now));
  const building = best(5, () => buildQueue(limited));
  const buildingAll = best(5, () => buildQueue(unlimited));
  const stepping = best(3, () => stepThrough(buildingAll.value, now.epochMs));

  const factCount = cardCount + reviewCount;
  const perSecond = Math.round(factCount / fold.millis / 10) / 100;
  return [
    `fold of ${reviewCount} reviews of ${cardCount} cards: ${ms(fold.millis)} (${perSecond} million facts/s), ${ratio(fold.millis, bare)} × the bare model.next (${ms(bare)})`,
    `snapshot of it: taken in ${ms(snapshot.millis)}, ${Math.round(stored.length / 1e5) / 10} MB, cloned back in ${ms(clone.millis)}, read in ${ms(read.millis)}, ${ratio(fold.millis, clone.millis + read.millis)} × faster than the fold`,
    `counts of ${cardCount} cards: ${ms(counting.millis)}`,
    `queue of ${cardCount} cards: ${ms(building.millis)} within the daily limits, ${ms(buildingAll.millis)} with all ${buildingAll.value.left.due} due ones in order`,
    `a step in that queue (answer, next card): ${Math.round((stepping.millis / steps) * 1e6) / 1e3} µs`,
  ];
}

const steps = 10_000;

function stepThrough(start: ReturnType<typeof buildQueue>, nowMs: number): number {
  let queue = start;
  for (let n = 0; n < steps; n++) {
    const cardId = nextCard(queue, nowMs);
    if (cardId === null) break;
    const learning = n % 5 === 0 && n < 1_000;
    const dueAt = nowMs + 600_000 + n;
    queue = afterAnswer(
      queue,
      cardId,
      learning ? { phase: "learning", step: 0, dueAt } : { phase: "review", dueDay: firstDay + 100 },
      nowMs,
    );
  }
  return queue.at;
}

/** Folds the log batch by batch, as storage hands it out; making the facts is not counted. */
function foldAll(cardIds: readonly CardId[]): { readonly millis: number; readonly state: FoldState } {
  const state = emptyState();
  let millis = 0;
  for (let from = 0; from < cardCount + reviewCount; from += batchSize) {
    const batch = Array.from({ length: batchSize }, (_, n) => factOf(cardIds, from + n));
    const start = performance.now();
    for (const fact of batch) {
      if (applyFact(state, fact, model).kind !== "applied") throw new Error("A log in order asked for a refold.");
    }
    millis += performance.now() - start;
  }
  return { millis, state };
}

const batchSize = 5_000;

/** Each card is identified before the first review. */
function factOf(cardIds: readonly CardId[], n: number): Fact {
  return n < cardCount ? identification(cardIds, n) : review(cardIds, n - cardCount);
}

function bareModel(): number {
  const memories: (Memory | null)[] = new Array<null>(cardCount).fill(null);
  for (let n = 0; n < reviewCount; n++) {
    const card = cardOf(n);
    memories[card] = model.next(memories[card] ?? null, n < cardCount ? 0 : 6, ratingOf(n));
  }
  return memories.length;
}

/** A fixed walk through all cards that is not their order in memory. */
function cardOf(n: number): number {
  return (n * 40_503) % cardCount;
}

function ratingOf(n: number): Rating {
  return ratings[Math.imul(n, 2_654_435_761) >>> 30] ?? "good";
}

function review(cardIds: readonly CardId[], n: number): Fact {
  const round = Math.floor(n / cardCount);
  const at = startOfStudyDay(firstDay + round * 6, 0, 4) + (n % cardCount) * 100;
  const body: FactBody = {
    kind: "review",
    cardId: cardIn(cardIds, cardOf(n)),
    rating: ratingOf(n),
    answerMillis: 8_000,
    studyDay: firstDay + round * 6,
    shown: round === 0 ? "new" : "review",
    due: { phase: "review", dueDay: firstDay + (round + 1) * 6 + (n % 7) },
  };
  return written(body, `review ${n}`, at);
}

function identification(cardIds: readonly CardId[], n: number): Fact {
  const question = `What does the paragraph number ${n} say about networks?`;
  const body: FactBody = {
    kind: "card-identified",
    cardId: cardIn(cardIds, n),
    key: { kind: "question", deck: "d", topic: `topic-${n % 500}`, question, ordinal: 1 },
    question,
    answerHash: cardIn(cardIds, n),
  };
  return written(body, `identified ${n}`, n);
}

function written(body: FactBody, name: string, wallMs: number): Fact {
  const device = "bench" as DeviceId;
  return stamp(body, { id: name as FactId, device, clock: wallMs, wallMs, utcOffsetMinutes: 0 });
}

function cardIn(cardIds: readonly CardId[], card: number): CardId {
  const cardId = cardIds[card];
  if (cardId === undefined) throw new RangeError(`There is no card ${card}.`);
  return cardId;
}

function best<Value>(times: number, work: () => Value): { readonly millis: number; readonly value: Value } {
  let millis = Number.POSITIVE_INFINITY;
  let value = work();
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    value = work();
    millis = Math.min(millis, performance.now() - start);
  }
  return { millis, value };
}

function ms(millis: number): string {
  return `${millis < 100 ? Math.round(millis * 10) / 10 : Math.round(millis)} ms`;
}

function ratio(part: number, whole: number): number {
  return Math.round((part / whole) * 10) / 10;
}
