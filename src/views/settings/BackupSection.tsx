export interface BackupSectionProps {
  /** In words, such as "3 days ago"; null when there was none. */
  readonly lastBackup: string | null;
  readonly downloading: boolean;
  /** Why the last backup is not everything, or was not made; null where all went well. */
  readonly downloadShortfall: string | null;
  readonly onDownload: () => void;
}

/** A file with everything in it. */
export function BackupSection({ lastBackup, downloading, downloadShortfall, onDownload }: BackupSectionProps) {
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">Backup</h2>
      <p>
        {lastBackup === null ? "There is no backup yet." : `The last backup was made ${lastBackup}.`} The file holds
        everything: reviews, settings, your own notes and their pictures. To restore it, bring it in below.
      </p>
      <button type="button" className="button plain" onClick={onDownload} disabled={downloading}>
        {downloading ? "Writing the backup" : "Download a backup"}
      </button>
      {downloadShortfall !== null && (
        <p className="warning" role="alert">
          {downloadShortfall}
        </p>
      )}
    </section>
  );
}
