import { useEffect, useRef } from "react";

/** What each key does on a screen: names are `KeyboardEvent.key`, letters in lower case, Space as " ". */
export type KeyMap = Readonly<Record<string, () => void>>;

/** Binds keys while a screen is shown. Keys meant for a field, an open dialog or a focused control stay theirs. */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isTaken(event)) return;
      const action = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (action === undefined || event.repeat) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

const fields = "input, textarea, select, [contenteditable=true]";
const controls = "a[href], button, summary, [role=button]";

function isTaken(event: KeyboardEvent): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest(fields) !== null) return true;
  return (event.key === " " || event.key === "Enter") && event.target.closest(controls) !== null;
}
