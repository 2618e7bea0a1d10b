import { type CardId, type CardKey, cardIdOf } from "../../../src/deck/cardId.ts";
import { contentHash } from "../../../src/deck/contentHash.ts";
import { sketchOf } from "../../../src/library/answerSketch.ts";
import type { KnownCard } from "../../../src/library/knownCard.ts";
import { chanceOf } from "./chance.ts";
import { type Collection, collectionOf } from "./collection.ts";
import { type EditKind, editOnce, misspell } from "./edits.ts";
import { type Found, matchedBy } from "./matcher.ts";

/** What became of memories whose card was edited so that its id changed, by what was done to it. */
export const outcomes = [
  "silent right",
  "silent wrong",
  // The author had copied the card before editing the original; nobody could tell from text and answer which is which.
  "silent, to an identical copy",
  "asked right",
  "asked, not first",
  "asked in vain",
  "not found",
] as const;
export type Outcome = (typeof outcomes)[number];

export type Tally = Map<string, Map<Outcome, number>>;

/** Lives through one history and adds to the tally what the matcher made of it. `withSketch`: whether the log knows answers' sketches. */
export function liveThrough(
  seed: number,
  tally: Tally,
  withSketch = true,
  onWrong: (wrong: {
    readonly memory: KnownCard;
    readonly silent: CardId;
    readonly heir: KnownCard | undefined;
  }) => void = () => {},
): void {
  const chance = chanceOf(seed ^ 0x5eed);
  const collection = collectionOf(seed);
  for (const note of collection.files.flatMap(({ notes }) => notes)) if (chance.happens(0.06)) misspell(note, chance);
  const kindsByTruth = new Map<number, Set<EditKind>>();
  const identities = new Map<CardId, KnownCard>();
  const aliases = new Map<CardId, CardId>();
  const truthByMemory = new Map<CardId, number>();
  const counted = new Set<CardId>();
  const declined = new Set<string>();
  for (const { card, truth } of cardsOf(collection)) {
    if (chance.happens(0.15)) continue;
    identities.set(card.cardId, known(card.cardId, card));
    truthByMemory.set(card.cardId, truth);
  }
  const steps = chance.between(2, 5);
  for (let step = 1; step <= steps; step++) {
    editOnce(collection, chance, 1 / steps, (note, kind) => {
      const kinds = kindsByTruth.get(note.truth) ?? new Set();
      kindsByTruth.set(note.truth, kinds.add(kind));
    });
    if (step === steps || chance.happens(0.5)) open();
  }

  function known(cardId: CardId, card: KnownCard): KnownCard {
    const { answerSketch, topic: _, ...rest } = card;
    return withSketch && answerSketch !== undefined ? { ...rest, answerSketch, cardId } : { ...rest, cardId };
  }

  /** The app is opened: it looks for what is lost, the learner answers what it asks, and studies some. */
  function open(): void {
    const now = cardsOf(collection);
    const memoryOf = (cardId: CardId) => aliases.get(cardId) ?? cardId;
    const present = new Set(now.map(({ card }) => memoryOf(card.cardId)));
    const lost = [...identities.values()].filter(({ cardId }) => !present.has(cardId));
    const others = [...identities.values()].filter(({ cardId }) => present.has(cardId));
    const unknown = now.filter(({ card }) => !identities.has(memoryOf(card.cardId)));
    const truthByCard = new Map(now.map(({ card, truth }) => [card.cardId, truth]));
    const cardById = new Map(now.map(({ card }) => [card.cardId, card]));
    const cardByTruth = new Map(now.map(({ card, truth }) => [truth, card]));
    const found = matchedBy(
      lost,
      unknown.map(({ card }) => card),
      { present: others, isDeclined: (one, other) => declined.has(`${one} ${other}`) },
    );
    for (const memory of lost) {
      const truth = truthByMemory.get(memory.cardId) ?? -1;
      const heir = cardByTruth.get(truth);
      const kind = heir === undefined ? "deleted" : kindOf(kindsByTruth.get(truth) ?? new Set());
      const outcome = outcomeOf(memory, heir, found, cardById);
      // Each memory counts where it is first missed; a wrong match always does.
      if (!counted.has(memory.cardId) || outcome === "silent wrong") count(kind, outcome);
      counted.add(memory.cardId);
      const silent = found.sure.get(memory.cardId);
      const right = heir === undefined ? undefined : heir.cardId;
      const chosen =
        silent ?? (found.asked.get(memory.cardId)?.some(({ cardId }) => cardId === right) ? right : undefined);
      if (chosen === undefined) {
        for (const { cardId } of found.asked.get(memory.cardId) ?? []) declined.add(`${memory.cardId} ${cardId}`);
        continue;
      }
      counted.delete(memory.cardId);
      kindsByTruth.delete(truth);
      for (const [from, to] of aliases) if (to === chosen) aliases.set(from, memory.cardId);
      aliases.set(chosen, memory.cardId);
      const card = cardById.get(chosen);
      if (card !== undefined) identities.set(memory.cardId, known(memory.cardId, card));
      truthByMemory.set(memory.cardId, truthByCard.get(chosen) ?? -1);
    }
    for (const { card, truth } of now) {
      const memory = memoryOf(card.cardId);
      if (!chance.happens(0.3)) continue;
      identities.set(memory, known(memory, card));
      truthByMemory.set(memory, truth);
    }
    for (const truth of kindsByTruth.keys()) {
      const stillLost = lost.some(({ cardId }) => counted.has(cardId) && truthByMemory.get(cardId) === truth);
      if (!stillLost) kindsByTruth.delete(truth);
    }
  }

  function outcomeOf(
    memory: KnownCard,
    heir: KnownCard | undefined,
    found: Found,
    cards: ReadonlyMap<CardId, KnownCard>,
  ): Outcome {
    const silent = found.sure.get(memory.cardId);
    if (silent !== undefined) {
      const isRight = silent === heir?.cardId;
      const card = cards.get(silent);
      if (!isRight && card !== undefined && isCopy(memory, card)) return "silent, to an identical copy";
      if (!isRight) onWrong({ memory, silent, heir });
      return isRight ? "silent right" : "silent wrong";
    }
    const asked = found.asked.get(memory.cardId) ?? [];
    if (asked.some(({ cardId }) => cardId === heir?.cardId)) {
      return asked[0]?.cardId === heir?.cardId ? "asked right" : "asked, not first";
    }
    return asked.length > 0 ? "asked in vain" : "not found";
  }

  function count(kind: string, outcome: Outcome): void {
    const byOutcome = tally.get(kind) ?? new Map<Outcome, number>();
    tally.set(kind, byOutcome.set(outcome, (byOutcome.get(outcome) ?? 0) + 1));
  }
}

