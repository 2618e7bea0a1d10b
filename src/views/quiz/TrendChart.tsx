import { percentWords } from "../words.ts";

export interface TrendDot {
  readonly id: string;
  readonly date: string;
  /** 0–1 */
  readonly score: number;
  /** The one that is being looked at. */
  readonly current: boolean;
}

/** Scores in the order of the attempts, oldest first. The same numbers stand in the list or table beside it. */
export function TrendChart({ dots }: { readonly dots: readonly TrendDot[] }) {
  const shown = dots.slice(-mostDots);
  const x = (at: number) => left + (shown.length === 1 ? 0.5 : at / (shown.length - 1)) * (width - left - right);
  const y = (score: number) => top + (1 - score) * (height - top - bottom);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <figure className="trend">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={trendWords(shown)}>
        {[0, 0.5, 1].map((line) => (
          <g key={line}>
            <line className="trend-rule" x1={left} x2={width - right} y1={y(line)} y2={y(line)} />
            <text className="trend-words" x={left - 8} y={y(line) + 4} textAnchor="end">
              {percentWords(line)}
            </text>
          </g>
        ))}
        <polyline className="trend-line" points={shown.map(({ score }, at) => `${x(at)},${y(score)}`).join(" ")} />
        {shown.map(({ id, score, current }, at) => (
          <circle
            key={id}
            className="trend-dot"
            data-current={current}
            cx={x(at)}
            cy={y(score)}
            r={current ? 5.5 : 4}
          />
        ))}
        <text className="trend-words" x={x(0)} y={height - 4} textAnchor={shown.length === 1 ? "middle" : "start"}>
          {first.date}
        </text>
        {shown.length > 1 && (
          <text className="trend-words" x={width - right} y={height - 4} textAnchor="end">
            {last.date}
          </text>
        )}
      </svg>
    </figure>
  );
}

/** Older ones would stand too close to be told apart. */
const mostDots = 40;
const [width, height] = [712, 150];
const [top, right, bottom, left] = [10, 10, 26, 66];

function trendWords(dots: readonly TrendDot[]): string {
  const scores = dots.map(({ date, score }) => `${date}: ${percentWords(score)}`);
  return `Scores over ${dots.length} attempts, oldest first. ${scores.join("; ")}.`;
}
