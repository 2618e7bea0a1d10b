import { useStore } from "zustand";
import { topicOf } from "../../library/library.ts";
import { bandShare } from "../../scheduler/exam/examScore.ts";
import type { Exam } from "../../study/exam/exam.ts";
import type { ExamExpectation, ExamOutlook, TopicOutlook } from "../../study/exam/examState.ts";
import { DaysAhead } from "../../views/exam/DaysAhead.tsx";
import { PlanLimits } from "../../views/exam/PlanLimits.tsx";
import { PredictionSheet } from "../../views/exam/PredictionSheet.tsx";
import { TodaysPlan } from "../../views/exam/TodaysPlan.tsx";
import { TopicLosses } from "../../views/exam/TopicLosses.tsx";
import { href, topicAddress } from "../addresses.ts";
import { useServices } from "../services.ts";
import { navigate } from "../useAddress.ts";
import { useKeys } from "../useKeys.ts";
import { studyPlanAddress } from "./examAddresses.ts";
import { dayName } from "./examTimes.ts";
import { useTodaysShare } from "./useTodaysShare.ts";
import { WhatIfPart } from "./WhatIfPart.tsx";

export interface RunningExamProps {
  readonly exam: Exam;
  readonly outlook: ExamOutlook;
  readonly expectation: ExamExpectation;
}

/** Everything about an exam that is planned for. */
export function RunningExam({ exam, outlook, expectation }: RunningExamProps) {
  const { library } = useStore(useServices().catalog.store);
  const share = useTodaysShare();
  const todo = share !== null && share.reviews + share.newCards > 0;
  useKeys(todo ? { " ": () => navigate(studyPlanAddress) } : {});
  const at = outlook.examIds.indexOf(exam.id);
  const several = outlook.examIds.length > 1;
  return (
    <div className="exam-parts">
      <PredictionSheet
        prediction={expectation}
        withoutStudy={expectation.withoutStudy}
        target={exam.targetScore}
        bandShare={bandShare}
      >
        {share !== null && <TodaysPlan {...share} several={several} studyHref={todo ? href(studyPlanAddress) : null} />}
      </PredictionSheet>
      <DaysAhead
        days={outlook.days
          .filter(({ day }) => day < exam.day)
          .map((day) => ({ ...day, name: dayName(day.day), score: day.scores[at] ?? 0 }))}
        examDay={dayName(exam.day)}
        target={exam.targetScore}
      />
      <TopicLosses
        topics={expectation.topics.map(({ deck, topic, title, share: part, expectedLoss }) => ({
          key: `${deck}/${topic}`,
          title,
          href: topicOf(library, deck, topic) === null ? null : href(topicAddress(deck, topic)),
          share: part,
          loss: expectedLoss,
        }))}
      />
      <WhatIfPart exam={exam} expected={expectation.expected} />
      <PlanLimits
        several={several}
        expected={outlook.expected}
        bound={outlook.bound}
        unseenCards={outlook.unseenCards}
        dropFirst={dropsFor(exam, outlook, expectation).map(({ deck, topic, title, lossIfDropped, studySeconds }) => ({
          key: `${deck}/${topic}`,
          title,
          cost: lossIfDropped,
          minutes: studySeconds / 60,
        }))}
      />
    </div>
  );
}

/**
 * The topics to drop first, where the plan falls short: of the target, else of nine points in ten, or of new cards. Those
 * that it gives under a minute free nothing.
 */
function dropsFor(
  exam: Exam,
  { unseenCards }: ExamOutlook,
  { expected, dropFirst }: ExamExpectation,
): readonly TopicOutlook[] {
  const fallsShort = unseenCards >= 1 || expected < (exam.targetScore ?? 0.9);
  return fallsShort ? dropFirst.filter(({ studySeconds }) => studySeconds >= 60) : [];
}
