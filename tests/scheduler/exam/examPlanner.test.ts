import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultHabits } from "../../../src/scheduler/exam/answerHabits.ts";
import { examPlanner } from "../../../src/scheduler/exam/examPlanner.ts";
import type { ExamRequest } from "../../../src/scheduler/exam/examRequest.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import { anyRequest, type PlainCard, request, today } from "./requests.ts";

const planner = examPlanner(fsrs6());
const myopic = examPlanner(fsrs6(), defaultHabits, { mostCards: 0 });
const newCards = (count: number): PlainCard[] => Array.from({ length: count }, () => ({}));

describe("any plan", () => {
  test.each([
    ["by prices", planner],
    ["myopic", myopic],
  ])("%s stays within its day, its scores and its bound", (_, anyPlanner) => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const plan = anyPlanner.plan(asked);
        const { cards, fitting } = plan.today;
        const repeats = asked.cards.repeatsToday?.reduce((sum, repeat) => sum + repeat, 0) ?? 0;
        expect(new Set(cards).size).toBe(cards.length);
        expect(fitting).toBeLessThanOrEqual(cards.length);
        if (fitting > repeats) {
          expect(plan.today.fittingSeconds).toBeLessThanOrEqual((asked.minutes[0] ?? 0) * 60 + 19.4 + 1e-9);
        }
        for (const { low, expected, high, withoutStudy } of plan.exams) {
          for (const score of [low, expected, high, withoutStudy]) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          }
          expect(low).toBeLessThanOrEqual(expected);
          expect(expected).toBeLessThanOrEqual(high);
        }
        if (plan.bound !== null) expect(plan.expected).toBeLessThanOrEqual(plan.bound + 1e-9);
        expect(plan.days).toHaveLength(asked.minutes.length);
        for (const day of plan.days) {
          expect(Number.isFinite(day.studyMinutes + day.reviews + day.newCards)).toBe(true);
          if (day.minutes === 0 && day.day > today)
            expect(day).toMatchObject({ studyMinutes: 0, reviews: 0, newCards: 0 });
        }
      }),
      { numRuns: 60 },
    );
  });

  test("by prices: parts of topics sum to the whole", () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const { topics, expected } = planner.plan(asked);
        if (topics.length === 0) return;
        expect(topics.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(topics.reduce((sum, { expectedLoss }) => sum + expectedLoss, 0)).toBeCloseTo(1 - expected, 9);
      }),
      { numRuns: 40 },
    );
  });
});

