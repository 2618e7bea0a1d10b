import type { NamedPlace } from "../../../study/drawings/sketch.ts";
import { joinLabels, type TextRun } from "./joinLabels.ts";
import { measuringCopy } from "./measuringCopy.ts";

/** As many boxes as a block may have. */
const mostLabels = 200;
const longestSource = 3_000_000;

/** The labels of an SVG picture of this size in pixels, as boxes with their words; none where it cannot be measured. */
export function measureLabels(source: string, width: number, height: number): readonly NamedPlace[] {
  const copy = source.length > longestSource ? null : measuringCopy(source);
  if (copy === null || width <= 0 || height <= 0) return [];
  const { svg, styles } = copy;
  const host = document.createElement("div");
  host.style.cssText =
    "all: initial; position: fixed; top: 0; left: 0; width: 0; height: 0; overflow: hidden; visibility: hidden; pointer-events: none;";
  host.ariaHidden = "true";
  const shadow = host.attachShadow({ mode: "closed" });
  shadow.adoptedStyleSheets = [styles];
  svg.style.display = "block";
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  if (!svg.hasAttribute("viewBox")) svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  shadow.append(svg);
  document.body.append(host);
  try {
    const picture = svg.getBoundingClientRect();
    const runs = [...svg.querySelectorAll<SVGElement>("text, rect")].flatMap((element, at) =>
      runsOf(element, at, picture),
    );
    return joinLabels(runs)
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .map((label) => placeOf(label, width, height))
      .filter(({ x, y, width: wide, height: high }) => x < 100 && y < 100 && x + wide > 0 && y + high > 0)
      .slice(0, mostLabels);
  } finally {
    host.remove();
  }
}

/** The lines of a text: its spans that have a place of their own, else all of it. */
function runsOf(element: SVGElement, at: number, picture: DOMRect): TextRun[] {
  const words = element.dataset["words"];
  if (words !== undefined) return [runOf(element, words, at, picture)];
  const spans = [...element.querySelectorAll<SVGElement>(":scope > tspan")];
  const isInLines =
    spans.length > 1 &&
    spans.every((span) => span.hasAttribute("x") || span.hasAttribute("y") || span.hasAttribute("dy"));
  return (isInLines ? spans : [element]).map((line) => runOf(line, line.textContent ?? "", at, picture));
}

function runOf(element: SVGElement, text: string, at: number, picture: DOMRect): TextRun {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { text, left: left - picture.left, top: top - picture.top, width, height, element: at };
}

/** With a little room around the letters. */
function placeOf({ text, left, top, width, height }: TextRun, pictureWidth: number, pictureHeight: number): NamedPlace {
  const room = Math.min(6, 0.15 * height);
  return {
    x: (100 * (left - room)) / pictureWidth,
    y: (100 * (top - room)) / pictureHeight,
    width: (100 * (width + 2 * room)) / pictureWidth,
    height: (100 * (height + 2 * room)) / pictureHeight,
    name: text.slice(0, 200),
  };
}
