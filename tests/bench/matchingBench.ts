import { gzipSync } from "node:zlib";
import { matchInSlices } from "../../src/library/matchCards.ts";
import { wordsOf } from "../../src/library/questionWords.ts";
import { atOnce, type Slices } from "../../src/library/slices.ts";
import { wordsInOneTurn } from "../../src/study/lostCards.ts";
import { chanceOf } from "./matching/chance.ts";
import { collectionOf } from "./matching/collection.ts";
import { editOnce, misspell } from "./matching/edits.ts";
import { cardsOf, liveThrough, type Outcome, outcomes, type Tally } from "./matching/history.ts";

const histories = 40;

/**
 * Lines to print: what becomes of the memories of edited cards over generated histories of a collection of 200 files and
 * some 1,000 cards, by what was done to the card; and how long it takes to look for thousands.
 */
export async function matchingBench(): Promise<string[]> {
  const tally: Tally = new Map();
  for (let seed = 1; seed <= histories; seed++) liveThrough(seed, tally);
  const bare: Tally = new Map();
  for (let seed = 1; seed <= histories; seed++) liveThrough(seed, bare, false);
  return [
    `${histories} histories (${outcomes.join(" / ")}):`,
    ...[...tally]
      .toSorted()
      .map(([kind, counts]) => `  ${kind}: ${outcomes.map((one) => counts.get(one) ?? 0).join(" / ")}`),
    `without asking, answers as they were: ${share(tally, (kind) => kind !== deleted && !answerToo(kind))} (goal 95 %)`,
    `without asking, answers edited too: ${share(tally, answerToo)}; wrong ones in all: ${total(tally, "silent wrong")} (goal 0)`,
    `without answers' sketches: ${share(bare, (kind) => kind !== deleted && !answerToo(kind))} and ${share(bare, answerToo)}, ${total(bare, "silent wrong")} wrong, ${total(bare, "not found", answerToo)} instead of ${total(tally, "not found", answerToo)} of those with edited answers not even asked about`,
    sketchCost(),
    ...[1_000, 5_000].flatMap(timesFor),
  ];
}

const deleted = "deleted";

function answerToo(kind: string): boolean {
  return kind.includes("answer edited");
}

function share(tally: Tally, isMeant: (kind: string) => boolean): string {
  const all = outcomes.reduce((sum, outcome) => sum + total(tally, outcome, isMeant), 0);
  return `${((100 * total(tally, "silent right", isMeant)) / all).toFixed(1)} %`;
}

function total(tally: Tally, outcome: Outcome, isMeant: (kind: string) => boolean = () => true): number {
  return [...tally].reduce((sum, [kind, counts]) => sum + (isMeant(kind) ? (counts.get(outcome) ?? 0) : 0), 0);
}

/** What the sketches add to the facts that identify 1,000 cards, as packed segments keep them. */
function sketchCost(): string {
  const cards = cardsOf(collectionOf(1)).map(({ card: { topic: _, ...card } }) => card);
  const size = (facts: readonly object[]) => gzipSync(JSON.stringify(facts)).length;
  const without = size(cards.map(({ answerSketch: _, ...card }) => card));
  const more = (size(cards) - without) / cards.length;
  return `a sketch adds ${more.toFixed(1)} bytes to the ${(without / cards.length).toFixed(1)} of a packed identity`;
}

/** Every card of a collection lost at once: of its words changed, and of its folders renamed. */
function timesFor(count: number): string[] {
  const chance = chanceOf(count);
  const collection = collectionOf(count, Math.ceil(count / 4.2));
  const lost = cardsOf(collection)
    .map(({ card }) => card)
    .slice(0, count);
  for (const { notes } of collection.files) for (const note of notes) misspell(note, chance);
  for (let edit = 0; edit < 4; edit++) editOnce(collection, chance, 1, () => {});
  for (const file of collection.files) file.deck = `${file.deck}-renamed`;
  const appeared = cardsOf(collection).map(({ card }) => card);
  const bare = median(() => [...lost, ...appeared].map(({ question }) => wordsOf(question)));
  const edited = median(() => atOnce(matchInSlices(lost, appeared)));
  const turn = longestTurn(() => matchInSlices(lost, appeared));
  return [
    `${lost.length} lost cards among ${appeared.length} new ones: ${ms(edited)}, ${(edited / bare).toFixed(1)} × taking the words out of all their questions once; the page waits at most ${ms(turn)} for one turn of it (budget 10)`,
  ];
}

/** The least of some runs: another process takes the core for a while in most of them. */
function longestTurn(work: () => Slices<unknown>): number {
  return Math.min(...Array.from({ length: 7 }, () => longestOf(work())));
}

function longestOf(work: Slices<unknown>): number {
  let longest = 0;
  let done = 0;
  let start = performance.now();
  for (const amount of work) {
    done += amount;
    if (done < wordsInOneTurn) continue;
    longest = Math.max(longest, performance.now() - start);
    done = 0;
    start = performance.now();
  }
  return Math.max(longest, performance.now() - start);
}

/** Milliseconds, the median of some runs after one that warms up. */
function median(work: () => unknown): number {
  work();
  const millis = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return millis[2] ?? Number.NaN;
}

function ms(millis: number): string {
  return `${millis.toFixed(1)} ms`;
}
