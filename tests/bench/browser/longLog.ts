import type { DeviceId, Fact, FactBody, FactId } from "../../../src/facts/fact.ts";
import { stamp } from "../../../src/facts/stamp.ts";
import { startOfStudyDay } from "../../../src/scheduler/studyDay.ts";
import { newId } from "../../../src/storage/device.ts";
import { type CardWords, cardCount, cardIdAt, keyAt, wordsAt } from "./bigCollection.ts";

/** Days between the reviews of each card; behind the last lies the day on which it is due now. */
const intervals = [1, 2, 4, 7, 12, 20, 30, 40, 50, 60] as const;
export const reviewCount = cardCount * intervals.length;

/**
 * What a year of study leaves on one device, day after day: ten reviews of every card, each card identified before its
 * first. Of 61 cards four are due today, the others within two months.
 */
export async function* longLog(templates: readonly CardWords[], today: number): AsyncGenerator<readonly Fact[]> {
  const device = newId() as DeviceId;
  const cardIds = Array.from({ length: cardCount }, (_, at) => cardIdAt(at));
  let clock = 0;
  for (const [day, reviews] of reviewsByDay(today)) {
    const facts: Fact[] = [];
    clock = startOfStudyDay(day, 0, 4);
    const write = (body: FactBody) => {
      clock += 20;
      facts.push(stamp(body, { id: newId() as FactId, device, clock, wallMs: clock, utcOffsetMinutes: 0 }));
    };
    for (const review of reviews) {
      const at = review % cardCount;
      const round = Math.floor(review / cardCount);
      const cardId = cardIds[at];
      if (cardId === undefined) throw new RangeError(`There is no card ${at}.`);
      if (round === 0) {
        const { question, answerHash } = wordsAt(templates, at);
        write({ kind: "card-identified", cardId, key: keyAt(at), question, answerHash });
      }
      write({
        kind: "review",
        cardId,
        rating: scattered(review) % 10 === 0 ? "hard" : "good",
        answerMillis: 2_000 + (scattered(review) % 20_000),
        studyDay: day,
        shown: round === 0 ? "new" : "review",
        due: { phase: "review", dueDay: day + (intervals[round] ?? 0) },
      });
    }
    yield facts;
  }
}

/** Reviews as round × cards + card, in the order of a shuffled pack, by study day. */
function reviewsByDay(today: number): [number, number[]][] {
  const days = new Map<number, number[]>();
  for (let place = 0; place < cardCount; place++) {
    const at = (place * 40_503) % cardCount;
    let day = today - 3 + (scattered(at) % 61);
    for (let round = intervals.length - 1; round >= 0; round--) {
      day -= intervals[round] ?? 0;
      const reviews = days.get(day);
      if (reviews === undefined) days.set(day, [round * cardCount + at]);
      else reviews.push(round * cardCount + at);
    }
  }
  return [...days].sort(([a], [b]) => a - b);
}

function scattered(number: number): number {
  return (Math.imul(number + 1, 2_654_435_761) >>> 0) >>> 5;
}
