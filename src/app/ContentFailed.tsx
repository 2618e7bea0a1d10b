import { useStore } from "zustand";
import { Notice } from "../views/frame/Notice.tsx";
import { useServices } from "./services.ts";

/** Stands where decks would, when they could not be loaded. */
export function ContentFailed() {
  const { catalog } = useServices();
  const state = useStore(catalog.store);
  if (state.kind !== "failed") return null;
  return (
    <Notice
      id="content-failed"
      kind="error"
      text={state.fault.message}
      actions={[{ label: "Try again", onAction: () => void catalog.load() }]}
      onDismiss={null}
    />
  );
}
