import { type MouseEvent, type PointerEvent, type RefObject, useRef, useState } from "react";
import { type BoxCorner, type BoxPlace, boxBetween, movedBox, resizedBox } from "../../../deck/boxGeometry.ts";
import type { BoxId } from "../../../study/drawings/sketch.ts";

/** What is being drawn or dragged; `box` is null for a new one. */
export interface Draft {
  readonly box: BoxId | null;
  readonly place: BoxPlace;
}

export interface DragEnds {
  readonly placeOf: (box: BoxId) => BoxPlace | null;
  readonly onSelect: (box: BoxId | null) => void;
  readonly onDraw: (place: BoxPlace, byFinger: boolean) => void;
  readonly onPlace: (box: BoxId, place: BoxPlace) => void;
}

/** Pixels that a hand may slip in a press. */
const slip = { mouse: 3, pen: 4, touch: 8 } as const;

/** Drawing, moving and resizing with a pointer over the picture, which `frame` covers exactly. */
export function useDrag(frame: RefObject<HTMLElement | null>, ends: DragEnds) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const drag = useRef<Drag | null>(null);
  const end = () => {
    drag.current = null;
    setDraft(null);
  };
  const draftAt = (event: PointerEvent): Draft | null => {
    const { current } = drag;
    const size = frame.current?.getBoundingClientRect();
    if (current === null || size === undefined || event.pointerId !== current.pointer) return null;
    const [dx, dy] = [event.clientX - current.x, event.clientY - current.y];
    if (!current.isBegun && Math.hypot(dx, dy) < slip[kindOf(event)]) return null;
    current.isBegun = true;
    const [right, down] = [(100 * dx) / size.width, (100 * dy) / size.height];
    const { box, corner, place } = current;
    if (box === null) {
      const from = { x: (100 * (current.x - size.left)) / size.width, y: (100 * (current.y - size.top)) / size.height };
      return { box, place: boxBetween(from, { x: from.x + right, y: from.y + down }) };
    }
    return { box, place: corner === null ? movedBox(place, right, down) : resizedBox(place, corner, right, down) };
  };
  return {
    draft,
    cancel: end,
    handlers: {
      onPointerDown(event: PointerEvent) {
        // A second finger is a pinch, and no box.
        if (!event.isPrimary) return end();
        if (event.button !== 0 || !(event.target instanceof Element)) return;
        const corner = event.target.closest<HTMLElement>("[data-corner]")?.dataset["corner"];
        const id = event.target.closest<HTMLElement>("[data-box]")?.dataset["box"];
        const box = id === undefined ? null : Number(id);
        const place = box === null ? null : ends.placeOf(box);
        drag.current = {
          pointer: event.pointerId,
          ...{ x: event.clientX, y: event.clientY, isBegun: false },
          box: place === null ? null : box,
          corner: corners.find((one) => one === corner) ?? null,
          place: place ?? { x: 0, y: 0, width: 0, height: 0 },
        };
        ends.onSelect(drag.current.box);
        focusOn(event.target.closest<HTMLElement>("[data-box]"));
        frame.current?.setPointerCapture?.(event.pointerId);
      },
      onPointerMove(event: PointerEvent) {
        const next = draftAt(event);
        if (next !== null) setDraft(next);
      },
      onPointerUp(event: PointerEvent) {
        const last = draftAt(event);
        end();
        if (last === null) return;
        if (last.box !== null) ends.onPlace(last.box, last.place);
        else if (isLargeEnough(last.place)) ends.onDraw(last.place, event.pointerType === "touch");
      },
      onPointerCancel: end,
      // The focus goes where the press says, and not where the browser puts it.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
    },
  };
}

interface Drag {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly box: BoxId | null;
  readonly corner: BoxCorner | null;
  readonly place: BoxPlace;
  isBegun: boolean;
}

export const corners: readonly BoxCorner[] = ["nw", "ne", "sw", "se"];

/** Narrower, it was a slip. */
function isLargeEnough({ width, height }: BoxPlace): boolean {
  return width > 0.6 && height > 0.6;
}

function kindOf({ pointerType }: PointerEvent): keyof typeof slip {
  return pointerType === "touch" || pointerType === "pen" ? pointerType : "mouse";
}

function focusOn(box: HTMLElement | null): void {
  if (box !== null) box.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
