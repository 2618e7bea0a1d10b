import { Standstill } from "./Standstill.tsx";

export interface ErrorFallbackProps {
  /** What went wrong, for a report: the error's text and stack. */
  readonly details: string;
  readonly homeHref: string;
  /** Why the last backup is not everything, or was not made; null where all went well. */
  readonly backupShortfall: string | null;
  readonly onBackup: () => void;
  readonly onReload: () => void;
}

/** In place of a screen that failed. What was saved is safe; the way to be sure of it stands first. */
export function ErrorFallback({ details, homeHref, backupShortfall, onBackup, onReload }: ErrorFallbackProps) {
  return (
    <Standstill
      title="This screen failed."
      text="Your reviews are saved apart from it. Reload the page to go on; if it fails again, download a backup first."
      ways={
        <>
          <button type="button" className="button" onClick={onReload}>
            Reload
          </button>
          <button type="button" className="button plain" onClick={onBackup}>
            Download a backup
          </button>
          <a className="button plain" href={homeHref}>
            Back to today
          </a>
        </>
      }
    >
      {backupShortfall !== null && <p role="alert">{backupShortfall}</p>}
      <details>
        <summary>What went wrong</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <pre tabIndex={0}>{details}</pre>
      </details>
    </Standstill>
  );
}
