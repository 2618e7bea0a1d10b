import { Waiting, type WaitingProps } from "../Waiting.tsx";
import { countOf } from "../words.ts";

/** What the backup file chosen for restoring is doing. */
export type Restoring =
  | { readonly kind: "idle" }
  /** `progress` is 0–1. */
  | { readonly kind: "reading"; readonly progress: number }
  | { readonly kind: "refused"; readonly sentence: string }
  | {
      readonly kind: "preview";
      readonly fileName: string;
      /** When the backup was made, in words; null when it does not say. */
      readonly madeAt: string | null;
      readonly newReviews: number;
      readonly newOther: number;
      readonly alreadyHere: number;
    }
  /** Up to the last moment it can be cancelled; nothing is here before everything is. */
  | { readonly kind: "restoring"; readonly progress: number }
  | { readonly kind: "committing" }
  | { readonly kind: "restored"; readonly added: number };

export interface BackupSectionProps {
  /** In words, such as "3 days ago"; null when there was none. */
  readonly lastBackup: string | null;
  readonly downloading: boolean;
  /** Why the last backup is not everything, or was not made; null where all went well. */
  readonly downloadShortfall: string | null;
  readonly restoring: Restoring;
  readonly onDownload: () => void;
  readonly onChooseFile: (file: File) => void;
  readonly onConfirmRestore: () => void;
  readonly onCancelRestore: () => void;
}

/** A file with everything in it, and the way back from it. Nothing changes before what will change has been shown. */
export function BackupSection(props: BackupSectionProps) {
  const { lastBackup, downloading, downloadShortfall, onDownload, onChooseFile } = props;
  const busy = ["reading", "restoring", "committing"].includes(props.restoring.kind);
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">Backup</h2>
      <p>
        {lastBackup === null ? "There is no backup yet." : `The last backup was made ${lastBackup}.`} The file holds
        every review and setting, and restoring it never takes anything away.
      </p>
      <button type="button" className="button plain" onClick={onDownload} disabled={downloading}>
        {downloading ? "Writing the backup" : "Download a backup"}
      </button>
      {downloadShortfall !== null && (
        <p className="warning" role="alert">
          {downloadShortfall}
        </p>
      )}
      <div className="field">
        <label htmlFor="restore">Restore from a backup</label>
        <input
          id="restore"
          type="file"
          accept=".gz,.jsonl,application/gzip"
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) onChooseFile(file);
            // So that the same file can be chosen again.
            event.target.value = "";
          }}
        />
      </div>
      <div role="status">
        <RestoringState {...props} />
      </div>
    </section>
  );
}

function RestoringState({ restoring, onConfirmRestore, onCancelRestore }: BackupSectionProps) {
  switch (restoring.kind) {
    case "idle":
      return null;
    case "reading":
      return <Working words="Reading the file" progress={restoring.progress} onCancel={onCancelRestore} />;
    case "restoring":
      return <Working words="Restoring" progress={restoring.progress} onCancel={onCancelRestore} />;
    case "committing":
      return <Working words="Saving what was restored" progress={1} onCancel={null} />;
    case "refused":
      return (
        <p className="warning">
          <b>Nothing was changed.</b> {restoring.sentence}
        </p>
      );
    case "restored":
      return <p>Restored: {restoring.added === 0 ? "nothing in the file was new" : "all that was new is here now"}.</p>;
    case "preview":
      return (
        <div className="preview">
          <p>
            <b>{restoring.fileName}</b>
            {restoring.madeAt !== null && `, made ${restoring.madeAt}`}
          </p>
          <p>{changeWords(restoring)}</p>
          <div className="row">
            <button type="button" className="button" onClick={onConfirmRestore}>
              Restore
            </button>
            <button type="button" className="button plain" onClick={onCancelRestore}>
              Cancel
            </button>
          </div>
        </div>
      );
  }
}

function Working(props: WaitingProps) {
  return (
    <div className="preview">
      <p>{props.words}</p>
      <Waiting {...props} />
    </div>
  );
}

function changeWords({ newReviews, newOther, alreadyHere }: Extract<Restoring, { readonly kind: "preview" }>): string {
  if (newReviews + newOther === 0) return "Nothing will change: all that the file holds is already here.";
  const added =
    newReviews > 0
      ? `${countOf(newReviews, "review")} will be added${newOther > 0 ? ", and what else is new in the file" : ""}.`
      : "No review will be added, only what else is new in the file, such as settings.";
  return alreadyHere > 0 ? `${added} The rest is already here.` : added;
}
