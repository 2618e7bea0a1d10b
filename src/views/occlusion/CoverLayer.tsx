import type { CSSProperties } from "react";
import type { CoveredPart, OcclusionBox } from "../../deck/occlusion.ts";
import "./cover.css";

export interface CoverLayerProps {
  readonly part: CoveredPart;
  /** What is asked for may be seen: an outline stays where it was covered. */
  readonly revealed: boolean;
  /** Nor are the others covered any more. */
  readonly bare: boolean;
}

/** Boxes over a picture, whose container must have exactly its size. */
export function CoverLayer({ part, revealed, bare }: CoverLayerProps) {
  const { boxes, asked, hide } = part;
  return (
    <div className="covers" aria-hidden="true">
      {boxes.map((box, index) => {
        const isAsked = asked.includes(index);
        if (!isAsked && (hide === "one" || bare)) return null;
        const state = !isAsked ? "other" : revealed ? "revealed" : "asked";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
          <span className="cover" data-state={state} key={index} style={boxStyle(box)}>
            {state === "asked" && "?"}
          </span>
        );
      })}
    </div>
  );
}

/** Where a box lies in a container of the picture's size. */
export function boxStyle({ x, y, width, height }: Pick<OcclusionBox, "x" | "y" | "width" | "height">): CSSProperties {
  return { left: `${x}%`, top: `${y}%`, width: `${width}%`, height: `${height}%` };
}
