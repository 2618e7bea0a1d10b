import { canKeepSite, keepSite } from "../storage/siteWorker.ts";
import type { NoticeProps } from "../views/frame/Notice.tsx";
import type { Services } from "./services.ts";

export { reloadNewest } from "../storage/siteWorker.ts";

/** Has the site kept for use without a network, and tells of newer versions. No part of a page's start. */
export function watchSite({ site, journal, reload }: Services): void {
  let isNewer = false;
  let putAway = false;

  /** Nothing is loaded anew while something is not saved; why, another notice says then. */
  async function update(): Promise<void> {
    await journal.settled();
    if (journal.unsaved().length === 0) reload();
  }

  function tell(): void {
    const { isKept } = site.getState();
    const isOffline = !navigator.onLine;
    const notices: NoticeProps[] = [];
    if (isNewer && !putAway) notices.push(newerNotice(update, dismiss));
    if (isOffline && isKept === true) notices.push(offlineNotice);
    site.setState({ notices, isOffline });
  }

  function dismiss(): void {
    putAway = true;
    tell();
  }

  if (canKeepSite()) site.setState({ isKept: false });
  addEventListener("online", tell);
  addEventListener("offline", tell);
  addEventListener("appinstalled", () => site.setState({ offer: null }));
  tell();
  keepSite({
    onKept: () => {
      site.setState({ isKept: true });
      tell();
    },
    onNewer: () => {
      isNewer = true;
      putAway = false;
      tell();
    },
    // A browser that refuses, or a server that has no worker: the site works as before, and Settings says so.
  }).catch(() => site.setState({ isKept: null }));
}

function newerNotice(onReload: () => void, onDismiss: () => void): NoticeProps {
  return {
    id: "newer",
    kind: "info",
    text: "A newer version is ready.",
    actions: [{ label: "Reload", onAction: onReload }],
    onDismiss,
  };
}

const offlineNotice: NoticeProps = {
  id: "offline",
  kind: "info",
  text: "Offline. Everything you do is saved here.",
  actions: [],
  onDismiss: null,
};
