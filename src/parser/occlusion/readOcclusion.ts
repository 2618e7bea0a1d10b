import type { Hide, Occlusion, OcclusionBox, PictureSize } from "../../deck/occlusion.ts";
import { errorAt, type TextIssue, warningAt } from "../textIssue.ts";

/** The info string of the fenced block. */
export const OCCLUSION = "occlusion";

/**
 * Reads what stands between the fences; `firstLine` is the first line there. A line says where a box lies, in percent of the
 * picture, and what it covers: `12.5 40 20 8 eth0 {#label}`; or it is `figure PATH`, `size WIDTH HEIGHT`, `hide one` or
 * `hide all`. Never throws: a line that says none of this is an issue, and the others count.
 */
export function readOcclusion(text: string, firstLine: number): { occlusion: Occlusion; issues: TextIssue[] } {
  const issues: TextIssue[] = [];
  const boxes: OcclusionBox[] = [];
  let path: string | null = null;
  let hide: Hide = "one";
  let drawnOn: PictureSize | null = null;
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    const at = firstLine + index;
    const line = written.trim();
    const [word = "", ...rest] = line.split(/\s+/);
    if (line === "") continue;
    if (word === "figure" && rest.length > 0) path = line.slice("figure".length).trim();
    else if (word === "hide" && rest.length === 1 && (rest[0] === "one" || rest[0] === "all")) hide = rest[0];
    else if (word === "size" && readSize(line) !== null) drawnOn = readSize(line);
    else {
      const box = readBox(line);
      if (box === null) issues.push(errorAt(at, "bad-occlusion", notUnderstood(line)));
      else if (box.width === 0 || box.height === 0) issues.push(errorAt(at, "bad-occlusion", EMPTY));
      else if (boxes.length === MOST_BOXES)
        return { occlusion: { path, hide, drawnOn, boxes }, issues: tooMany(at, issues) };
      else {
        boxes.push(box);
        if (isOutside(box)) issues.push(warningAt(at, "box-outside", OUTSIDE));
      }
    }
  }
  return { occlusion: { path, hide, drawnOn, boxes }, issues };
}

/** The same as text, as `readOcclusion` reads it: a line for each box, so that a change of one is a change of one line. */
export function writeOcclusion({ path, hide, drawnOn, boxes }: Occlusion): string {
  return [
    ...(path === null ? [] : [`figure ${path}`]),
    ...(drawnOn === null ? [] : [`size ${drawnOn.width} ${drawnOn.height}`]),
    `hide ${hide}`,
    ...boxes.map(({ x, y, width, height, name, label }) =>
      [
        ...[x, y, width, height].map(written),
        ...(name === "" ? [] : [name]),
        ...(label === null ? [] : [`{#${label}}`]),
      ].join(" "),
    ),
  ].join("\n");
}

/** A hundredth of a percent is less than a pixel of any screen. */
function written(percent: number): string {
  return String(Math.round(percent * 100) / 100);
}

const MOST_BOXES = 200;
const NUMBER = String.raw`(-?\d{1,4}(?:\.\d{1,12})?)%?,?\s+`;
const BOX = new RegExp(String.raw`^${NUMBER}${NUMBER}${NUMBER}(\d{1,4}(?:\.\d{1,12})?)%?(?:\s+(.*?))?\s*$`, "su");
const LABEL = /(?:^|\s)\{#([^\s{}#]+)\}$/u;
const SIZE = /^size\s+(\d{1,6})(?:\s+|\s*[x×]\s*)(\d{1,6})$/iu;

function readBox(line: string): OcclusionBox | null {
  const [, x, y, width, height, rest = ""] = BOX.exec(line) ?? [];
  if (height === undefined) return null;
  const label = LABEL.exec(rest);
  return {
    x: Number(x),
    y: Number(y),
    width: Math.abs(Number(width)),
    height: Number(height),
    name: (label === null ? rest : rest.slice(0, label.index)).trim().normalize("NFC"),
    label: label?.[1]?.normalize("NFC") ?? null,
  };
}

function readSize(line: string): PictureSize | null {
  const [, width, height] = SIZE.exec(line) ?? [];
  const size = { width: Number(width), height: Number(height) };
  return size.width > 0 && size.height > 0 ? size : null;
}

/** Half a percent over the edge is a hand that was not quite steady. */
function isOutside({ x, y, width, height }: OcclusionBox): boolean {
  return x < -0.5 || y < -0.5 || x + width > 100.5 || y + height > 100.5;
}

const EMPTY = "This box has no width or no height; write four numbers above 0: left, top, width and height in percent.";
const OUTSIDE =
  "This box lies partly outside of the picture; left and width together, and top and height together, are at most 100.";

function notUnderstood(line: string): string {
  const shown = line.length > 40 ? `${line.slice(0, 40)}…` : line;
  return `"${shown}" says no box; write left, top, width and height in percent and a name, as in "10 20 30 8 Bridge", or "figure", "size" or "hide".`;
}

function tooMany(line: number, issues: readonly TextIssue[]): TextIssue[] {
  return [
    ...issues,
    errorAt(line, "bad-occlusion", `Only ${MOST_BOXES} boxes are read; divide this block into several.`),
  ];
}
