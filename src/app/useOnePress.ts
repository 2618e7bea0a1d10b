import { useRef } from "react";
import { useServices } from "./services.ts";

/** Two presses within this time, in milliseconds, are one: a key that bounced, or a finger that was faster than the eye. */
const doublePressMillis = 250;

export interface OnePress {
  /** Runs the action unless another one ran a moment ago. */
  once(action: () => void): void;
  /** Something else was pressed: the next press is a new one, however soon it comes. */
  anew(): void;
}

/** Keeps a double press of the key that goes on from going two steps; one may have begun at `startedAt` (epoch ms). */
export function useOnePress(startedAt = 0): OnePress {
  const { now } = useServices().surroundings;
  const lastAt = useRef(startedAt);
  return {
    once(action) {
      const passed = now() - lastAt.current;
      if (passed >= 0 && passed < doublePressMillis) return;
      lastAt.current = now();
      action();
    },
    anew() {
      lastAt.current = 0;
    },
  };
}
