import { ProgressMeter } from "../ProgressMeter.tsx";
import { countOf } from "../words.ts";
import type { TopicRow } from "./deckRow.ts";

/** One topic in a line: its name, what waits, how far it has come, what it holds. */
export function TopicEntry({ topic }: { readonly topic: TopicRow }) {
  const waiting = waitingWords(topic);
  return (
    <li className="topic">
      <a href={topic.href}>{topic.title}</a>
      <span className="waiting num">{waiting}</span>
      <ProgressMeter progress={topic.progress} />
      <span className="holds num">
        {countOf(topic.cardCount, "card")}
        {topic.figureCount > 0 && `, ${countOf(topic.figureCount, "figure")}`}
      </span>
    </li>
  );
}

function waitingWords({ counts }: TopicRow): string {
  const parts = [];
  if (counts.learning > 0) parts.push(`${counts.learning} learning`);
  if (counts.due > 0) parts.push(`${counts.due} due`);
  return parts.join(", ");
}
