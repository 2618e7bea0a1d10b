import { policies } from "./policies.ts";
import { runSeed, type SeedResult } from "./runScenario.ts";
import type { Scenario } from "./scenarios.ts";
import type { Setting } from "./setting.ts";
import { type Mean, meanOf, shown, table } from "./summary.ts";

export const seeds = 30;

/** Seeds from 1 on served for choosing constants. */
const firstSeed = 101;

export interface Evaluation {
  readonly scenario: Scenario;
  readonly results: readonly SeedResult[];
}

export function evaluate(scenarios: readonly Scenario[], setting: Setting): Evaluation[] {
  return scenarios.map((scenario) => ({
    scenario,
    results: Array.from({ length: seeds }, (_, n) => runSeed(scenario, firstSeed + n, setting)),
  }));
}

/** Mean scores by policy, then the planner's lead over each, seed by seed, then what it had predicted. */
export function evaluationTables(evaluations: readonly Evaluation[]): string[] {
  const names = Object.keys(policies);
  const others = names.filter((name) => name !== "planner");
  return [
    ...table(
      ["score", ...names, "bound"],
      evaluations.map(({ scenario, results }) => [
        scenario.name,
        ...names.map((name) => shown(meanOf(results.map(({ scores }) => scores[name] ?? 0)))),
        shown(meanOf(results.map(({ bound }) => bound))),
      ]),
    ),
    "",
    ...table(
      ["planner's lead", ...others],
      evaluations.map((evaluation) => [
        evaluation.scenario.name,
        ...others.map((name) => shown(lead(evaluation, name))),
      ]),
    ),
    "",
    ...table(
      ["first day's forecast", "expected", "score", "error", "90 % band held"],
      evaluations.map(({ scenario, results }) => [
        scenario.name,
        meanOf(results.map(({ predicted }) => 100 * predicted.expected)).mean.toFixed(2),
        meanOf(results.map(({ scores }) => scores["planner"] ?? 0)).mean.toFixed(2),
        shown(meanOf(results.map(({ predicted, scores }) => (scores["planner"] ?? 0) - 100 * predicted.expected))),
        `${results.filter(({ predicted: { low, high }, drawnScore }) => drawnScore >= low && drawnScore <= high).length} of ${results.length}`,
      ]),
    ),
  ];
}

/** By how many points of 100 the planner is ahead of a policy, over pairs of the same seed. */
function lead({ results }: Evaluation, policy: string): Mean {
  return meanOf(results.map(({ scores }) => (scores["planner"] ?? 0) - (scores[policy] ?? 0)));
}

/** One line for each goal: whether the mean meets it, and where it is least met. */
export function goals(evaluations: readonly Evaluation[]): string[] {
  const others = Object.keys(policies).filter((name) => name !== "planner");
  const goalList: readonly Goal[] = [
    {
      words: "ahead of due order by 1 point in A, B, F",
      scenarios: ["A", "B", "F"],
      policies: ["due order"],
      least: 1,
    },
    { words: "ahead of due order by 8 points in D", scenarios: ["D"], policies: ["due order"], least: 8 },
    {
      words: "never more than 0.3 below lowest recall first",
      scenarios: evaluations.map(({ scenario }) => scenario.name),
      policies: ["lowest recall", "lowest, new first"],
      least: -0.3,
    },
    {
      words: "ahead of every policy in A, C, D, E, G, H",
      scenarios: ["A", "C", "D", "E", "G", "H"],
      policies: others,
      least: 0,
    },
    { words: "beyond the goal: ahead of every policy in E′", scenarios: ["E′"], policies: others, least: 0 },
  ];
  return goalList.flatMap((goal) => goalLine(goal, evaluations));
}

interface Goal {
  readonly words: string;
  readonly scenarios: readonly string[];
  readonly policies: readonly string[];
  readonly least: number;
}

function goalLine({ words, scenarios, policies: names, least }: Goal, evaluations: readonly Evaluation[]): string[] {
  const leads = evaluations
    .filter(({ scenario }) => scenarios.includes(scenario.name))
    .flatMap((evaluation) =>
      names.map((name) => ({ at: `${evaluation.scenario.name}, ${name}`, ...lead(evaluation, name) })),
    )
    .sort((a, b) => a.mean - b.mean);
  const worst = leads[0];
  if (worst === undefined) return [];
  const met = least === 0 ? worst.mean > 0 : worst.mean >= least;
  return [`${met ? "met" : "NOT MET"}: ${words}; least lead ${shown(worst)} (${worst.at})`];
}
