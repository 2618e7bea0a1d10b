export interface Scenario {
  readonly name: string;
  readonly words: string;
  readonly cards: number;
  /** Share of them that was never studied. */
  readonly newShare: number;
  readonly days: number;
  readonly minutes: number;
  /** Whose weights are not the learner's: the app's, for every policy, or the planner's alone. */
  readonly wrongWeights?: "all" | "planner";
  /** Every third day nothing is studied, and nobody said so before. */
  readonly missesDays?: true;
  /** What the cards of each of ten topics count; 1 where left out. */
  readonly topicWeights?: readonly number[];
}

const a = { cards: 400, newShare: 0.5, days: 14, minutes: 15 };
const d = { cards: 1000, newShare: 0.6, days: 21, minutes: 20 };

export const scenarios: readonly Scenario[] = [
  { name: "A", words: "400 cards, half new, 14 d × 15 min", ...a },
  { name: "B", words: "400 cards, half new, 30 d × 10 min", ...a, days: 30, minutes: 10 },
  { name: "C", words: "400 seen, 3 d × 15 min", ...a, newShare: 0, days: 3 },
  { name: "D", words: "1,000 cards, 60 % new, 21 d × 20 min", ...d },
  { name: "E", words: "A, the planner's weights wrong", ...a, wrongWeights: "planner" },
  { name: "E′", words: "A, the weights wrong for every policy, as in an app", ...a, wrongWeights: "all" },
  { name: "F", words: "400 seen, 30 d × 5 min", ...a, newShare: 0, days: 30, minutes: 5 },
  { name: "G", words: "D, every third day missed", ...d, missesDays: true },
  { name: "H", words: "D, skewed topic weights", ...d, topicWeights: [8, 4, 4, 2, 2, 1, 1, 1, 0.5, 0.5] },
];

export const topics = 10;

export function isMissed({ missesDays }: Scenario, day: number): boolean {
  return missesDays === true && day % 3 === 2;
}

/** Topics are chapters: neighbours in the list of cards. */
export function topicOf({ cards }: Scenario, card: number): number {
  return Math.floor((card * topics) / cards);
}

export function weightsOf(scenario: Scenario): Float64Array {
  return Float64Array.from(
    { length: scenario.cards },
    (_, card) => scenario.topicWeights?.[topicOf(scenario, card)] ?? 1,
  );
}
