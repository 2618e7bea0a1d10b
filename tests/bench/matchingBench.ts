import { type CardKey, cardIdOf } from "../../src/deck/cardId.ts";
import { type KnownCard, matchInSlices } from "../../src/library/matchCards.ts";
import { wordsOf } from "../../src/library/questionWords.ts";
import { atOnce, type Slices } from "../../src/library/slices.ts";
import { wordsInOneTurn } from "../../src/study/lostCards.ts";

const lostCount = 1_000;
const newCount = 5_000;

/**
 * Lines to print: how long it takes to look for 1,000 lost cards among 5,000 new ones of other words, beside taking the words
 * out of the same questions once, and for how long at most it keeps the page waiting.
 */
export async function matchingBench(): Promise<string[]> {
  const lost = Array.from({ length: lostCount }, (_, n) => card(n, "old"));
  const added = Array.from({ length: newCount }, (_, n) => card(n + lostCount, "new"));
  const moved = lost.map(({ question }, n) => card(n, "moved", question));
  const bare = median(() => [...lost, ...added].map(({ question }) => wordsOf(question)));
  const reworded = median(() => atOnce(matchInSlices(lost, added)));
  const renamed = median(() => atOnce(matchInSlices(lost, moved)));
  return [
    `the words of ${lostCount + newCount} questions, once: ${ms(bare)}`,
    `${lostCount} lost cards among ${newCount} reworded ones: ${ms(reworded)}, ${(reworded / bare).toFixed(1)} × that`,
    `${lostCount} lost cards of a renamed folder: ${ms(renamed)}, ${(renamed / bare).toFixed(1)} × that`,
    `the page waits for one turn of it at most ${ms(longestTurn(matchInSlices(lost, added)))}`,
  ];
}

/** Questions of some eight words, a few of them in nearly every question, as people ask. */
function card(n: number, topic: string, question = questionOf(n)): KnownCard {
  const key: CardKey = { kind: "question", deck: "d", topic, question, ordinal: 1 };
  return { cardId: cardIdOf(key), key, question, answerHash: `${topic} ${n % 7 === 0 ? "yes" : n}` };
}

function questionOf(n: number): string {
  const rare = (step: number) => `word${(n * 7_919 + step * 104_729) % 3_001}`;
  const start = ["What is the", "How does a", "Why is the", "When does the"][n % 4];
  return `${start} ${rare(1)} of ${rare(2)} in a ${rare(3)} ${rare(4)}?`;
}

function longestTurn(work: Slices<unknown>): number {
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
