import type { FolderState } from "../../study/notes/folderStates.ts";
import { countOf } from "../words.ts";

export interface FoldersProps {
  readonly folders: readonly FolderState[];
  /** When something last arrived, in words: "14:03". */
  readonly timeWords: (at: number) => string;
  readonly onConnect: () => void;
  readonly onReconnect: (name: string) => void;
  readonly onDisconnect: (name: string) => void;
}

/** Folders on the disk that stay connected, and the way to connect one. */
export function Folders({ folders, timeWords, onConnect, onReconnect, onDisconnect }: FoldersProps) {
  return (
    <section aria-labelledby="folders">
      <h2 className="eyebrow" id="folders">
        Connected folders
      </h2>
      {folders.map((folder) => (
        <article className="own-deck" key={folder.name} aria-label={`The folder ${folder.name}`}>
          <div className="own-deck-head">
            <div>
              <h3>{folder.name}</h3>
              <p className="note-quiet" role="status">
                {standingWords(folder, timeWords)}
              </p>
            </div>
            <div className="own-deck-ways">
              {folder.kind === "waiting" && (
                <button type="button" className="button" onClick={() => onReconnect(folder.name)}>
                  Connect again<span className="unseen">: {folder.name}</span>
                </button>
              )}
              <button type="button" className="quiet" onClick={() => onDisconnect(folder.name)}>
                Disconnect<span className="unseen"> {folder.name}</span>
              </button>
            </div>
          </div>
          {folder.trouble !== null && (
            <p className="note-warning" role="alert">
              {folder.trouble}
            </p>
          )}
        </article>
      ))}
      <p className="note-quiet">
        {folders.length === 0
          ? "Connect a folder, and what you change there with any editor arrives here while Recto is open. "
          : ""}
        Nothing is written to a folder but a file that you edit here.
      </p>
      <div className="note-ways">
        <button type="button" className="button plain" onClick={onConnect}>
          Connect a folder
        </button>
      </div>
    </section>
  );
}

function standingWords({ kind, news }: FolderState, timeWords: (at: number) => string): string {
  switch (kind) {
    case "waiting":
      return "The browser asks for your leave again after a restart.";
    case "gone":
      return "Not found.";
    case "followed": {
      if (news === null) return "What changes there arrives here.";
      const parts = [
        ...(news.changed > 0 ? [`${countOf(news.changed, "file")} taken in`] : []),
        ...(news.removed > 0 ? [`${countOf(news.removed, "file")} removed`] : []),
      ];
      return `${parts.join(", ")} at ${timeWords(news.at)}.`;
    }
  }
}
