import type { ReactNode } from "react";
import { Waiting } from "../Waiting.tsx";
import { ExamHead, type ExamHeadProps } from "./ExamHead.tsx";
import "./exam.css";

export interface ExamScreenProps extends ExamHeadProps {
  readonly stage: ExamStage;
}

export type ExamStage =
  | { readonly kind: "planning"; readonly progress: number | null }
  | { readonly kind: "failed"; readonly message: string; readonly onRetry: () => void }
  /** There is no card in what the exam asks. */
  | { readonly kind: "no-cards" }
  /** Everything that stands below the head, made of this folder's parts. */
  | { readonly kind: "shown"; readonly parts: ReactNode };

/** One exam: what to expect of it, what to do for it, or what came of it. */
export function ExamScreen({ stage, ...head }: ExamScreenProps) {
  return (
    <div className="exam-page">
      <ExamHead {...head} />
      <Stage stage={stage} editHref={head.editHref} />
    </div>
  );
}

function Stage({ stage, editHref }: { readonly stage: ExamStage; readonly editHref: string }) {
  switch (stage.kind) {
    case "planning":
      return (
        <section className="exam-sheet exam-waiting" aria-busy="true">
          <p role="status">Planning your days</p>
          <Waiting words="Planning your days" progress={stage.progress} onCancel={null} />
          <p className="exam-quiet">Recto weighs every card on every day up to the exam. It takes a second or two.</p>
        </section>
      );
    case "failed":
      return (
        <section className="exam-sheet">
          <p role="alert">
            <b>The plan could not be made.</b> {stage.message} Your exam and your reviews are safe.
          </p>
          <button type="button" className="button" onClick={stage.onRetry}>
            Plan again
          </button>
        </section>
      );
    case "no-cards":
      return (
        <section className="exam-sheet">
          <p role="alert">
            <b>This exam asks nothing.</b> None of its topics has a card any more, or none of them counts.
          </p>
          <a className="button" href={editHref}>
            Choose its topics
          </a>
        </section>
      );
    case "shown":
      return stage.parts;
  }
}
