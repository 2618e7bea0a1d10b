export type WayToInstall = "installed" | "offered" | "home-screen" | "dock" | "none";

export interface InstallSectionProps {
  /** Whether all of the site is kept for use without a network; null where this browser, or this address, cannot. */
  readonly isKept: boolean | null;
  readonly isOffline: boolean;
  readonly way: WayToInstall;
  readonly onInstall: () => void;
}

/** Whether the app works without a network, and how it gets a place among the learner's other apps. */
export function InstallSection({ isKept, isOffline, way, onInstall }: InstallSectionProps) {
  const isSafari = way === "home-screen" || way === "dock";
  return (
    <section aria-labelledby="install">
      <h2 id="install">Offline and installed</h2>
      <p>
        {keptWords(isKept)}
        {isOffline && " You are offline now."}
      </p>
      {way === "installed" && <p>Recto is installed on this device.</p>}
      {way === "offered" && (
        <>
          <p>Installed, Recto has a window and an icon of its own. Your reviews stay where they are.</p>
          <button type="button" className="button plain" onClick={onInstall}>
            Install Recto
          </button>
        </>
      )}
      {isSafari && (
        <>
          <p>
            To install it: <b>{way === "dock" ? "File → Add to Dock" : "Share → Add to Home Screen"}</b>.
          </p>
          <p>
            Safari may delete what a site keeps after seven days without a visit, your reviews and notes too. It spares
            installed apps: install Recto, and download a backup now and then. The installed app starts empty, so share
            a file before, and bring it in there.
          </p>
        </>
      )}
    </section>
  );
}

function keptWords(isKept: boolean | null): string {
  if (isKept === null)
    return "Here Recto needs its server each time: the browser keeps sites only from https addresses.";
  return isKept
    ? "All of Recto is kept in this browser: it works without a network."
    : "Recto is not yet kept for use without a network.";
}
