import { lazy, Suspense } from "react";

const AllKeys = lazy(async () => ({ default: (await import("./AllKeys.tsx")).AllKeys }));

/** The list of all keys, behind `?`: it comes when it is asked for. */
export function KeysList({ onClose }: { readonly onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <AllKeys onClose={onClose} />
    </Suspense>
  );
}
