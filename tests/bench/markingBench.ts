import { answerKinds, type LabelledAnswer, labelledAnswers } from "./marking/labelledAnswers.ts";
import { byMatching, byOverlap, type Marker, tally } from "./marking/tally.ts";

/**
 * How well typed answers are matched to key points, on labelled answers to the shipped cards, beside the naive rule "half of
 * the point's words occur". Precision: how many of the points ticked a fair examiner ticks too; recall: how many of the
 * examiner's are ticked; both per point.
 */
export async function markingBench(): Promise<string[]> {
  const answers = await labelledAnswers();
  const lines = (["development", "held-out"] as const).flatMap((half) =>
    table(
      half,
      answers.filter((answer) => answer.half === half),
    ),
  );
  const all = tally(answers, byMatching);
  const ours = microsPerAnswer(answers, byMatching);
  const naive = microsPerAnswer(answers, byOverlap);
  return [
    ...lines,
    `both: precision ${ratio(all.right, all.ticked)} (goal 0.9), recall ${ratio(all.right, all.wanted)} (goal 0.8)`,
    `${ours.toFixed(0)} µs an answer, ${(ours / naive).toFixed(0)} × the naive rule (${naive.toFixed(0)} µs)`,
  ];
}

function table(half: LabelledAnswer["half"], answers: readonly LabelledAnswer[]): string[] {
  const rows = [...answerKinds, "all"].map((kind) => {
    const some = answers.filter((answer) => kind === "all" || answer.kind === kind);
    const ours = tally(some, byMatching);
    const naive = tally(some, byOverlap);
    const both = [ours, naive].flatMap(({ right, ticked, wanted }) => [
      ratio(right, ticked),
      ratio(right, wanted),
      ticked - right,
    ]);
    return [kind, some.length, ours.points, ours.wanted, ...both];
  });
  return [head.map((name) => name.padStart(width)), ...rows].map((row, index) => {
    const first = index === 0 ? half : String(row[0]);
    return (
      first.padEnd(width + 2) +
      row
        .slice(1)
        .map((cell) => String(cell).padStart(width))
        .join(" ")
    );
  });
}

const head = ["", "answers", "points", "to tick", "precision", "recall", "false", "naive: p.", "recall", "false"];
const width = 9;

function ratio(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(3);
}

/** The best of some rounds over all answers; the first ones warm the compiler up. */
function microsPerAnswer(answers: readonly LabelledAnswer[], mark: Marker): number {
  const rounds = Array.from({ length: 15 }, () => {
    const start = performance.now();
    for (const answer of answers) mark(answer);
    return ((performance.now() - start) * 1_000) / answers.length;
  });
  return Math.min(...rounds);
}
