import type { MemoryModel } from "../memoryModel.ts";
import { type AnswerHabits, defaultHabits } from "./answerHabits.ts";
import type { ExamForecast, ExamPlan } from "./examPlan.ts";
import { examProblem, type PlannedCards, plannedCards } from "./examProblem.ts";
import { checkRequest, type Exam, type ExamRequest, isNew } from "./examRequest.ts";
import { forecastByPrices } from "./forecastByPrices.ts";
import { OutcomeTable } from "./outcomeTable.ts";
import { planMyopically } from "./planMyopically.ts";
import { todaysOrder } from "./todaysOrder.ts";

/**
 * Plans study for exams. Make one for a model and a learner's habits and keep it: it tabulates both once, and remembers
 * the cards of its last request, so that asking again with other minutes or exam days ("what if") is cheap as long as
 * `today`, `cards` and the exams' `weights` are the same objects.
 */
export interface ExamPlanner {
  /** Throws a RangeError on a request that makes no sense (`checkRequest`). No cards, days or exams give an empty plan. */
  readonly plan: (request: ExamRequest, start?: StartPrices) => ExamPlan;
  /** The forecast alone; with the `prices` of the plan it departs from, in a fraction of the time. */
  readonly whatIf: (request: ExamRequest, start?: StartPrices) => ExamForecast;
}

/** `prices` of an earlier plan for much the same exams: a better place to start from. They change speed, not the plan. */
export type StartPrices = ExamForecast["prices"];

export interface ExamPlannerOptions {
  /** Cards above which the myopic method takes over. */
  readonly mostCards?: number;
}

/**
 * Lagrangian relaxation of a restless bandit (Hawkins 2003; Brown & Smith 2020, "Index policies and performance bounds
 * for dynamic selection problems"): each day's minutes get a price, at which cards part and are solved one by one.
 */
export function examPlanner(
  model: MemoryModel,
  habits: AnswerHabits = defaultHabits,
  { mostCards = 200_000 }: ExamPlannerOptions = {},
): ExamPlanner {
  const table = new OutcomeTable(model, habits);
  let last: { readonly request: ExamRequest; readonly cards: PlannedCards } | null = null;

  function prepared(request: ExamRequest): PlannedCards {
    if (last === null || !sameCards(last.request, request)) last = { request, cards: plannedCards(request, table) };
    return last.cards;
  }

  function plan(request: ExamRequest, start?: StartPrices): ExamPlan {
    checkRequest(request);
    const { coming, places } = comingExams(request);
    if (request.cards.stability.length > mostCards) return planMyopically(coming, places, table);
    const problem = examProblem(coming, prepared(coming), table);
    const { forecast, prices, values } = forecastByPrices(coming, places, problem, usable(start));
    const today = todaysOrder(problem, prices, values);
    return { ...forecast, today, days: withToday(forecast.days, today, coming) };
  }

  return {
    plan,
    whatIf(request, start) {
      const { today: _, ...forecast } = plan(request, start);
      return forecast;
    },
  };
}

function usable(start: StartPrices | undefined): StartPrices | null {
  return start === undefined || start.size === 0 ? null : start;
}

function comingExams(request: ExamRequest): { readonly coming: ExamRequest; readonly places: readonly number[] } {
  const places: number[] = [];
  for (const [place, { day }] of request.exams.entries()) if (day >= request.today) places.push(place);
  const exams = request.exams.filter(({ day }) => day >= request.today);
  return { coming: { ...request, exams }, places };
}

function sameCards(a: ExamRequest, b: ExamRequest): boolean {
  const same = (x: Exam, y: Exam | undefined) =>
    y !== undefined && x.weights === y.weights && (x.importance ?? 1) === (y.importance ?? 1);
  return (
    a.cards === b.cards &&
    a.today === b.today &&
    a.exams.length === b.exams.length &&
    a.exams.every((x, n) => same(x, b.exams[n]))
  );
}

/** Of today the list itself is known, not only its expectation. */
function withToday(days: ExamForecast["days"], order: ExamPlan["today"], request: ExamRequest): ExamForecast["days"] {
  const [first, ...rest] = days;
  if (first === undefined) return days;
  let newCards = 0;
  for (const card of order.cards.subarray(0, order.fitting)) if (isNew(request.cards, card)) newCards++;
  return [{ ...first, studyMinutes: order.fittingSeconds / 60, newCards, reviews: order.fitting - newCards }, ...rest];
}
