import { useState } from "react";
import { Standstill } from "../../views/frame/Standstill.tsx";
import { examsAddress, href } from "../addresses.ts";
import { Frame } from "../Frame.tsx";
import { StudyPage } from "../StudyPage.tsx";
import { useExamDesk } from "./useExamDesk.ts";

/** Today's plan, studied by itself. */
export function StudyPlanPage() {
  const { store } = useExamDesk();
  // As it stood when the session began: with every answer the plan is another object.
  const [plan] = useState(() => store.getState().plan);
  if (plan !== null) return <StudyPage scope={plan.scope} more={false} />;
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
