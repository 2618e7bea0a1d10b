import type { Figure } from "./figure.ts";
import type { SourceSpan } from "./sourceSpan.ts";

/** Boxes over a figure, as a fenced block `occlusion` in the Markdown says them. */
export interface Occlusion {
  /** The figure's address as written in the block; null: the picture above it. */
  readonly path: string | null;
  readonly hide: Hide;
  /** The picture's size when the boxes were drawn, pixels; null where it is not said. */
  readonly drawnOn: PictureSize | null;
  readonly boxes: readonly OcclusionBox[];
}

/** What is covered while one part is asked: that part alone, or all of them, so that none gives another away. */
export type Hide = "one" | "all";

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A rectangle over a picture: left, top, width and height in percent of the picture's. */
export interface OcclusionBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it covers: the answer, inline Markdown; "" where only the picture says it. */
  readonly name: string;
  /** With it, a part keeps its memory when its name is changed. Boxes with one label, or else one name, are one part. */
  readonly label: string | null;
}

/** A card that asks for one part of a figure. */
export interface CoveredPart extends Pick<Occlusion, "hide" | "drawnOn" | "boxes"> {
  readonly figure: Figure;
  /** Indexes of the boxes that are asked for together. */
  readonly asked: readonly number[];
  /** Where the block stands. */
  readonly span: SourceSpan;
}

/** The boxes of each part, by index, in the order of their first boxes. */
export function partsOf(boxes: readonly OcclusionBox[]): readonly (readonly number[])[] {
  const parts = new Map<string, number[]>();
  for (const [index, box] of boxes.entries()) {
    const name = partName(box, index);
    const part = parts.get(name);
    if (part === undefined) parts.set(name, [index]);
    else part.push(index);
  }
  return [...parts.values()];
}

/** What tells a part from the others of its figure: its label, else its name, else its place among the boxes. */
export function partName({ label, name }: OcclusionBox, index: number): string {
  return label ?? (name === "" ? `box ${index + 1}` : name);
}
