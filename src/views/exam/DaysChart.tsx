import { percentWords } from "../words.ts";
import type { PlannedDay } from "./plannedDay.ts";

export interface DaysChartProps {
  readonly days: readonly PlannedDay[];
  /** "Thu 10 Dec", the exam's own day. */
  readonly examDay: string;
  readonly target: number | null;
}

/**
 * Above, the score that the exam would bring if study ended with each day; below, each day's minutes. The drawings are
 * stretched to the width there is, the words beside them are not.
 */
export function DaysChart({ days, examDay, target }: DaysChartProps) {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const most = Math.max(1, ...days.map(({ minutes }) => minutes));
  return (
    <figure className="days" role="img" aria-label={chartWords(days, first, last)}>
      <p className="days-name">Predicted score, if study ended that day</p>
      <div className="days-scale num">
        <span>100</span>
        <span>50</span>
        <span>0</span>
      </div>
      <Scores days={days} target={target} />
      <p className="days-name">Minutes</p>
      <div className="days-scale num">
        <span>{Math.round(most)}</span>
        <span>0</span>
      </div>
      <Minutes days={days} most={most} />
      <div className="days-ends num">
        <span>{first.name}</span>
        <span>Exam: {examDay}</span>
      </div>
    </figure>
  );
}

function Scores({ days, target }: Pick<DaysChartProps, "days" | "target">) {
  const y = (score: number) => 100 - 100 * score;
  const points = days.map(({ score }, at) => `${at + 0.5},${y(score)}`);
  const across = { x1: 0, x2: days.length };
  return (
    <svg className="days-scores" viewBox={`0 0 ${days.length} 100`} preserveAspectRatio="none" aria-hidden="true">
      {[0, 0.5, 1].map((line) => (
        <line key={line} className="days-rule" {...across} y1={y(line)} y2={y(line)} />
      ))}
      <polygon className="days-area" points={`0.5,100 ${points.join(" ")} ${days.length - 0.5},100`} />
      <polyline
        className="days-line"
        points={points.length === 1 ? `0,${y(days[0]?.score ?? 0)} ${points[0]}` : points.join(" ")}
      />
      {target !== null && <line className="days-target" {...across} y1={y(target)} y2={y(target)} />}
    </svg>
  );
}

function Minutes({ days, most }: { readonly days: readonly PlannedDay[]; readonly most: number }) {
  return (
    <svg className="days-minutes" viewBox={`0 0 ${days.length} ${most}`} preserveAspectRatio="none" aria-hidden="true">
      {days.map(({ day, minutes, studyMinutes }, at) => (
        <g key={day}>
          <rect className="days-given" x={at + 0.14} width={0.72} y={most - minutes} height={minutes} />
          <rect
            className="days-used"
            x={at + 0.14}
            width={0.72}
            y={most - Math.min(minutes, studyMinutes)}
            height={Math.min(minutes, studyMinutes)}
          />
        </g>
      ))}
      <line className="days-rule" x1={0} x2={days.length} y1={most} y2={most} />
    </svg>
  );
}

function chartWords(days: readonly PlannedDay[], first: PlannedDay, last: PlannedDay): string {
  const minutes = days.reduce((sum, { studyMinutes }) => sum + studyMinutes, 0);
  return (
    `Over ${days.length} days and ${Math.round(minutes)} minutes of study the predicted score goes from ` +
    `${percentWords(first.score)} after ${first.name} to ${percentWords(last.score)} after ${last.name}.`
  );
}
