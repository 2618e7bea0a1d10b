import { standingPrediction } from "../../study/exam/exam.ts";
import { NextExamSheet } from "../../views/exam/NextExamSheet.tsx";
import { countOf, minutesWords } from "../../views/words.ts";
import { href } from "../addresses.ts";
import { useNow } from "../useFold.ts";
import { showExamAddress } from "./examAddresses.ts";
import { daysLeftWords } from "./examTimes.ts";
import { useExams } from "./useExams.ts";
import { usePlanOfToday } from "./usePlanOfToday.ts";
import { type TodaysShare, useTodaysShare } from "./useTodaysShare.ts";

/** On the first page: the exam that comes next; nothing where none does. */
export function NextExam() {
  const { exams, today, outlook, planning } = useExams();
  const { epochMs } = useNow();
  usePlanOfToday();
  const share = useTodaysShare();
  const next = exams.find(({ at }) => at > epochMs);
  if (next === undefined) return null;
  return (
    <NextExamSheet
      href={href(showExamAddress(next.id))}
      title={`${next.name}, ${daysLeftWords(next, today)}`}
      plan={next.day <= today ? "A last look at the cram sheet, and good luck." : planWords(share, planning)}
      prediction={outlook?.scores.get(next.id) ?? standingPrediction(next)}
    />
  );
}

function planWords(share: TodaysShare | null, planning: boolean): string {
  if (share === null) return planning ? "Planning your days." : "Today has no plan yet.";
  const { minutes, reviews, newCards, rest } = share;
  const cards = reviews + newCards;
  if (cards > 0) return `Today’s plan: ${countOf(cards, "card")}, ${minutesWords(minutes * 60_000)}.`;
  return rest === "done"
    ? "Today’s plan is done."
    : rest === "day-off"
      ? "Today is a day off."
      : "Nothing is planned for today.";
}
