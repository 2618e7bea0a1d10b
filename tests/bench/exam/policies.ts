import { attendance } from "../../../src/scheduler/exam/attendance.ts";
import type { StartPrices } from "../../../src/scheduler/exam/examPlanner.ts";
import type { ExamRequest } from "../../../src/scheduler/exam/examRequest.ts";
import { myopicGains } from "../../../src/scheduler/exam/myopicIndex.ts";
import { sharesOfScore } from "../../../src/scheduler/exam/weightClasses.ts";
import type { App } from "./app.ts";
import { chance } from "./chance.ts";
import type { Setting } from "./setting.ts";

/** Puts the cards of a day in order; time decides how far down the list the learner comes. */
export type Policy = (app: App, request: ExamRequest) => ArrayLike<number>;

/** Each maker gives a fresh policy for one run. */
export const policies: Readonly<Record<string, (app: App, seed: number, setting: Setting) => Policy>> = {
  none: () => () => [],
  random:
    (_, seed) =>
    (app, { today }) =>
      sorted(app, (card) => chance(seed, card, today, 21)),
  // What is due, longest due first; then new cards in their order; then, with time left, what is due soonest.
  "due order":
    () =>
    (app, { today }) =>
      dueThenNew(app, today, (card) => app.dueDay[card] ?? 0),
  // The same, but by elapsed time over interval (as Anki's relative overdueness).
  overdueness:
    () =>
    (app, { today }) =>
      dueThenNew(app, today, (card) => {
        const last = app.lastDay[card] ?? 0;
        return -(today - last) / ((app.dueDay[card] ?? 0) - last);
      }),
  // Seen cards below the desired retention, least likely recalled first; then new cards; then the rest of the seen.
  "lowest recall":
    () =>
    (app, { today }) =>
      dueThenNew(app, today, (card) => app.recall(card, today)),
  // The same rule taken by the letter: a new card is recalled with 0.
  "lowest, new first":
    () =>
    (app, { today }) =>
      sorted(app, (card) => app.recall(card, today)),
  // Points gained by a second if the card were never studied again, seen and new alike.
  myopic: (app, _, { tableOf }) => {
    const table = tableOf(app.model);
    return (_, request) => {
      const { index } = myopicGains(request, sharesOfScore(request.exams), table);
      return sorted(app, (card) => -(index[card] ?? 0));
    };
  },
  planner: (app, _, { plannerOf }) => {
    const planner = plannerOf(app.model);
    let prices: StartPrices = new Map();
    let keptDays = 0;
    return (_, request) => {
      // That days are missed it learns from the days that were.
      const plan = planner.plan({ ...request, attendance: attendance(request.today, keptDays) }, prices);
      keptDays++;
      prices = plan.prices;
      return plan.today.cards;
    };
  },
};

function dueThenNew(app: App, today: number, order: (card: number) => number): number[] {
  const due = sorted(app, order, (card) => !app.isNew(card) && (app.dueDay[card] ?? 0) <= today);
  const fresh = sorted(
    app,
    (card) => card,
    (card) => app.isNew(card),
  );
  const rest = sorted(app, order, (card) => !app.isNew(card) && (app.dueDay[card] ?? 0) > today);
  return [...due, ...fresh, ...rest];
}

function sorted(app: App, order: (card: number) => number, only: (card: number) => boolean = () => true): number[] {
  const keys = Float64Array.from({ length: app.size }, (_, card) => order(card));
  const cards = Array.from(keys, (_, card) => card).filter(only);
  return cards.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}
