import type { ReactNode } from "react";
import type { QuestionState } from "../../study/quiz/quiz.ts";

/** How far a question has come, as a shape: nothing, a dot, an eye that has looked, a tick. */
export function ProgressSign({ progress }: { readonly progress: QuestionState["progress"] }) {
  return (
    <svg className="sign" data-progress={progress} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {shapes[progress]}
    </svg>
  );
}

const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 1.6 } as const;

const shapes: Readonly<Record<QuestionState["progress"], ReactNode>> = {
  unanswered: <path d="M3 6h6" {...stroke} />,
  answered: <circle cx="6" cy="6" r="3" fill="currentColor" />,
  revealed: (
    <>
      <circle cx="6" cy="6" r="4" {...stroke} />
      <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  marked: <path d="M2.5 6.5l2.4 2.4 4.8-5.4" {...stroke} />,
};

export function FlagSign({ filled }: { readonly filled: boolean }) {
  return (
    <svg className="flag-sign" viewBox="0 0 12 12" width="14" height="14" aria-hidden="true">
      <path
        d="M3 11.2V1.4h6.4L7.6 4l1.8 2.6H3"
        fill={filled ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
    </svg>
  );
}
