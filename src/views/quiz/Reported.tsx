import type { ReactNode } from "react";
import type { ReportLine } from "../../study/quiz/report.ts";
import { ratingNames } from "../ratingNames.ts";
import { percentWords } from "../words.ts";
import { confidenceNames, pointsWords, timeWords } from "./quizWords.ts";

export interface ReportedProps {
  /** From 1. */
  readonly number: number;
  readonly line: ReportLine;
  readonly heading: ReactNode;
  readonly folded: boolean;
  readonly children: ReactNode;
}

/** One question of a report: what was asked, what it was worth, and what belongs to it. */
export function Reported({ number, line, heading, folded, children }: ReportedProps) {
  const { question, mark, points, score, confidence, spentMillis, answered } = line;
  const words = [answered ? `${percentWords(score)}, ${pointsWords(points)}` : "Unanswered"];
  if (mark !== null) words.push(ratingNames[mark.rating]);
  if (confidence !== null) words.push(`you said: ${confidenceNames[confidence].toLowerCase()}`);
  words.push(timeWords(spentMillis));
  const title = (
    <h3>
      <span className="num">{number}.</span> {heading}
    </h3>
  );
  const body = (
    <>
      <p className="reported-words num">
        {question.topicTitle}. {words.join(", ")}.
      </p>
      {children}
    </>
  );
  return (
    <article className="reported">
      {folded ? (
        <details>
          <summary>{title}</summary>
          {body}
        </details>
      ) : (
        <>
          {title}
          {body}
        </>
      )}
    </article>
  );
}
