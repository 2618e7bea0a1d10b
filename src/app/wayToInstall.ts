import type { WayToInstall } from "../views/settings/InstallSection.tsx";

/** What of `navigator` and the page tells how this browser installs apps. */
export interface BrowserTraits {
  /** `navigator.vendor`: Apple's on every browser that is Safari inside. */
  readonly vendor: string;
  /** `navigator.maxTouchPoints`: an iPad says in all else that it is a Mac. */
  readonly touchPoints: number;
  /** Whether the page has a window of its own already. */
  readonly standalone: boolean;
  /** Whether the browser has offered to install it. */
  readonly offered: boolean;
}

export function wayToInstall({ vendor, touchPoints, standalone, offered }: BrowserTraits): WayToInstall {
  if (standalone) return "installed";
  if (offered) return "offered";
  if (!vendor.startsWith("Apple")) return "none";
  return touchPoints > 0 ? "home-screen" : "dock";
}