describe("today's order", () => {
  test("a day off gets nothing, and its cards wait for the next", () => {
    const plan = planner.plan(request(newCards(5), [0, 20, 0]));
    expect(plan.today.fitting).toBe(0);
    expect(plan.days.map(({ newCards: count }) => Math.round(count))).toEqual([0, 5, 0]);
  });

  test("on the eve a shaky card goes before a sure one, and a new one before both", () => {
    const { cards } = planner.plan(request([{ stability: 200 }, { stability: 1.5, daysAgo: 4 }, {}], [2])).today;
    expect(Array.from(cards.subarray(0, 2))).toEqual([2, 1]);
  });

  test("what counts twice goes first", () => {
    const { cards } = planner.plan(request([{ weight: 1 }, { weight: 2 }, { weight: 0 }], [1])).today;
    expect(Array.from(cards)).toEqual([1, 0]);
  });

  test("a card of today is not studied again today, unless it waits for a repetition: then it is the first", () => {
    const seen: PlainCard[] = [{ stability: 2, daysAgo: 0 }, { stability: 2, daysAgo: 0, repeatsToday: true }, {}];
    expect(Array.from(planner.plan(request(seen, [10])).today.cards)).toEqual([1, 2]);
  });

  test("repetitions take their time from today's", () => {
    const waiting = Array.from({ length: 4 }, (): PlainCard => ({ stability: 1, daysAgo: 0, repeatsToday: true }));
    const { fitting, cards } = planner.plan(request([...waiting, ...newCards(9)], [1, 10])).today;
    expect(fitting).toBe(4);
    expect(Array.from(cards.subarray(0, 4))).toEqual([0, 1, 2, 3]);
  });

  test("who may miss days is shown more new cards today", () => {
    const seen = Array.from({ length: 30 }, (_, card): PlainCard => ({ stability: 2 + card, daysAgo: 8 }));
    const asked = request([...seen, ...newCards(40)], [8, 8, 8, 8, 8, 8]);
    const newToday = (attendance: number) => planner.plan({ ...asked, attendance }).days[0]?.newCards ?? 0;
    expect(newToday(0.5)).toBeGreaterThanOrEqual(newToday(1));
  });

  test("cards alike keep the order they came in", () => {
    const { cards } = planner.plan(request(newCards(6), [20])).today;
    expect(Array.from(cards)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe("the exam's day", () => {
  test("nothing is planned on it, whatever its minutes", () => {
    const { cards, minutes, exams } = request(newCards(3), [10]);
    const plan = planner.plan({ today: today + 1, cards, minutes, exams });
    expect(plan.today.cards).toHaveLength(0);
    expect(plan.days).toEqual([]);
  });

  test("a card of that very day counts as one of the day before, not as known for sure", () => {
    const onTheDay: ExamRequest = { ...request([{ stability: 2, daysAgo: 0 }], [10]), minutes: [10] };
    const [exam] = planner.plan({ ...onTheDay, exams: [{ day: today, weights: Float64Array.of(1) }] }).exams;
    expect(exam?.expected).toBeCloseTo(fsrs6().retrievability({ stability: 2, difficulty: 5 }, 1), 6);
  });

  test("an exam that is over is left out", () => {
    const asked = request(newCards(3), [10, 10]);
    const over = { day: today - 1, weights: new Float64Array(3).fill(1) };
    expect(planner.plan({ ...asked, exams: [over, ...asked.exams] }).exams).toMatchObject([{ exam: 1 }]);
  });
});

describe("several exams", () => {
  test("an early exam pulls its cards forward", () => {
    const asked = request([...newCards(10), ...newCards(10)], [6, 6, 6, 6, 6, 6]);
    const firstHalf = Float64Array.from({ length: 20 }, (_, card) => (card < 10 ? 1 : 0));
    const exams = [
      { day: today + 2, weights: firstHalf.map((weight) => 1 - weight) },
      { day: today + 6, weights: firstHalf },
    ];
    const plan = planner.plan({ ...asked, exams });
    expect(Array.from(plan.today.cards.subarray(0, plan.today.fitting)).every((card) => card >= 10)).toBe(true);
    expect(plan.exams).toHaveLength(2);
    expect(plan.expected).toBeCloseTo(plan.exams.reduce((sum, { expected }) => sum + expected, 0) / 2, 9);
  });

  test("importance decides where time is short", () => {
    const asked = request(newCards(40), [3, 3]);
    const half = Float64Array.from({ length: 40 }, (_, card) => (card < 20 ? 1 : 0));
    const exams = [
      { day: today + 2, weights: half, importance: 1 },
      { day: today + 2, weights: half.map((weight) => 1 - weight), importance: 5 },
    ];
    const [minor, major] = planner.plan({ ...asked, exams }).exams;
    expect(major?.expected).toBeGreaterThan((minor?.expected ?? 1) + 0.1);
  });
});

describe("when the minutes cannot suffice", () => {
  const asked = request(
    Array.from({ length: 60 }, (_, card): PlainCard => ({ group: card % 3, weight: 1 + (card % 3) })),
    [4, 4, 4],
  );

  test("the topic whose time pays least is dropped first", () => {
    const plan = planner.plan(asked);
    const studied = plan.topics.filter(({ studySeconds }) => studySeconds >= 1).map(({ group }) => group);
    expect(plan.unseenCards).toBeGreaterThan(10);
    expect([...plan.dropFirst].sort()).toEqual(studied.sort());
    expect(plan.dropFirst.at(-1)).toBe(2);
  });

  test("with time enough nothing is to be dropped", () => {
    expect(planner.plan({ ...asked, minutes: [60, 60, 60] }).dropFirst).toEqual([]);
  });
});

describe("what if", () => {
  const asked = request(
    Array.from({ length: 80 }, (_, card): PlainCard => (card % 2 === 0 ? {} : { stability: 1 + card, daysAgo: 9 })),
    [8, 8, 8, 8, 8, 8],
  );
  const plan = planner.plan(asked);

  test.each([
    ["half the minutes", { minutes: [4, 4, 4, 4, 4, 4] }],
    ["twice the minutes", { minutes: [16, 16, 16, 16, 16, 16] }],
    ["a day off", { minutes: [8, 8, 0, 8, 8, 8] }],
    ["the exam two days earlier", { exams: asked.exams.map((exam) => ({ ...exam, day: exam.day - 2 })) }],
  ])("%s: from the plan's prices it comes to what a fresh plan says", (_, change) => {
    const fresh = planner.plan({ ...asked, ...change });
    const quick = planner.whatIf({ ...asked, ...change }, plan.prices);
    expect(quick.expected).toBeCloseTo(fresh.expected, 2);
    expect(quick.bound).toBeCloseTo(fresh.bound ?? 0, 2);
  });

  test("a learner who misses days is expected to score less", () => {
    expect(planner.whatIf({ ...asked, attendance: 0.6 }).expected).toBeLessThan(plan.expected - 0.02);
  });

  test("the score grows with the days and ends at the forecast", () => {
    const scores = plan.days.map((day) => day.scores[0] ?? 0);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(scores.at(-1)).toBeCloseTo(plan.exams[0]?.expected ?? 0, 9);
  });
});

describe("the myopic method", () => {
  test("takes over above its number of cards", () => {
    const small = examPlanner(fsrs6(), defaultHabits, { mostCards: 3 });
    expect(small.plan(request(newCards(3), [5])).method).toBe("prices");
    expect(small.plan(request(newCards(4), [5]))).toMatchObject({ method: "myopic", bound: null });
  });

  test("agrees with prices on the eve, when no day is left to wait for", () => {
    const cards: PlainCard[] = [
      { stability: 9, daysAgo: 3 },
      {},
      { stability: 1, daysAgo: 3 },
      { stability: 40, daysAgo: 30 },
    ];
    expect(myopic.plan(request(cards, [9])).today.cards).toEqual(planner.plan(request(cards, [9])).today.cards);
  });
});

describe("requests without sense", () => {
  test.each([
    ["no cards", request([], [10, 10])],
    ["no days", request(newCards(3), [])],
    ["no exams", { ...request(newCards(3), [10]), exams: [] }],
    ["no card that counts", request([{ weight: 0 }], [10])],
  ])("%s: an empty plan", (_, asked) => {
    for (const anyPlanner of [planner, myopic]) {
      const plan = anyPlanner.plan(asked);
      expect(plan.today.cards).toHaveLength(0);
      expect(Number.isFinite(plan.expected)).toBe(true);
    }
  });

  const sound = request([{ stability: 3 }, {}], [10]);
  test.each<[string, ExamRequest]>([
    ["Day 0 has NaN minutes.", { ...sound, minutes: [Number.NaN] }],
    ["Day 0 has -5 minutes.", { ...sound, minutes: [-5] }],
    ["Today must be a whole study day.", { ...sound, today: 0.5 }],
    ["Exam 0 weighs 1 of 2 cards.", { ...sound, exams: [{ day: today + 1, weights: Float64Array.of(1) }] }],
    [
      "Exam 0 has a weight that is not a number of at least 0.",
      { ...sound, exams: [{ day: today + 1, weights: Float64Array.of(1, Number.NaN) }] },
    ],
    ["Exam 0 is not on a whole study day.", { ...sound, exams: [{ day: Number.NaN, weights: Float64Array.of(1, 1) }] }],
    ["An attendance of 0 is not above 0 and up to 1.", { ...sound, attendance: 0 }],
    ["The column group has 0 cells for 2 cards.", { ...sound, cards: { ...sound.cards, group: new Int32Array(0) } }],
    [
      "Card 0 has no sound memory: stability 3, difficulty NaN.",
      { ...sound, cards: { ...sound.cards, difficulty: Float64Array.of(Number.NaN, 5) } },
    ],
  ])("%s", (sentence, asked) => {
    expect(() => planner.plan(asked)).toThrow(sentence);
  });
});

test("seen cards alone can be too many for the minutes: topics to drop are named, and none where time is plenty", () => {
  const cards = Array.from({ length: 300 }, (_, n) => ({ stability: 3 + (n % 9), daysAgo: 5, group: n % 3 }));
  const short = planner.plan(request(cards, [2, 2, 2]));
  expect(short.unseenCards).toBeLessThan(1);
  expect([...short.dropFirst].sort()).toEqual([0, 1, 2]);
  expect(planner.plan(request(cards, [240, 240, 240])).dropFirst).toEqual([]);
});
