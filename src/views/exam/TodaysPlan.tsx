import { KeyCap } from "../KeyCap.tsx";
import { countOf, minutesWords } from "../words.ts";

export interface TodaysPlanProps {
  readonly minutes: number;
  readonly reviews: number;
  readonly newCards: number;
  /** Other exams are planned for, too: their cards are in it. */
  readonly several: boolean;
  /** Where to do it; null when nothing of it is left. */
  readonly studyHref: string | null;
  /** Why there is nothing to do: it is done, today is off, or nothing pays today. Only read without `studyHref`. */
  readonly rest: "done" | "day-off" | "nothing-pays";
}

/** What the plan asks today, and the one button to do it. */
export function TodaysPlan({ minutes, reviews, newCards, several, studyHref, rest }: TodaysPlanProps) {
  return (
    <section className="todays-plan" aria-labelledby="todays-plan">
      <div>
        <h2 id="todays-plan">Today</h2>
        <p className="num">
          {studyHref === null ? restWords[rest] : planWords(minutes, reviews, newCards)}
          {several && " One plan serves all your exams."}
        </p>
      </div>
      {studyHref !== null && (
        <a className="button" href={studyHref} aria-keyshortcuts="Space">
          Study today’s plan <KeyCap name="Space" />
        </a>
      )}
    </section>
  );
}

const restWords = {
  done: "Today’s plan is done. Come back tomorrow.",
  "day-off": "Today is a day off in your plan.",
  "nothing-pays": "Nothing is worth studying today: later days do more for this exam.",
};

function planWords(minutes: number, reviews: number, newCards: number): string {
  const parts = [];
  if (reviews > 0) parts.push(countOf(reviews, "review"));
  if (newCards > 0) parts.push(countOf(newCards, "new card"));
  const length = minutesWords(minutes * 60_000);
  return `${length.charAt(0).toUpperCase()}${length.slice(1)}: ${parts.join(" and ")}.`;
}
