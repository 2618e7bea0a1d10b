import { lazy, Suspense } from "react";
import { keyGroups } from "./keyGroups.ts";

const KeysDialog = lazy(async () => ({ default: (await import("../views/frame/KeysDialog.tsx")).KeysDialog }));

/** The list of all keys, behind `?`. */
export function KeysList({ onClose }: { readonly onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <KeysDialog groups={keyGroups} onClose={onClose} />
    </Suspense>
  );
}
