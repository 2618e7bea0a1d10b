import { useMemo, useRef } from "react";
import { useStore } from "zustand";
import { type Exam, phaseOf } from "../../study/exam/exam.ts";
import { LoadingSheet } from "../../views/frame/LoadingSheet.tsx";
import { Standstill } from "../../views/frame/Standstill.tsx";
import { examsAddress, href } from "../addresses.ts";
import { Frame } from "../Frame.tsx";
import { StudyPage } from "../StudyPage.tsx";
import { type WayBack, WayBackContext } from "../wayBack.ts";
import { showExamAddress } from "./examAddresses.ts";
import { useExamDesk } from "./useExamDesk.ts";

/** Today's plan, studied by itself. */
export function StudyPlanPage() {
  const { plan, planning, exams, today } = useStore(useExamDesk().store);
  const wayBack = useMemo(() => wayBackTo(exams, today), [exams, today]);
  // As it stood when the session began: with every answer the plan is another object.
  const begun = useRef(plan);
  begun.current ??= plan;
  if (begun.current !== null) {
    return (
      <WayBackContext value={wayBack}>
        <StudyPage scope={begun.current.scope} more={false} />
      </WayBackContext>
    );
  }
  if (planning) return <LoadingSheet words="Planning your day" progress={null} onCancel={null} />;
  return (
    <Frame current="exams">
      <Standstill
        title="Nothing is planned today."
        text="No exam is ahead, or today’s plan has not been made yet."
        ways={
          <a className="button" href={href(examsAddress)}>
            To the exams
          </a>
        }
      />
    </Frame>
  );
}

/** To the exam that is planned for; to all of them where several are. */
function wayBackTo(exams: readonly Exam[], today: number): WayBack {
  const [only, ...others] = exams.filter((exam) => phaseOf(exam, today) === "running");
  return only === undefined || others.length > 0
    ? { address: examsAddress, words: "Back to your exams" }
    : { address: showExamAddress(only.id), words: "Back to the exam" };
}
