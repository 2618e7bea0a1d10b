import { useEffect, useState } from "react";
import { dateOfDay } from "../../study/exam/dates.ts";
import type { Exam, WeekMinutes } from "../../study/exam/exam.ts";
import { WhatIf } from "../../views/exam/WhatIf.tsx";
import { useNow } from "../useFold.ts";
import { dateOfExam, onDate } from "./examTimes.ts";
import { useExamDesk } from "./useExamDesk.ts";

export interface WhatIfPartProps {
  readonly exam: Exam;
  /** The score as planned, 0–1. */
  readonly expected: number;
}

/** Asks the planner while the learner moves minutes or date. Nothing of it is kept. */
export function WhatIfPart({ exam, expected }: WhatIfPartProps) {
  const desk = useExamDesk();
  const { today } = useNow();
  const planned = { minutes: usualMinutes(exam.minutes), date: dateOfExam(exam) };
  const [tried, setTried] = useState<typeof planned | null>(null);
  const [answer, setAnswer] = useState<number | "failed" | null>(null);
  const { minutes, date } = tried ?? planned;
  const changed = minutes !== planned.minutes || date !== planned.date;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another expectation means that another plan was made
  useEffect(() => {
    const at = onDate(exam, date);
    if (!changed || Number.isNaN(at)) return setAnswer(null);
    let wanted = true;
    const change = minutes === planned.minutes ? {} : { minutes: everyDay(exam.minutes, minutes) };
    void desk.whatIf({ examId: exam.id, at, ...change }).then((result) => {
      if (!wanted) return;
      if (result.ok) setAnswer(result.value.scores.get(exam.id)?.expected ?? null);
      else if (result.fault.kind === "broken") setAnswer("failed");
    });
    return () => {
      wanted = false;
    };
  }, [desk, exam, changed, minutes, date, expected]);

  return (
    <WhatIf
      minutes={minutes}
      mostMinutes={Math.max(60, Math.ceil(planned.minutes / 30) * 90)}
      stepMinutes={planned.minutes % 5 === 0 ? 5 : 1}
      date={date}
      firstDate={dateOfDay(today + 1)}
      lastDate={dateOfDay(Math.max(exam.day, today) + 365)}
      changed={changed}
      answer={
        typeof answer === "number"
          ? { kind: "score", expected: answer, difference: answer - expected }
          : { kind: answer === null ? "waiting" : "failed" }
      }
      onMinutes={(next) => setTried({ minutes: next, date })}
      onDate={(next) => setTried({ minutes, date: next })}
      onReset={() => setTried(null)}
    />
  );
}

/** The mean of the days that have minutes. */
function usualMinutes(week: WeekMinutes): number {
  const given = week.filter((minutes) => minutes > 0);
  const mean = given.reduce((sum, minutes) => sum + minutes, 0) / Math.max(1, given.length);
  return Math.round(mean);
}

/** So many minutes on each day that has any. */
function everyDay([mo, tu, we, th, fr, sa, su]: WeekMinutes, minutes: number): WeekMinutes {
  const given = (before: number) => (before > 0 ? minutes : 0);
  return [given(mo), given(tu), given(we), given(th), given(fr), given(sa), given(su)];
}
