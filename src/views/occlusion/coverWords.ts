import { type CoveredPart, type OcclusionBox, partsOf } from "../../deck/occlusion.ts";

/** What stands for the picture while a part of it is asked: where that part lies, and nothing that it shows. */
export function coverWords({ boxes, asked }: Pick<CoveredPart, "boxes" | "asked">): string {
  const places = asked.flatMap((index) => (boxes[index] === undefined ? [] : [placeWords(boxes[index])]));
  const [first = "somewhere"] = places;
  if (places.length <= 1) return `A picture with a part covered ${first}.`;
  return `A picture with ${places.length} places covered that belong together, the first ${first}.`;
}

/** "at the top left", "in the middle", by the thirds in which the middle of a box lies. */
export function placeWords({ x, y, width, height }: OcclusionBox): string {
  const across = ["left", "", "right"][third(x + width / 2)] ?? "";
  const down = ["top", "", "bottom"][third(y + height / 2)] ?? "";
  return across === "" && down === "" ? "in the middle" : `at the ${[down, across].filter(Boolean).join(" ")}`;
}

function third(percent: number): number {
  return percent < 100 / 3 ? 0 : percent <= 200 / 3 ? 1 : 2;
}

/** "part 2 of 4": tells cards of one figure apart, without naming what is covered. */
export function partWords({ boxes, asked }: Pick<CoveredPart, "boxes" | "asked">): string {
  const parts = partsOf(boxes);
  const place = parts.findIndex(([first]) => first === asked[0]);
  return `part ${place + 1} of ${parts.length}`;
}
