import type { ReactNode } from "react";
import type { Exam } from "../../study/exam/exam.ts";
import { Standstill } from "../../views/frame/Standstill.tsx";
import { examsAddress, href } from "../addresses.ts";
import { useExams } from "./useExams.ts";

export interface WithExamProps {
  readonly id: string;
  readonly children: (exam: Exam) => ReactNode;
}

/** A page about one exam, or what stands there when it is gone. */
export function WithExam({ id, children }: WithExamProps) {
  const exam = useExams().exams.find((one) => one.id === id);
  if (exam !== undefined) return children(exam);
  return (
    <>
      <title>No such exam · Recto</title>
      <Standstill
        title="This exam is not here."
        text="It was deleted, or it was made on another device from which you have not brought a file in here yet."
        ways={
          <a className="button" href={href(examsAddress)}>
            All exams
          </a>
        }
      />
    </>
  );
}
