import { useState } from "react";
import { Dialog } from "../frame/Dialog.tsx";
import { countOf } from "../words.ts";

export interface DeleteSectionProps {
  /** How many reviews would be gone. */
  readonly reviewCount: number;
  readonly downloading: boolean;
  /** Why the last backup is not everything, or was not made; null where all went well. */
  readonly downloadShortfall: string | null;
  /** The last try did not succeed; everything is still there. */
  readonly failed: boolean;
  readonly onDownloadBackup: () => void;
  readonly onDeleteAll: () => void;
}

/** The way to have nothing left, with a backup offered first and a word to type so that no slip does it. */
export function DeleteSection(props: DeleteSectionProps) {
  const { reviewCount, downloading, downloadShortfall, failed, onDownloadBackup, onDeleteAll } = props;
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState("");
  const close = () => {
    setAsking(false);
    setTyped("");
  };
  return (
    <section aria-labelledby="delete">
      <h2 id="delete">Delete</h2>
      <p>Removes every review, setting and note from this browser. Your Markdown files stay as they are.</p>
      <button type="button" className="button plain" onClick={() => setAsking(true)}>
        Delete all my data…
      </button>
      {asking && (
        <Dialog className="dialog" label="Delete all my data" onClose={close}>
          <form
            className="dialog-body"
            onSubmit={(event) => {
              event.preventDefault();
              if (isConfirmed(typed)) onDeleteAll();
            }}
          >
            <h2>Delete all my data</h2>
            <p>
              {countOf(reviewCount, "review")} and everything else will be gone from this browser for good. A backup
              file is the only way back.
            </p>
            <button type="button" className="button" onClick={onDownloadBackup} disabled={downloading}>
              {downloading ? "Writing the backup" : "Download a backup first"}
            </button>
            {downloadShortfall !== null && (
              <p className="warning" role="alert">
                {downloadShortfall}
              </p>
            )}
            <label className="field">
              Type “delete” to confirm
              <input value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
            </label>
            {failed && (
              <p className="warning" role="alert">
                <b>Nothing was deleted.</b> The browser refused it. Close other tabs of Recto, reload and try again.
              </p>
            )}
            <div className="dialog-actions">
              <button type="button" className="button plain" onClick={close}>
                Keep everything
              </button>
              <button type="submit" className="button danger" disabled={!isConfirmed(typed)}>
                Delete everything
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </section>
  );
}

function isConfirmed(typed: string): boolean {
  return typed.trim().toLowerCase() === "delete";
}
