import { useEffect, useRef } from "react";
import type { KeyMap } from "../useKeys.ts";

/**
 * The keys of a quiz being taken. Other than on most pages they also work from a box or a radio button, which takes only
 * Space and the arrows for itself; from a text Control and Enter goes on and Escape leaves the text.
 */
export function useRunKeys(keys: KeyMap, onFromText: () => void): void {
  const latest = useRef({ keys, onFromText });
  latest.current = { keys, onFromText };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing || event.repeat) return;
      if (document.querySelector("dialog[open]") !== null) return;
      const { target, key } = event;
      const goesOn = key === "Enter" && (event.ctrlKey || event.metaKey);
      if (target instanceof HTMLTextAreaElement) {
        if (goesOn) latest.current.onFromText();
        else if (key === "Escape") document.querySelector<HTMLElement>("main h1")?.focus();
        else return;
      } else {
        if (event.ctrlKey || event.metaKey || isTaken(target, key)) return;
        const action = latest.current.keys[key.length === 1 ? key.toLowerCase() : key];
        if (action === undefined) return;
        action();
      }
      event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches("input[type=radio]")) return key === " " || key.startsWith("Arrow");
  if (target.matches("input[type=checkbox]")) return key === " ";
  return (key === " " || key === "Enter") && target.closest("a[href], button, summary") !== null;
}
