import { type CSSProperties, type KeyboardEvent, useRef } from "react";
import { type BoxPlace, movedBox, resizedBox } from "../../../deck/boxGeometry.ts";
import type { BoxId } from "../../../study/drawings/sketch.ts";
import { boxStyle } from "../CoverLayer.tsx";
import { boxFieldId, nameOfBox, placeOfBox, type ShownBox } from "./shownBoxes.ts";
import { corners, type DragEnds, useDrag } from "./useDrag.ts";

export interface DrawingStageProps extends Omit<DragEnds, "placeOf"> {
  readonly address: string;
  readonly alt: string;
  /** Width to height. */
  readonly ratio: number;
  readonly boxes: readonly ShownBox[];
  readonly selected: BoxId | null;
  /** 1: all of the picture is in sight. */
  readonly zoom: number;
  /** Moved or resized by a key: several of them are one change. */
  readonly onNudge: (box: BoxId, place: BoxPlace) => void;
  readonly onRemove: (box: BoxId) => void;
  readonly onEditName: (box: BoxId) => void;
  /** The picture is here, with its own size in pixels; or it did not come. */
  readonly onLoad: (width: number, height: number) => void;
  readonly onError: () => void;
}

/** The picture and the boxes over it, drawn and moved by pointer and by keys. */
export function DrawingStage(props: DrawingStageProps) {
  const { boxes, selected, zoom } = props;
  const frame = useRef<HTMLDivElement>(null);
  const placeOf = (id: BoxId) => boxes.find((box) => box.id === id) ?? null;
  const { draft, cancel, handlers } = useDrag(frame, { ...props, placeOf });
  const style: CSSProperties & Record<"--ratio" | "--zoom", number> = { "--ratio": props.ratio, "--zoom": zoom };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && draft !== null) {
      event.stopPropagation();
      cancel();
    }
  };
  return (
    <section className="draw-stage" aria-label="Picture" data-zoomed={zoom > 1}>
      {/* Arrow keys go to the boxes, and not to a screen reader's cursor. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the boxes are its controls, and Add a box draws without a pointer */}
      <div className="draw-frame" ref={frame} style={style} {...handlers} onKeyDown={press}>
        <img
          src={props.address}
          alt={props.alt}
          draggable={false}
          referrerPolicy="no-referrer"
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => props.onLoad(naturalWidth, naturalHeight)}
          onError={props.onError}
        />
        <div role="application" aria-label="Boxes" aria-describedby="draw-keys" className="draw-boxes">
          {boxes.map((box) => (
            <DrawnBox
              {...props}
              key={box.id}
              box={draft?.box === box.id ? { ...box, ...draft.place } : box}
              isSelected={box.id === selected}
            />
          ))}
          {draft !== null && draft.box === null && <span className="draw-draft" style={boxStyle(draft.place)} />}
        </div>
      </div>
      <p className="unseen" id="draw-keys">
        Arrow keys move a box, with Shift they resize it, with Alt in finer steps. Enter names it, Delete removes it.
      </p>
    </section>
  );
}

interface DrawnBoxProps extends Pick<DrawingStageProps, "onNudge" | "onRemove" | "onEditName" | "onSelect"> {
  readonly box: ShownBox;
  readonly isSelected: boolean;
}

function DrawnBox({ box, isSelected, onNudge, onRemove, onEditName, onSelect }: DrawnBoxProps) {
  const press = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (event.ctrlKey || event.metaKey) return;
    if (direction !== undefined) {
      const step = event.altKey ? fineStep : coarseStep;
      const [dx, dy] = [direction[0] * step, direction[1] * step];
      onNudge(box.id, event.shiftKey ? resizedBox(box, "se", dx, dy) : movedBox(box, dx, dy));
    } else if (event.key === "Delete" || event.key === "Backspace") onRemove(box.id);
    else if (event.key === "Enter") onEditName(box.id);
    else return;
    event.preventDefault();
  };
  return (
    <button
      type="button"
      id={boxFieldId(box.id)}
      className="draw-box"
      data-box={box.id}
      data-number={box.number}
      style={boxStyle(box)}
      aria-pressed={isSelected}
      aria-label={`${nameOfBox(box)}: ${placeOfBox(box)}`}
      onFocus={() => onSelect(box.id)}
      onKeyDown={press}
    >
      {isSelected && corners.map((corner) => <span key={corner} className="draw-handle" data-corner={corner} />)}
    </button>
  );
}

/** Percent of the picture. */
const coarseStep = 1;
const fineStep = 0.2;

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
