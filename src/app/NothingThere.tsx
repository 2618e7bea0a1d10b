import { Notice } from "../views/frame/Notice.tsx";
import { homeAddress, href } from "./addresses.ts";

/** Stands in place of a session whose deck or topic does not exist. */
export function NothingThere() {
  return (
    <main>
      <Notice
        id="no-scope"
        kind="info"
        text="There are no cards at this address; the deck or topic may have been renamed."
        actions={[{ label: "Back to today", onAction: () => location.assign(href(homeAddress)) }]}
        onDismiss={null}
      />
    </main>
  );
}
