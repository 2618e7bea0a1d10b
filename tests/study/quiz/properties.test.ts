import fc from "fast-check";
import { expect, test } from "vitest";
import { selfMarks } from "../../../src/marking/score.ts";
import { ratings } from "../../../src/scheduler/rating.ts";
import type { Attempt, Recipe } from "../../../src/study/quiz/quiz.ts";
import { reportOf } from "../../../src/study/quiz/report.ts";
import { allFigures, figureCalled } from "./figures.ts";
import { card, everything, type Learner, learnerWith, rest, withOptions, withPoints } from "./learnerAtQuiz.ts";

const cards = [
  card("plain"),
  withPoints("points", "a red light", "a green light", "a blue light"),
  withOptions("single", "[x] a", "[ ] b", "[ ] c"),
  withOptions("several", "[x] a", "[x] b", "[ ] c"),
];

const figures = ["Pod network", "Overlay", "Curve"].map((name, n) =>
  figureCalled(name, n === 0 ? { points: ["a red light", "a green light"] } : {}),
);

/** A quiz of cards, and one of figures. */
const recipes: readonly Recipe[] = [everything, allFigures, { ...allFigures, prefer: "typed" }];
const begin = () => learnerWith(cards, undefined, undefined, undefined, figures);

type Deed = (learner: Learner) => void;

/** What a learner may do to a quiz, sensible or not. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.integer({ min: -1, max: 4 }).map(
    (n): Deed =>
      ({ desk }) =>
        desk.go(n),
  ),
  fc.constantFrom("", "a red light", "green", "nothing of it").map(
    (text): Deed =>
      ({ desk }) =>
        desk.write(text),
  ),
  fc.nat(3).map(
    (option): Deed =>
      ({ desk }) =>
        desk.pick(option),
  ),
  fc.constantFrom("sure", "unsure", "guess", null).map(
    (confidence): Deed =>
      ({ desk }) =>
        desk.setConfidence(confidence),
  ),
  fc.constant<Deed>(({ desk }) => desk.flag()),
  fc.constant<Deed>(({ desk }) => desk.reveal()),
  fc.nat(3).map(
    (point): Deed =>
      ({ desk }) =>
        desk.tick(point),
  ),
  fc.constantFrom<Deed>(
    ({ desk }) => desk.tickAll(),
    ({ desk }) => desk.tickNone(),
    ({ desk }) => desk.accept(),
    ({ desk }) => desk.finish(),
  ),
  fc.constantFrom(...selfMarks).map(
    (self): Deed =>
      ({ desk }) =>
        desk.selfMark(self),
  ),
  fc.constantFrom(...ratings).map(
    (rating): Deed =>
      ({ desk }) =>
        desk.rate(rating),
  ),
  fc.integer({ min: 1, max: 40_000 }).map(
    (millis): Deed =>
      (learner) =>
        learner.pass(millis),
  ),
);
const handingIn: Deed = ({ desk }) => desk.handIn();
const deeds = fc
  .tuple(fc.array(deed, { maxLength: 30 }), fc.array(deed, { maxLength: 15 }))
  .map(([before, after]) => [...before, handingIn, ...after]);

type Break = "hide" | "leave" | "reload" | null;
const breaks = fc.array(fc.constantFrom<Break>("hide", "leave", "reload", null, null), { maxLength: 50 });

/** The same learner, or the one after a reload. */
async function interrupted(learner: Learner, how: Exclude<Break, null>, id: string): Promise<Learner> {
  const { desk, clock } = learner;
  if (how === "hide") desk.hide();
  else desk.leave();
  clock.now += 3_600_000;
  const next = how === "reload" ? await learner.again() : learner;
  if (how === "hide") desk.show();
  else next.desk.open(id);
  await rest();
  return next;
}

/** Without the instants at which it was handed in and finished: the clock on the wall went on during the breaks. */
function timeless({ handIn, finish, ...attempt }: Attempt) {
  return { ...attempt, handInBy: handIn?.by, broughtForward: finish?.broughtForward };
}

const anyRecipe = fc.constantFrom(...recipes);

test(
  "pausing and resuming any number of times gives the same attempt",
  () =>
    fc.assert(
      fc.asyncProperty(
        deeds,
        breaks,
        fc.constantFrom(null, 1),
        anyRecipe,
        async (all, pauses, limitMinutes, recipe) => {
          const straight = await begin();
          const id = await straight.beginBy({ ...recipe, limitMinutes });
          for (const one of all) one(straight);
          straight.desk.flush();

          let learner = await begin();
          expect(await learner.beginBy({ ...recipe, limitMinutes })).toBe(id);
          for (const [n, one] of all.entries()) {
            const pause = pauses[n] ?? null;
            if (pause !== null) learner = await interrupted(learner, pause, id);
            one(learner);
          }
          learner.desk.flush();
          expect(timeless(learner.attempt())).toEqual(timeless(straight.attempt()));
          // Where a report was looked at is nothing that the log keeps.
          if (learner.state().phase !== "finished") expect(learner.state().at).toBe(straight.state().at);
        },
      ),
      { numRuns: 120 },
    ),
  60_000,
);

test(
  "whatever was done, scores lie in 0 to 1 and the sums of a report agree",
  () =>
    fc.assert(
      fc.asyncProperty(deeds, anyRecipe, async (all, recipe) => {
        const learner = await begin();
        await learner.beginBy(recipe);
        const asked = learner.attempt().questions.length;
        for (const one of all) {
          one(learner);
          const { marking } = learner.state();
          if (marking?.score !== null && marking?.score !== undefined) expectShare(marking.score);
        }
        const report = reportOf(learner.attempt());
        const results = [report, ...report.byTopic, ...report.byKind];
        for (const { score, points } of results) {
          expectShare(score);
          expect(points.got).toBeLessThanOrEqual(points.of);
        }
        for (const groups of [report.byTopic, report.byKind]) {
          expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(asked);
          expect(groups.reduce((sum, { count, score }) => sum + count * score, 0)).toBeCloseTo(asked * report.score);
          expect(groups.reduce((sum, { points }) => sum + points.of, 0)).toBe(report.points.of);
        }
      }),
      { numRuns: 120 },
    ),
  60_000,
);

function expectShare(score: number): void {
  expect(score).toBeGreaterThanOrEqual(0);
  expect(score).toBeLessThanOrEqual(1);
}
