import { type Exam, standingPrediction } from "../../study/exam/exam.ts";
import type { ExamsState } from "../../study/exam/examState.ts";
import { ExamListScreen } from "../../views/exam/ExamListScreen.tsx";
import type { ComingExam } from "../../views/exam/examRows.ts";
import { href } from "../addresses.ts";
import { navigate } from "../useAddress.ts";
import { useNow } from "../useFold.ts";
import { useKeys } from "../useKeys.ts";
import { newExamAddress, showExamAddress } from "./examAddresses.ts";
import { daysLeftWords, examTimeWords } from "./examTimes.ts";
import { useExams } from "./useExams.ts";
import { usePlanOfToday } from "./usePlanOfToday.ts";

/** All exams, those to come and those past. */
export function ExamListPage() {
  const state = useExams();
  const { epochMs } = useNow();
  usePlanOfToday();
  useKeys({ n: () => navigate(newExamAddress) });
  const isOver = ({ at }: Exam) => at <= epochMs;
  const row = (exam: Exam) => ({
    id: exam.id,
    name: exam.name,
    href: href(showExamAddress(exam.id)),
    date: examTimeWords(exam),
  });
  return (
    <>
      <title>Exams · Recto</title>
      <ExamListScreen
        coming={state.exams
          .filter((exam) => !isOver(exam))
          .map((exam) => ({
            ...row(exam),
            daysLeft: daysLeftWords(exam, state.today),
            prediction: predictionOf(exam, state),
          }))}
        past={state.exams.filter(isOver).map((exam) => ({
          ...row(exam),
          prediction: standingPrediction(exam),
          result: exam.result?.score ?? null,
        }))}
        newHref={href(newExamAddress)}
        unreadable={state.unreadable}
      />
    </>
  );
}

/** What is expected now, else what the last plan expected. */
function predictionOf(exam: Exam, { outlook, planning }: ExamsState): ComingExam["prediction"] {
  return outlook?.scores.get(exam.id) ?? standingPrediction(exam) ?? (planning ? "waiting" : null);
}
