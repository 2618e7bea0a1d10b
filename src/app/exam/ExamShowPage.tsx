import { type Exam, phaseOf, standingPrediction } from "../../study/exam/exam.ts";
import type { ExamsState } from "../../study/exam/examState.ts";
import { ExamDaySheet } from "../../views/exam/ExamDaySheet.tsx";
import { ExamScreen, type ExamStage } from "../../views/exam/ExamScreen.tsx";
import { ResultSheet } from "../../views/exam/ResultSheet.tsx";
import { daysAgoWords } from "../../views/timeWords.ts";
import { examsAddress, href } from "../addresses.ts";
import { useNow } from "../useFold.ts";
import { cramAddress, editExamAddress } from "./examAddresses.ts";
import { daysLeftWords, examTimeWords } from "./examTimes.ts";
import { RunningExam } from "./RunningExam.tsx";
import { useExamDesk } from "./useExamDesk.ts";
import { useExams } from "./useExams.ts";
import { usePlanOfToday } from "./usePlanOfToday.ts";

/** One exam: planned, on its day, or over. */
export function ExamShowPage({ exam }: { readonly exam: Exam }) {
  const state = useExams();
  const { epochMs } = useNow();
  usePlanOfToday(phaseOf(exam, state.today) === "running");
  const isOver = exam.at <= epochMs;
  return (
    <>
      <title>{`${exam.name} · Recto`}</title>
      <ExamScreen
        name={exam.name}
        date={examTimeWords(exam)}
        daysLeft={daysLeftWords(exam, state.today)}
        listHref={href(examsAddress)}
        editHref={href(editExamAddress(exam.id))}
        cramHref={isOver ? null : href(cramAddress(exam.id))}
        stage={useStage(exam, state, isOver)}
      />
    </>
  );
}

function useStage(exam: Exam, state: ExamsState, isOver: boolean): ExamStage {
  const desk = useExamDesk();
  const prediction = standingPrediction(exam);
  if (isOver) {
    const parts = (
      <ResultSheet
        prediction={prediction}
        target={exam.targetScore}
        result={exam.result?.score ?? null}
        onResult={(score) => desk.setResult(exam.id, score)}
      />
    );
    return { kind: "shown", parts };
  }
  if (phaseOf(exam, state.today) !== "running") {
    const parts = (
      <ExamDaySheet
        prediction={prediction}
        predicted={prediction === null ? null : daysAgoWords(state.today - prediction.day)}
        target={exam.targetScore}
        cramHref={href(cramAddress(exam.id))}
      />
    );
    return { kind: "shown", parts };
  }
  const { outlook, fault } = state;
  const expectation = outlook?.scores.get(exam.id);
  if (outlook !== null && expectation !== undefined) {
    if (expectation.topics.length === 0) return { kind: "no-cards" };
    const parts = <RunningExam exam={exam} outlook={outlook} expectation={expectation} />;
    return { kind: "shown", parts };
  }
  if (fault !== null && fault.kind === "broken") {
    return { kind: "failed", message: fault.message, onRetry: () => void desk.lookAhead() };
  }
  return { kind: "planning", progress: null };
}
