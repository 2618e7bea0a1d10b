import type { OcclusionBox } from "./occlusion.ts";

/** Where a box lies: percent of the picture. */
export type BoxPlace = Pick<OcclusionBox, "x" | "y" | "width" | "height">;

/** Percent of the picture, from its left and top edge. */
export interface BoxPoint {
  readonly x: number;
  readonly y: number;
}

export type BoxCorner = "nw" | "ne" | "sw" | "se";

/** No side of a box that is drawn becomes shorter, percent. */
export const leastSide = 0.5;

/** The box with these two corners, as far as it lies in the picture. */
export function boxBetween(from: BoxPoint, to: BoxPoint): BoxPlace {
  return {
    ...side("x", "width", clamp(from.x, 0, 100), clamp(to.x, 0, 100)),
    ...side("y", "height", clamp(from.y, 0, 100), clamp(to.y, 0, 100)),
  };
}

/** Stays as large as it is, and in the picture. */
export function movedBox(box: BoxPlace, dx: number, dy: number): BoxPlace {
  const { width, height, ...at } = boxInside(box);
  return {
    x: round(clamp(at.x + dx, 0, 100 - width)),
    y: round(clamp(at.y + dy, 0, 100 - height)),
    width,
    height,
  };
}

/** One corner moves and the one across stays; it does not pass it, nor the picture's edge. */
export function resizedBox(box: BoxPlace, corner: BoxCorner, dx: number, dy: number): BoxPlace {
  const { x, y, width, height } = boxInside(box);
  const right = x + width;
  const bottom = y + height;
  const left = corner.endsWith("w") ? clamp(x + dx, 0, right - leastSide) : x;
  const top = corner.startsWith("n") ? clamp(y + dy, 0, bottom - leastSide) : y;
  return {
    ...side("x", "width", left, corner.endsWith("e") ? clamp(right + dx, left + leastSide, 100) : right),
    ...side("y", "height", top, corner.startsWith("s") ? clamp(bottom + dy, top + leastSide, 100) : bottom),
  };
}

/** The box pushed into the picture, and cut where it is larger. */
export function boxInside({ x, y, width, height }: BoxPlace): BoxPlace {
  const wide = round(clamp(width, leastSide, 100));
  const high = round(clamp(height, leastSide, 100));
  return { x: round(clamp(x, 0, 100 - wide)), y: round(clamp(y, 0, 100 - high)), width: wide, height: high };
}

/** More than half a percent of it lies over an edge: the parser's own measure. */
export function isBoxOutside({ x, y, width, height }: BoxPlace): boolean {
  return x < -0.5 || y < -0.5 || x + width > 100.5 || y + height > 100.5;
}

/** The share of the smaller box that lies in the other one, 0–1. */
export function overlapOf(a: BoxPlace, b: BoxPlace): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const smaller = Math.min(a.width * a.height, b.width * b.height);
  return wide <= 0 || high <= 0 || smaller === 0 ? 0 : (wide * high) / smaller;
}

type Side<At extends string, Length extends string> = Record<At | Length, number>;

function side<At extends "x" | "y", Length extends "width" | "height">(
  at: At,
  length: Length,
  one: number,
  two: number,
) {
  const from = round(Math.min(one, two));
  const long = round(Math.max(leastSide, Math.abs(two - one)));
  return { [at]: round(Math.min(from, 100 - long)), [length]: long } as Side<At, Length>;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

/** A hundredth of a percent, as the block is written. */
function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
