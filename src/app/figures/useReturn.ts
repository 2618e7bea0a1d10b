import { useEffect, useLayoutEffect, useRef } from "react";
import { placeAt } from "../addresses.ts";

/**
 * Who comes back to a page by the browser's buttons finds it scrolled as it was, and the focus where it was. The page's
 * entry in the history is marked, so that one who comes by a link begins at its top. `complete`: all of it is drawn.
 */
export function useReturn(address: string, complete: boolean): void {
  const current = useRef(address);
  current.current = address;
  const back = useRef<Spot | null>(null);

  useLayoutEffect(() => {
    back.current = comesBackTo(current.current) ? (spots.get(current.current) ?? null) : null;
    // A page as long as this one leaves the window scrolled as it was.
    if (isHere() && history.state?.visited !== true) window.scrollTo(0, 0);
    return () => {
      const { id = "", hash = "" } = (document.activeElement ?? {}) as Partial<HTMLAnchorElement>;
      spots.set(current.current, { top: window.scrollY, focused: { id, hash } });
    };
  }, []);

  useLayoutEffect(() => {
    const spot = back.current;
    if (!complete || spot === null) return;
    back.current = null;
    window.scrollTo(0, spot.top);
    elementAt(spot.focused)?.focus({ preventScroll: true });
  }, [complete]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another entry, or the same one without its mark
  useEffect(() => {
    const mark = () => {
      if (isHere() && history.state?.visited !== true) history.replaceState({ ...history.state, visited: true }, "");
    };
    mark();
    // An address that the page has written itself takes effect a moment later, and has no mark.
    addEventListener("hashchange", mark);
    return () => removeEventListener("hashchange", mark);
  }, [address]);
}

/** Whether the page was left at this address and is come back to now; below a figure it may be either. */
export function comesBackTo(address: string): boolean {
  return spots.has(address) && (!isHere() || history.state?.visited === true);
}

interface Spot {
  readonly top: number;
  /** What had the focus: by its id, else by where it led. */
  readonly focused: { readonly id: string; readonly hash: string };
}

function elementAt({ id, hash }: Spot["focused"]): HTMLElement | null {
  if (id !== "") return document.getElementById(id);
  return hash === ""
    ? null
    : (([...document.links].find((link) => link.hash === hash) as HTMLElement | undefined) ?? null);
}

/** By address, for as long as the app is open. */
const spots = new Map<string, Spot>();

/** Not so while a figure lies over the page: that entry is not the page's. */
function isHere(): boolean {
  return placeAt(location.hash.slice(1)).kind === "figures";
}
