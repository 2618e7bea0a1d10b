import type { NoticeProps } from "../views/frame/Notice.tsx";

/** What of the site is in this browser, and what the learner may do about it. */
export interface SiteState {
  /** For pages that nobody is in the middle of. */
  readonly notices: readonly NoticeProps[];
  /** About folders that wait for the learner's leave; for the same pages. */
  readonly folderNotices: readonly NoticeProps[];
  /** Whether all of the site is kept for use without a network; null where this browser, or this address, cannot. */
  readonly isKept: boolean | null;
  readonly isOffline: boolean;
  /** The browser's offer to install the app, until it is taken. */
  readonly offer: InstallOffer | null;
}

/** What of Chromium's `BeforeInstallPromptEvent` is needed. */
export interface InstallOffer {
  prompt(): Promise<unknown>;
}

export const siteAtStart: SiteState = { notices: [], folderNotices: [], isKept: null, isOffline: false, offer: null };
