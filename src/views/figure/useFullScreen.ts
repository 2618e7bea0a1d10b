import { type RefObject, useEffect, useState } from "react";

/** Full screen for an element; `toggleFull` is null where the browser has none. A dialog itself is refused it. */
export function useFullScreen(screen: RefObject<HTMLElement | null>): {
  readonly isFull: boolean;
  readonly toggleFull: (() => void) | null;
} {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  if (document.fullscreenEnabled !== true) return { isFull, toggleFull: null };
  const toggleFull = () => {
    // A refusal leaves everything as it is.
    const asked = document.fullscreenElement === null ? screen.current?.requestFullscreen() : document.exitFullscreen();
    asked?.catch(() => {});
  };
  return { isFull, toggleFull };
}
