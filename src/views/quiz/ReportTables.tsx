import type { ConfidenceResult, GroupResult, KindResult, ReportLine, TopicResult } from "../../study/quiz/report.ts";
import { ratingNames } from "../ratingNames.ts";
import { percentWords } from "../words.ts";
import { confidenceNames, kindNames, pointsWords, timeWords } from "./quizWords.ts";
import { ScoreMeter } from "./ScoreMeter.tsx";

export interface TopicTableProps {
  readonly topics: readonly TopicResult[];
  readonly deckTitle: (slug: string) => string;
}

export function TopicTable({ topics, deckTitle }: TopicTableProps) {
  return (
    <section aria-labelledby="by-topic">
      <h2 id="by-topic">By topic</h2>
      <Results
        head="Topic"
        rows={topics.map((topic) => ({
          name: topic.title,
          more: deckTitle(topic.deck),
          result: topic,
        }))}
      />
    </section>
  );
}

export function KindTable({ kinds }: { readonly kinds: readonly KindResult[] }) {
  return (
    <section aria-labelledby="by-kind">
      <h2 id="by-kind">By kind of question</h2>
      <Results head="Kind" rows={kinds.map((kind) => ({ name: kindNames[kind.kind], more: "", result: kind }))} />
    </section>
  );
}

/** How well one knew what one knew. Nothing is shown where nothing was said. */
export function ConfidenceTable({ results }: { readonly results: readonly ConfidenceResult[] }) {
  if (!results.some(({ confidence }) => confidence !== null)) return null;
  return (
    <section aria-labelledby="by-confidence">
      <h2 id="by-confidence">How sure you were, and how right</h2>
      <p className="quiet-words">Well placed, what you were sure of is near 100 %, and a guess far from it.</p>
      <table className="results num">
        <thead>
          <tr>
            <th scope="col">You said</th>
            <th scope="col">Answers</th>
            <th scope="col" colSpan={2}>
              Right
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ confidence, count, score }) => {
            const name = confidence === null ? "Nothing" : confidenceNames[confidence];
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{count}</td>
                <td className="bar-cell">
                  <ScoreMeter score={score} label={`Right when you said: ${name.toLowerCase()}`} />
                </td>
                <td>{percentWords(score)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

export function QuestionTable({ lines }: { readonly lines: readonly ReportLine[] }) {
  return (
    <section aria-labelledby="by-question">
      <h2 id="by-question">Question by question</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-scroll" aria-label="Table of all questions" tabIndex={0}>
        <table className="results num">
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Kind</th>
              <th scope="col">Points</th>
              <th scope="col">Score</th>
              <th scope="col">Rating</th>
              <th scope="col">You said</th>
              <th scope="col">Time</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ question, points, score, mark, confidence, spentMillis, answered }, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a question is its number
              <tr key={n}>
                <th scope="row">{n + 1}</th>
                <td>{kindNames[question.kind]}</td>
                <td>{answered ? pointsWords(points) : "Unanswered"}</td>
                <td>{percentWords(score)}</td>
                <td>{mark === null ? "–" : ratingNames[mark.rating]}</td>
                <td>{confidence === null ? "–" : confidenceNames[confidence]}</td>
                <td>{timeWords(spentMillis)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

interface ResultsProps {
  readonly head: string;
  readonly rows: readonly { readonly name: string; readonly more: string; readonly result: GroupResult }[];
}

function Results({ head, rows }: ResultsProps) {
  return (
    <table className="results num">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">Questions</th>
          <th scope="col">Points</th>
          <th scope="col" colSpan={2}>
            Score
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, more, result }) => (
          <tr key={`${more} ${name}`}>
            <th scope="row">
              {name} {more !== "" && <span>{more}</span>}
            </th>
            <td>{result.count}</td>
            <td>{pointsWords(result.points).replace(/\s\S+$/, "")}</td>
            <td className="bar-cell">
              <ScoreMeter score={result.score} label={`Score in ${name}`} />
            </td>
            <td>{percentWords(result.score)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
