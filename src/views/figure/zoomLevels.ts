import { percentWords } from "../words.ts";

/** Where the buttons and keys stop, as factors of the fitted size. */
const levels = [1, 1.5, 2, 3, 4, 6, 8] as const;

export const leastZoom = levels[0];
export const mostZoom = 8;
/** What a double tap on a fitted picture makes of it. */
export const tapZoom = 2.5;

/** The next larger level; a gesture may have stopped between two. */
export function levelAbove(scale: number): number {
  return levels.find((level) => level > scale * (1 + closeness)) ?? mostZoom;
}

export function levelBelow(scale: number): number {
  return levels.findLast((level) => level < scale * (1 - closeness)) ?? leastZoom;
}

export function zoomWords(scale: number): string {
  return Math.abs(scale - leastZoom) < closeness ? "Fitted" : percentWords(scale);
}

/** Nobody sees a step that is smaller than this share. */
const closeness = 0.005;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture's place on its stage, unzoomed, in CSS pixels. */
export interface Place extends Size {
  readonly left: number;
  readonly top: number;
}

/** A point of the stage p is seen at `p * k + (x, y)`. */
export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The point of the picture, in shares of its size, that is seen in the middle of the stage. */
export function middleOf({ k, x, y }: Transform, stage: Size, picture: Place): readonly [number, number] {
  const across = (stage.width / 2 - x) / k - picture.left;
  const down = (stage.height / 2 - y) / k - picture.top;
  return [across / Math.max(1, picture.width), down / Math.max(1, picture.height)];
}

/** The point of the stage, unzoomed, that lies there. */
export function pointAt([across, down]: readonly [number, number], picture: Place): [number, number] {
  return [picture.left + across * picture.width, picture.top + down * picture.height];
}
