import { type ReactNode, useState } from "react";
import type { AnswerDraft, Question, QuizMode } from "../../study/quiz/quiz.ts";
import type { MarkdownTextProps } from "../markdown/MarkdownText.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import { ConfidenceField } from "./ConfidenceField.tsx";
import { isTyped } from "./isTyped.ts";
import type { Confidence } from "./quizWords.ts";

export interface AnswerFieldProps {
  readonly question: Question;
  readonly answer: AnswerDraft;
  readonly mode: QuizMode;
  readonly locked: boolean;
  /** The id of the question's heading, which names the field. */
  readonly labelledBy: string;
  readonly text: Omit<MarkdownTextProps, "markdown" | "inline">;
  /** What is asked for is a covered part of a figure. */
  readonly covered?: boolean;
  /** The figures of a question about one, to be picked. */
  readonly figureOptions?: ReactNode;
  readonly onWrite: (text: string) => void;
  readonly onPick: (option: number) => void;
  readonly onConfidence: (confidence: Confidence | null) => void;
}

/** Where a question is answered, as its kind asks for it. */
export function AnswerField(props: AnswerFieldProps) {
  const { question, answer, locked, text, onPick, onConfidence } = props;
  return (
    <section className="answering" aria-label="Your answer">
      {"figureId" in question ? (
        question.options.length > 0 ? (
          props.figureOptions
        ) : isTyped(question) ? (
          <Writing {...props} rows={2} />
        ) : (
          <Recalling {...props} />
        )
      ) : question.kind === "choice" ? (
        <ChoiceField
          options={question.options}
          picks={answer.picks}
          locked={locked}
          shown={false}
          text={text}
          onPick={onPick}
        />
      ) : question.kind === "typed" ? (
        <Writing {...props} rows={7} />
      ) : (
        <Recalling {...props} />
      )}
      <ConfidenceField confidence={answer.confidence} disabled={locked} onConfidence={onConfidence} />
    </section>
  );
}

function Writing({ answer, locked, labelledBy, rows, onWrite }: AnswerFieldProps & { readonly rows: number }) {
  return (
    <textarea
      className="writing"
      aria-labelledby={labelledBy}
      rows={rows}
      value={answer.typed}
      readOnly={locked}
      onChange={(event) => onWrite(event.target.value)}
    />
  );
}

/** Answered in one's head; whoever wants to see it written may write. */
function Recalling(props: AnswerFieldProps) {
  const { question, mode, answer } = props;
  const [wasWritten] = useState(answer.typed !== "");
  const doing = props.covered ? "Say what is covered" : (doings[question.kind] ?? "Think it through");
  const then = mode === "exam" ? "You mark it yourself after handing in." : "Then show the answer.";
  return (
    <>
      <p className="hint">
        {doing}, in your head or aloud. {then}
      </p>
      <details className="notes" open={wasWritten}>
        <summary>Write it down</summary>
        <Writing {...props} rows={5} />
      </details>
    </>
  );
}

const doings: Readonly<Partial<Record<Question["kind"], string>>> = {
  figure: "Say what the figure shows",
  explain: "Explain what it shows and how it works",
};
