import { countOf } from "../words.ts";
import { pointsWords } from "./examWords.ts";

export interface DroppableTopic {
  readonly key: string;
  readonly title: string;
  /** What the score loses without it, its time given to the others, 0–1. */
  readonly cost: number;
  readonly minutes: number;
}

export interface PlanLimitsProps {
  /** The score is that of several exams together. */
  readonly several: boolean;
  readonly expected: number;
  /** No plan can be expected to score more; null where that is not known. */
  readonly bound: number | null;
  /** New cards that are expected never to be seen before the exam. */
  readonly unseenCards: number;
  /** In the order in which to drop them; empty where the minutes suffice. */
  readonly dropFirst: readonly DroppableTopic[];
}

/** How good the plan is, and what to give up first when the minutes do not suffice. */
export function PlanLimits({ several, expected, bound, unseenCards, dropFirst }: PlanLimitsProps) {
  return (
    <section aria-labelledby="limits">
      <h2 className="eyebrow" id="limits">
        How good the plan is
      </h2>
      <p className="exam-quiet num">
        {bound === null
          ? "With this many cards each is planned once, by what it gains for its time; how far that is from the best plan is not known."
          : `No plan for these minutes can be expected to score more than ${boundWords(bound)}${several ? " over all your exams" : ""}; this one is ${
              bound - expected < 0.0005 ? "as good as that" : `within ${pointsWords(bound - expected)} of it`
            }.`}
      </p>
      {dropFirst.length > 0 && (
        <>
          <h3>Your minutes do not suffice</h3>
          <p className="exam-quiet num">
            {unseenCards >= 1
              ? `About ${countOf(Math.round(unseenCards), "new card")} will not be seen before ${several ? "their exams" : "the exam"}. `
              : "More minutes would still gain points. "}
            The plan already leaves out what pays least. If you want to leave out whole topics
            {several && ", in every exam that asks them"}, this order costs least:
          </p>
          <ol className="drops num">
            {dropFirst.slice(0, mostDrops).map(({ key, title, cost, minutes }) => (
              <li key={key}>
                <b>{title}</b> costs {pointsWords(cost)} and frees {countOf(Math.max(1, Math.round(minutes)), "minute")}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

const mostDrops = 6;

function boundWords(bound: number): string {
  return `${(100 * bound).toFixed(1)}\u202f%`;
}
