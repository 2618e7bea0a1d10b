import type { Figure } from "../../deck/figure.ts";
import type { CoveredPart } from "../../deck/occlusion.ts";
import type { Disclosure } from "../../views/figure/disclosure.ts";
import type { OpenedFigure } from "./openFigure.ts";

/** What an entry of the browser's history says of the figure opened there; null where it is not as this version writes it. */
export function readOpened(kept: unknown): OpenedFigure | null {
  if (!isRecord(kept) || !isFigure(kept["figure"])) return null;
  const { figure, fallbackAlt, covered } = kept;
  const disclosure = disclosures.find((one) => one === kept["disclosure"]);
  if (typeof fallbackAlt !== "string" || disclosure === undefined) return null;
  if (covered !== undefined && !isCovered(covered)) return null;
  return { figure, fallbackAlt, disclosure, ...(covered === undefined ? {} : { covered }) };
}

const disclosures: readonly Disclosure[] = ["all", "caption", "number", "nothing"];

function isFigure(value: unknown): value is Figure {
  if (!isRecord(value)) return false;
  const { path, alt, number, side, source, description } = value;
  const words = typeof path === "string" && typeof alt === "string" && isText(number) && isText(description);
  return words && (side === "question" || side === "answer") && isSource(source);
}

/** As far as covering needs it. */
function isCovered(value: unknown): value is CoveredPart {
  if (!isRecord(value) || !Array.isArray(value["asked"]) || !Array.isArray(value["boxes"])) return false;
  const isBox = (box: unknown) => isRecord(box) && ["x", "y", "width", "height"].every((side) => isNumber(box[side]));
  return (
    (value["hide"] === "one" || value["hide"] === "all") &&
    value["asked"].every(isNumber) &&
    value["boxes"].every(isBox)
  );
}

function isSource(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { kind, path, url, width, height } = value;
  if (kind === "local") return typeof path === "string" && isLength(width) && isLength(height);
  return kind === "missing" || (kind === "remote" && typeof url === "string");
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isLength(value: unknown): value is number | null {
  return value === null || isNumber(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
