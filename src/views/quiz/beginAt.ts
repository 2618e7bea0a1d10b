/** A new question begins at its top. Where typing is what comes next, and no screen keyboard would cover it, typing can begin. */
export function beginAt(sheet: HTMLElement | null, typing: boolean): void {
  document.documentElement.scrollTop = 0;
  const field = typing && window.matchMedia?.("(hover: hover)").matches ? sheet?.querySelector("textarea") : null;
  (field ?? sheet?.querySelector<HTMLElement>(".question"))?.focus({ preventScroll: true });
}
