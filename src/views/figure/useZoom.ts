import { pointer, select } from "d3-selection";
import { zoom, zoomTransform } from "d3-zoom";
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import {
  leastZoom,
  levelAbove,
  levelBelow,
  middleOf,
  mostZoom,
  type Place,
  pointAt,
  type Size,
  tapZoom,
} from "./zoomLevels.ts";

export interface Zoom {
  /** As a factor of the fitted size. */
  readonly scale: number;
  /** The same, but only at rest: what is worth being said aloud. */
  readonly settled: number;
  readonly moves: ZoomMoves;
}

export interface ZoomMoves {
  readonly enlarge: () => void;
  readonly reduce: () => void;
  readonly fit: () => void;
  /** By CSS pixels, as one would scroll. */
  readonly pan: (right: number, down: number) => void;
}

/**
 * Wheel, pinch, drag, double click and double tap on a stage move and enlarge the layer in it, whose only child is the
 * picture. Nothing is rendered anew for it but the number. Another `key` is another picture and begins fitted.
 */
export function useZoom(stage: RefObject<HTMLElement | null>, layer: RefObject<HTMLElement | null>, key: string): Zoom {
  const [scale, setScale] = useState<number>(leastZoom);
  const [settled, setSettled] = useState<number>(leastZoom);
  const behaviour = useRef(zoom<HTMLElement, unknown>().scaleExtent([leastZoom, mostZoom]));

  useLayoutEffect(() => {
    const [element, moved] = [stage.current, layer.current];
    if (element === null || moved === null) return;
    const on = select<HTMLElement, unknown>(element);
    const zooming = behaviour.current
      // With Shift the wheel moves the picture, below.
      .filter((event: MouseEvent) => !event.button && !(event.type === "wheel" && event.shiftKey))
      .on("zoom", ({ transform: { k, x, y }, sourceEvent }) => {
        moved.dataset["eased"] = String(!followsHand(sourceEvent));
        moved.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
        setScale(k);
      })
      .on("end", ({ transform: { k } }) => setSettled(k));
    const toggle = (event: MouseEvent | TouchEvent) => {
      const at = pointer("changedTouches" in event ? event.changedTouches[0] : event, element);
      const enlarged = zoomTransform(element).k > leastZoom;
      event.preventDefault();
      on.call(zooming.scaleTo, enlarged ? leastZoom : tapZoom, at);
    };
    const turn = (event: WheelEvent) => {
      // Nothing below the picture scrolls, nor does the page zoom, also where the picture cannot go further.
      event.preventDefault();
      if (!event.shiftKey) return;
      const { k } = zoomTransform(element);
      const sideways = event.deltaX === 0 ? event.deltaY : event.deltaX;
      on.call(zooming.translateBy, -sideways / k, 0);
      moved.dataset["eased"] = "false";
    };
    on.call(zooming).on("dblclick.zoom", toggle);
    element.addEventListener("wheel", turn, { passive: false });
    const stop = keepFitting(element, moved, (picture, before) => {
      const { left, top, width, height } = picture;
      zooming.translateExtent([
        [left, top],
        [left + width, top + height],
      ]);
      const transform = zoomTransform(element);
      const [x, y] = before === null ? pointAt([0.5, 0.5], picture) : pointAt(middleOf(transform, ...before), picture);
      on.call(zooming.translateTo, x, y);
      moved.dataset["eased"] = "false";
    });
    return () => {
      stop();
      on.on(".zoom", null);
      element.removeEventListener("wheel", turn);
    };
  }, [stage, layer]);

  const act = useCallback(
    (action: (on: ReturnType<typeof select<HTMLElement, unknown>>, k: number) => void) => {
      const element = stage.current;
      if (element !== null) action(select<HTMLElement, unknown>(element), zoomTransform(element).k);
    },
    [stage],
  );
  const moves = useMemo<ZoomMoves>(() => {
    const { scaleTo, translateBy } = behaviour.current;
    return {
      enlarge: () => act((on, k) => on.call(scaleTo, levelAbove(k))),
      reduce: () => act((on, k) => on.call(scaleTo, levelBelow(k))),
      fit: () => act((on) => on.call(scaleTo, leastZoom)),
      pan: (right, down) => act((on, k) => on.call(translateBy, -right / k, -down / k)),
    };
  }, [act]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each picture
  useLayoutEffect(() => {
    moves.fit();
    if (layer.current !== null) layer.current.dataset["eased"] = "false";
  }, [key, moves, layer]);
  return { scale, settled, moves };
}

/** What the hand moves must follow it at once; a step may be seen on its way. */
function followsHand(event: Event | null | undefined): boolean {
  return /^(?:wheel|mousemove|touchmove)$/.test(event?.type ?? "");
}

type Before = readonly [stage: Size, picture: Place];

/** Calls back with the picture's place whenever the stage or the picture has another size, and with what was before. */
function keepFitting(
  stage: HTMLElement,
  layer: HTMLElement,
  onFit: (picture: Place, before: Before | null) => void,
): () => void {
  let before: Before | null = null;
  const picture = layer.firstElementChild;
  if (!(picture instanceof HTMLElement)) return () => {};
  const observer = new ResizeObserver(() => {
    const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = picture;
    if (width === 0) return;
    const place = { left, top, width, height };
    onFit(place, before);
    before = [{ width: stage.clientWidth, height: stage.clientHeight }, place];
  });
  observer.observe(stage);
  observer.observe(picture);
  return () => observer.disconnect();
}
