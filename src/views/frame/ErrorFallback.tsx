import { useContext } from "react";
import { InsideFrame } from "./insideFrame.ts";
import "./frame.css";

export interface ErrorFallbackProps {
  /** What went wrong, for a report: the error's text and stack. */
  readonly details: string;
  readonly onBackup: () => void;
  readonly onReload: () => void;
}

/** In place of a screen that failed. What was saved is safe; the way to be sure of it stands first. */
export function ErrorFallback({ details, onBackup, onReload }: ErrorFallbackProps) {
  const Box = useContext(InsideFrame) ? "div" : "main";
  return (
    <Box className="alone">
      <h1>This screen failed.</h1>
      <p role="alert">
        Your reviews are saved apart from it. Reload the page to go on; if it fails again, download a backup first.
      </p>
      <div className="alone-ways">
        <button type="button" className="button" onClick={onReload}>
          Reload
        </button>
        <button type="button" className="button plain" onClick={onBackup}>
          Download a backup
        </button>
      </div>
      <details>
        <summary>What went wrong</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <pre tabIndex={0}>{details}</pre>
      </details>
    </Box>
  );
}
