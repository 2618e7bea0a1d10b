import { useState } from "react";
import { Dialog } from "../../frame/Dialog.tsx";
import { ComparedLines } from "./ComparedLines.tsx";

/** A version of a file, in words. */
export interface ShownVersion {
  readonly id: string;
  /** "Edited 24 November 2026, 14:32" */
  readonly words: string;
  /** It is the one that stands. */
  readonly isCurrent: boolean;
  /** It was removed then: there is nothing to bring back. */
  readonly isRemoval: boolean;
}

export interface VersionsDialogProps {
  readonly versions: readonly ShownVersion[];
  /** The text that stands, to compare with. */
  readonly kept: string;
  readonly lang: string | null;
  /** Something is typed that is not saved. */
  readonly isUnsaved: boolean;
  /** The text of a version, or a sentence why it cannot be shown. */
  readonly onRead: (id: string) => Promise<{ readonly text: string } | { readonly fault: string }>;
  readonly onRestore: (id: string) => void;
  readonly onClose: () => void;
}

/** Every version of a file, to be looked at and brought back. */
export function VersionsDialog(props: VersionsDialogProps) {
  const { versions, kept, lang, isUnsaved, onRead, onRestore, onClose } = props;
  return (
    <Dialog className="dialog edit-versions" label="Earlier versions" onClose={onClose}>
      <div className="dialog-body">
        <h2>Earlier versions</h2>
        {isUnsaved && (
          <p>You have typed something that is not saved. Save it first, then bring an earlier version back.</p>
        )}
        <ul className="bare">
          {versions.map((version) => (
            <li key={version.id}>
              {version.isCurrent || version.isRemoval ? (
                <p className="edit-version">
                  {version.words}
                  {version.isCurrent && <span>, as it stands</span>}
                </p>
              ) : (
                <Version
                  version={version}
                  kept={kept}
                  lang={lang}
                  onRead={onRead}
                  onRestore={
                    isUnsaved
                      ? null
                      : () => {
                          onClose();
                          onRestore(version.id);
                        }
                  }
                />
              )}
            </li>
          ))}
        </ul>
        <div className="dialog-actions">
          <button type="button" className="button plain" onClick={onClose}>
            Close
          </button>
        </div>
      </div>
    </Dialog>
  );
}

interface VersionProps extends Pick<VersionsDialogProps, "kept" | "lang" | "onRead"> {
  readonly version: ShownVersion;
  /** Null while it must not be brought back. */
  readonly onRestore: (() => void) | null;
}

function Version({ version, kept, lang, onRead, onRestore }: VersionProps) {
  const [read, setRead] = useState<Awaited<ReturnType<VersionsDialogProps["onRead"]>> | null>(null);
  return (
    <details onToggle={(event) => event.currentTarget.open && read === null && void onRead(version.id).then(setRead)}>
      <summary className="edit-version">{version.words}</summary>
      {read !== null &&
        ("fault" in read ? (
          <p>{read.fault}</p>
        ) : (
          <>
            <p className="edit-aside">
              {read.text === kept ? "The same text as now." : "Marked are the lines that the text does not have now."}
            </p>
            <ComparedLines text={read.text} other={kept} lang={lang} label={version.words} />
            {onRestore !== null && (
              <button type="button" className="button plain" onClick={onRestore}>
                Bring this one back
              </button>
            )}
          </>
        ))}
    </details>
  );
}
