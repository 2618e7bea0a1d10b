/** The browser keeps this with the page's entry in its history, and so over the reload that follows a deletion. */
const mark = { everythingDeleted: true } as const;

export function markDeleted(): void {
  history.replaceState(mark, "");
}

/** Whether everything was deleted just before the page was loaded anew. */
export function wasDeleted(): boolean {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "everythingDeleted" in state;
}
