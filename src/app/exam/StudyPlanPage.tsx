import { useRef } from "react";
import { useStore } from "zustand";
import { LoadingSheet } from "../../views/frame/LoadingSheet.tsx";
import { Standstill } from "../../views/frame/Standstill.tsx";
import { examsAddress, href } from "../addresses.ts";
import { Frame } from "../Frame.tsx";
import { StudyPage } from "../StudyPage.tsx";
import { useExamDesk } from "./useExamDesk.ts";

/** Today's plan, studied by itself. */
export function StudyPlanPage() {
  const { plan, planning } = useStore(useExamDesk().store);
  // As it stood when the session began: with every answer the plan is another object.
  const begun = useRef(plan);
  begun.current ??= plan;
  if (begun.current !== null) return <StudyPage scope={begun.current.scope} more={false} />;
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
