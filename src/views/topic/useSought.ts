import { type RefObject, useLayoutEffect, useRef } from "react";

/** Begins reading at an element for which the reader came, once each time: opens what it is folded into, and moves the focus there. */
export function useSought<Found extends HTMLElement>(isSought: boolean): RefObject<Found | null> {
  const element = useRef<Found>(null);
  useLayoutEffect(() => {
    const found = element.current;
    if (!isSought || found === null) return;
    const folded = found.closest("details");
    if (folded !== null) folded.open = true;
    found.focus({ preventScroll: true });
    found.scrollIntoView?.({ block: "start" });
  }, [isSought]);
  return element;
}
