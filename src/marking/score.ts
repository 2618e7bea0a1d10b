/** What a card without key points can be given by the learner: not known, half known, known. */
export const selfMarks = [0, 0.5, 1] as const;
export type SelfMark = (typeof selfMarks)[number];

/** The share of key points ticked, 0 to 1. Indexes outside the points count nothing. Throws for no points: see `selfMarks`. */
export function scoreOf(ticked: ReadonlySet<number>, pointCount: number): number {
  if (pointCount < 1) throw new RangeError("A card without key points is marked by oneself.");
  let right = 0;
  for (let point = 0; point < pointCount; point++) if (ticked.has(point)) right++;
  return right / pointCount;
}

/**
 * The score of picked options, 0 to 1. Where one is right: 1 for picking it and nothing else. Where several are: the share of
 * them picked, less as much for each wrong pick, never below 0. Throws when no option is right.
 */
export function scoreOfPicks(options: readonly { readonly right: boolean }[], picked: ReadonlySet<number>): number {
  const rightCount = options.filter(({ right }) => right).length;
  if (rightCount === 0) throw new RangeError("No option is right.");
  const rightPicks = options.filter(({ right }, index) => right && picked.has(index)).length;
  const wrongPicks = options.filter(({ right }, index) => !right && picked.has(index)).length;
  if (rightCount === 1) return rightPicks === 1 && wrongPicks === 0 ? 1 : 0;
  return Math.max(0, rightPicks - wrongPicks) / rightCount;
}
