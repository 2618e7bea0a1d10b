import { percentWords } from "../words.ts";
import { DaysChart, type DaysChartProps } from "./DaysChart.tsx";

/** The days up to the exam as a picture, and as a table for whoever wants the numbers. */
export function DaysAhead({ days, examDay, target }: DaysChartProps) {
  return (
    <section aria-labelledby="days-ahead">
      <h2 className="eyebrow" id="days-ahead">
        The days ahead
      </h2>
      <DaysChart days={days} examDay={examDay} target={target} />
      <details className="exam-details">
        <summary>The same in numbers</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever scrolls by keys must be able to reach what scrolls */}
        <section className="exam-scroll" tabIndex={0} aria-label="The days ahead in numbers">
          <table className="exam-table num">
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Minutes</th>
                <th scope="col">Reviews</th>
                <th scope="col">New</th>
                <th scope="col">Score by then</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, name, minutes, studyMinutes, reviews, newCards, score }) => (
                <tr key={day}>
                  <th scope="row">{name}</th>
                  <td>{minutes === 0 ? "off" : `${Math.round(studyMinutes)} of ${Math.round(minutes)}`}</td>
                  <td>{Math.round(reviews)}</td>
                  <td>{Math.round(newCards)}</td>
                  <td>{percentWords(score)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}
