import type { StorageFault } from "../storage/port.ts";
import { StartBroken } from "./StartBroken.tsx";

/** Why there is no app: the log could not be opened, or a part of the app did not come. */
export type StartFault = StorageFault | { readonly kind: "broken"; readonly message: string };

/** Says why the app could not start, in the words for it. */
export function StartFailed({ fault, onReload }: { readonly fault: StartFault; readonly onReload: () => void }) {
  return <StartBroken text={sentence(fault)} onReload={onReload} />;
}

function sentence(fault: StartFault): string {
  switch (fault.kind) {
    case "outdated":
      return "Your data was written by a newer version of Recto, and this page is an older one. Reload to get the newer one; nothing has been changed.";
    case "quota":
      return "The browser’s storage is full. Free some disk space and reload; nothing has been lost.";
    case "failed":
      return `Your data could not be opened (${fault.message}). Nothing has been deleted; reload to try again.`;
    case "broken":
      return `A part of it did not come (${fault.message}). Nothing is lost: check the connection and reload.`;
  }
}
