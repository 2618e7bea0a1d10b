import type { ReactNode, Ref } from "react";

export interface QuestionHeadingProps {
  readonly id: string;
  /** It holds paragraphs, lists or code, which no `h1` may. */
  readonly blocks: boolean;
  readonly ref?: Ref<HTMLHeadingElement & HTMLDivElement>;
  readonly children: ReactNode;
}

/** What is asked, as the heading of its sheet. */
export function QuestionHeading({ blocks, ...heading }: QuestionHeadingProps) {
  const shared = { ...heading, className: "question", tabIndex: -1 };
  // biome-ignore lint/a11y/useSemanticElements: see `blocks`
  return blocks ? <div role="heading" aria-level={1} {...shared} /> : <h1 {...shared} />;
}
