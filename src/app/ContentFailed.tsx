import { useStore } from "zustand";
import { Standstill } from "../views/frame/Standstill.tsx";
import { useServices } from "./services.ts";

/** Stands where decks would, when they could not be loaded. */
export function ContentFailed() {
  const { catalog } = useServices();
  const state = useStore(catalog.store);
  if (state.kind !== "failed") return null;
  return (
    <Standstill
      title="Your decks did not come."
      text={state.fault.message}
      ways={
        <button type="button" className="button" onClick={() => void catalog.load()}>
          Try again
        </button>
      }
    />
  );
}
