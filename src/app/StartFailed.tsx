import type { StorageFault } from "../storage/port.ts";
import { Notice } from "../views/frame/Notice.tsx";

/** Stands in place of the app when the log could not be opened. */
export function StartFailed({ fault, onReload }: { readonly fault: StorageFault; readonly onReload: () => void }) {
  return (
    <main>
      <Notice
        id="start-failed"
        kind="error"
        text={sentence(fault)}
        actions={[{ label: "Reload", onAction: onReload }]}
        onDismiss={null}
      />
    </main>
  );
}

function sentence(fault: StorageFault): string {
  switch (fault.kind) {
    case "outdated":
      return "Your data was written by a newer version of Recto, and this page is an older one. Reload to get the newer one; nothing has been changed.";
    case "quota":
      return "The browser’s storage is full. Free some disk space and reload; nothing has been lost.";
    case "failed":
      return `Your data could not be opened (${fault.message}). Nothing has been deleted; reload to try again.`;
  }
}
