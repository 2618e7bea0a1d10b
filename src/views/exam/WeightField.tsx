export interface WeightFieldProps {
  /** Of what it is the weight. */
  readonly name: string;
  /** 0 is not asked; null where `otherwise` holds. */
  readonly weight: number | null;
  /** What stands in place of a weight, and whether the learner can go back to it. */
  readonly otherwise: { readonly words: string; readonly canChoose: boolean } | null;
  readonly onWeight: (weight: number | null) => void;
}

/** What a part of the exam counts. */
export function WeightField({ name, weight, otherwise, onWeight }: WeightFieldProps) {
  return (
    <select
      className="weight num"
      aria-label={`Weight of ${name}`}
      value={weight ?? "otherwise"}
      data-quiet={weight === 0 || weight === null}
      onChange={({ target: { value } }) => onWeight(value === "otherwise" ? null : Number(value))}
    >
      {otherwise !== null && (
        <option value="otherwise" disabled={!otherwise.canChoose}>
          {otherwise.words}
        </option>
      )}
      {offered(weight).map((one) => (
        <option key={one} value={one}>
          {one === 0 ? "not asked" : `× ${one}`}
        </option>
      ))}
    </select>
  );
}

/** 0–5, and whatever another device may have written. */
function offered(weight: number | null): readonly number[] {
  const weights = [0, 1, 2, 3, 4, 5];
  return weight === null || weights.includes(weight) ? weights : [...weights, weight].sort((a, b) => a - b);
}
