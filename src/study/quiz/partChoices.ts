import { type CoveredPart, partsOf } from "../../deck/occlusion.ts";
import type { ChoiceOption } from "../../marking/readChoices.ts";
import { shuffled } from "./seeded.ts";

/**
 * The name of a covered part among those of up to three other parts of its figure. Null where there are fewer than two, where
 * the part itself has no name, and where the others are not covered: what can be read in the picture is not it.
 */
export function partChoices(covered: CoveredPart, name: string, seed: string): readonly ChoiceOption[] | null {
  if (name === "" || covered.hide === "one") return null;
  const names = partsOf(covered.boxes).map(
    (part) => part.map((box) => covered.boxes[box]?.name ?? "").find((own) => own !== "") ?? "",
  );
  const others = new Map(names.filter((other) => other !== "").map((other) => [spelt(other), other]));
  others.delete(spelt(name));
  if (others.size < fewestOthers) return null;
  const wrong = shuffled([...others.values()], `${seed} wrong`, (other) => other).slice(0, mostOthers);
  const options = [{ markdown: name, right: true }, ...wrong.map((markdown) => ({ markdown, right: false }))];
  return shuffled(options, seed, ({ markdown }) => markdown);
}

const fewestOthers = 2;
const mostOthers = 3;

function spelt(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
