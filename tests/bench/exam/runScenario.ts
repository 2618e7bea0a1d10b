import type { ExamRequest } from "../../../src/scheduler/exam/examRequest.ts";
import type { ExamScore } from "../../../src/scheduler/exam/examScore.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import type { MemoryModel } from "../../../src/scheduler/memoryModel.ts";
import { App } from "./app.ts";
import { chance, normal } from "./chance.ts";
import { type Learner, modelLearner, traceLearner } from "./learners.ts";
import { type Policy, policies } from "./policies.ts";
import { isMissed, type Scenario, topicOf, weightsOf } from "./scenarios.ts";
import type { Setting } from "./setting.ts";
import { Studying, studyBefore } from "./studying.ts";

export interface SeedResult {
  /** Expected weighted recall in the exam, in points of 100, by policy. */
  readonly scores: Readonly<Record<string, number>>;
  /** Of the plan of the first day: what it predicted, and its bound when days off are known and weights right. */
  readonly predicted: ExamScore;
  readonly bound: number;
  /** Score of a drawn exam that asks each card once, 0–1. */
  readonly drawnScore: number;
}

/** One seed of a scenario under some policies, the planner among them: the same past, the same luck, the same seconds. */
export function runSeed(
  scenario: Scenario,
  seed: number,
  setting: Setting,
  names: readonly string[] = Object.keys(policies),
): SeedResult {
  const scores: Record<string, number> = {};
  let predicted: ExamScore | undefined;
  let drawnScore = 0;
  for (const name of names) {
    const make = policies[name];
    if (make === undefined) throw new RangeError(`There is no policy ${name}.`);
    const { wrongWeights } = scenario;
    const isWrong = wrongWeights === "all" || (wrongWeights === "planner" && name === "planner");
    const start = begun(scenario, seed, setting, isWrong ? wrongModel(seed) : rightModel);
    if (name === "planner")
      predicted = setting.plannerOf(start.app.model).plan(requestOn(scenario, start.app, 0)).exams[0];
    studyUntilExam(scenario, start, make(start.app, seed, setting));
    scores[name] = 100 * score(scenario, start.learner);
    if (name === "planner") drawnScore = drawn(scenario, start.learner, seed);
  }
  if (predicted === undefined) throw new Error("No exam was predicted.");
  return { scores, predicted, bound: boundOf(scenario, seed, setting), drawnScore };
}

const rightModel = fsrs6();

/** The default weights, each off by a factor of its own; standard deviation 0.25 of its logarithm. */
function wrongModel(seed: number): MemoryModel {
  let model = wrongModels.get(seed);
  if (model === undefined) {
    model = fsrs6({ weights: defaultWeights.map((weight, n) => weight * Math.exp(0.25 * normal(seed, n, 31))) });
    wrongModels.set(seed, model);
  }
  return model;
}

const wrongModels = new Map<number, MemoryModel>();
const defaultWeights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/** The past is the same whatever the app believes: it was studied with the right weights, and the app folds it by its own. */
function begun(scenario: Scenario, seed: number, setting: Setting, model: MemoryModel): Studying {
  const learner = setting.truth === "model" ? modelLearner(rightModel) : traceLearner(seed);
  const belief = new App(model, scenario.cards);
  const overheard: Learner = {
    ...learner,
    answer(card, day, rating) {
      learner.answer(card, day, rating);
      belief.answer(card, day, rating);
    },
  };
  const past = new Studying(new App(rightModel, scenario.cards), overheard, setting.habits, seed);
  studyBefore(past, scenario.newShare, seed);
  return past.goingOn(belief, learner);
}

function studyUntilExam(scenario: Scenario, studying: Studying, policy: Policy): void {
  let owed = 0;
  for (let day = 0; day < scenario.days; day++) {
    if (isMissed(scenario, day)) continue;
    let left = scenario.minutes * 60 - owed;
    for (const card of Array.from(policy(studying.app, requestOn(scenario, studying.app, day)))) {
      if (left <= 0) break;
      left -= studying.study(card, day);
    }
    // A card begun in time is finished; the time it took too much is missing the next day.
    owed = Math.max(0, -left);
  }
}

function requestOn(scenario: Scenario, app: App, day: number): ExamRequest {
  return {
    today: day,
    minutes: new Float64Array(scenario.days - day).fill(scenario.minutes),
    cards: {
      stability: app.stability,
      difficulty: app.difficulty,
      lastDay: app.lastDay,
      group: Int32Array.from({ length: scenario.cards }, (_, card) => topicOf(scenario, card)),
    },
    exams: [{ day: scenario.days, weights: weightsOf(scenario) }],
  };
}

function boundOf(scenario: Scenario, seed: number, setting: Setting): number {
  const { app } = begun(scenario, seed, setting, rightModel);
  const request = requestOn(scenario, app, 0);
  const minutes = Float64Array.from(request.minutes, (given, day) => (isMissed(scenario, day) ? 0 : given));
  return 100 * (setting.plannerOf(app.model).plan({ ...request, minutes }).bound ?? 1);
}

function score(scenario: Scenario, learner: Learner): number {
  let sum = 0;
  let total = 0;
  for (const [card, weight] of weightsOf(scenario).entries()) {
    sum += weight * learner.recall(card, scenario.days);
    total += weight;
  }
  return sum / total;
}

function drawn(scenario: Scenario, learner: Learner, seed: number): number {
  let sum = 0;
  let total = 0;
  for (const [card, weight] of weightsOf(scenario).entries()) {
    if (chance(seed, card, 41) < learner.recall(card, scenario.days)) sum += weight;
    total += weight;
  }
  return sum / total;
}