export function isCopy(one: KnownCard, other: KnownCard): boolean {
  return one.question === other.question && one.answerHash === other.answerHash;
}

/** The cards of the collection as the app knows them. */
export function cardsOf({ files }: Collection): { readonly card: KnownCard; readonly truth: number }[] {
  return files.flatMap(({ deck, slug, notes }) => {
    const ordinals = new Map<string, number>();
    return notes.map(({ truth, question, answer, label }) => {
      const ordinal = (ordinals.get(question) ?? 0) + 1;
      ordinals.set(question, ordinal);
      const key: CardKey =
        label === null ? { kind: "question", deck, topic: slug, question, ordinal } : { kind: "label", deck, label };
      const answerHash = contentHash(answer.replace(/\s+/g, " ").trim());
      return {
        truth,
        card: { cardId: cardIdOf(key), key, question, answerHash, answerSketch: sketchOf(answer), topic: slug },
      };
    });
  });
}

function kindOf(kinds: ReadonlySet<EditKind>): string {
  const place = kinds.has("moved") || kinds.has("renamed") || kinds.has("file cut");
  const little = kinds.has("reworded a little");
  const reworded = little || kinds.has("reworded a lot");
  if (kinds.has("answer"))
    return reworded || kinds.has("typo") ? "reworded, answer edited too" : "moved or labelled, answer edited too";
  if (reworded && place) return "reworded and moved";
  if (kinds.has("reworded a lot")) return "reworded by 4–8 words";
  if (little) return "reworded by 1–3 words";
  if (kinds.has("typo")) return "typo mended";
  if (kinds.has("label")) return "label added";
  if (kinds.has("moved")) return "moved to another topic";
  if (place) return "file or folder renamed, split or merged";
  return "as it was, found late";
}
