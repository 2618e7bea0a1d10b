import type { BoxPlace } from "../../../deck/boxGeometry.ts";
import type { BoxId, PartId } from "../../../study/drawings/sketch.ts";

/** A box as the editor shows it. */
export interface ShownBox extends BoxPlace {
  readonly id: BoxId;
  readonly part: PartId;
  /** Its part's place in the list, from 1. */
  readonly number: number;
  readonly name: string;
}

export interface ShownPart {
  readonly id: PartId;
  readonly number: number;
  /** As typed. */
  readonly name: string;
  readonly boxes: readonly BoxId[];
  /** A box of it lies partly outside of the picture. */
  readonly isOutside: boolean;
}

/** "Bridge", or "box 2" where it has no name. */
export function nameOfBox({ name, number }: Pick<ShownBox, "name" | "number">): string {
  return name.trim() === "" ? `Box ${number}` : name.trim();
}

/** "left 10, top 20, width 30, height 8 percent" */
export function placeOfBox({ x, y, width, height }: BoxPlace): string {
  const [left, top, wide, high] = [x, y, width, height].map((percent) => String(Math.round(percent * 10) / 10));
  return `left ${left}, top ${top}, width ${wide}, height ${high} percent`;
}

export function boxFieldId(box: BoxId): string {
  return `box-${box}`;
}

export function nameFieldId(part: PartId): string {
  return `part-name-${part}`;
}
