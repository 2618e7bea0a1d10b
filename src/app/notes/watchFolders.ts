import type { NoticeProps } from "../../views/frame/Notice.tsx";
import type { Services } from "../services.ts";

/** Follows the folders that were connected, and asks on quiet pages for the leave that a restart has ended. */
export async function watchFolders({ notes, site }: Pick<Services, "notes" | "site">): Promise<void> {
  const { folders } = await notes();
  const putAway = new Set<string>();

  function tell(): void {
    const waiting = folders.store.getState().filter(({ kind, name }) => kind === "waiting" && !putAway.has(name));
    const folderNotices = waiting.map(
      ({ name }): NoticeProps => ({
        id: `folder-${name}`,
        kind: "info",
        text: `The folder ${name} is not connected since the browser was started again.`,
        actions: [{ label: "Connect again", onAction: () => void folders.reconnect(name) }],
        onDismiss() {
          putAway.add(name);
          tell();
        },
      }),
    );
    site.setState({ folderNotices });
  }

  folders.store.subscribe(tell);
  await folders.wake();
}
