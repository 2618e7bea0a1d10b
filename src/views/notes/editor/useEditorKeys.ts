import { useEffect, useRef } from "react";

export interface EditorKeys {
  readonly onSave: () => void;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** Keys that hold while one types as well; an open dialog keeps its own. */
export function useEditorKeys(keys: EditorKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      if (document.querySelector("dialog[open]") !== null) return;
      const action = actionOf(event, latest.current);
      if (action === null) return;
      event.preventDefault();
      if (!event.repeat) action();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function actionOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, keys: EditorKeys): (() => void) | null {
  if (!ctrlKey && !metaKey) return key === "Escape" ? keys.onLeave : null;
  if (shiftKey) return null;
  return key.toLowerCase() === "s" ? keys.onSave : key === "Enter" ? keys.onDone : null;
}
