import type { MouseEvent } from "react";

/**
 * What a mouse or finger has pressed lets the focus go: Space would press it once more instead of going on. Whoever
 * presses by key (a click without a count) keeps the focus where it is, and a dialog keeps its own.
 */
export function letGo({ detail, target }: MouseEvent): void {
  if (detail === 0 || !(target instanceof Element) || target.closest("dialog") !== null) return;
  target.closest<HTMLElement>("a, button, summary")?.blur();
}
