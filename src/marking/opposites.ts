import { stemOf } from "./stem.ts";

/** The stems of the words that say the opposite of this one ("longer" of "shorter"); none for most words. */
export function oppositesOf(stem: string): readonly string[] {
  return OPPOSITES.get(stem) ?? [];
}

/** Left and right exclude each other in whatever is said about them. "more" and "less" tell too little alone. */
const PAIRS = `long/short
hard,difficult/easy
high/low
slow/fast,quick
early/late
increase/decrease
rise,grow,climb/fall,shrink,drop,sink
success/failure,fail
open/closed
always/never
before/after
first/last
strong/weak
same/different
large,big/small
strengthen/weaken
encrypt/decrypt
internal/external
direct/indirect`;

const OPPOSITES: ReadonlyMap<string, readonly string[]> = new Map(
  PAIRS.split("\n").flatMap((pair) => {
    const [left = [], right = []] = pair.split("/").map((side) => side.split(",").map(stemOf));
    return [...left.map((stem) => [stem, right] as const), ...right.map((stem) => [stem, left] as const)];
  }),
);
