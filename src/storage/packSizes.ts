export interface PackSizes {
  /** Facts in a segment. */
  readonly segment: number;
  /** The newest facts, which stay single. */
  readonly single: number;
}

export const usualSizes: PackSizes = { segment: 5_000, single: 2_000 };
