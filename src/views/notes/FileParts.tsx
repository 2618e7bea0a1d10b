import type { LeftOut } from "../../notes/readNote.ts";
import { LongList } from "../memories/LongList.tsx";
import { countOf } from "../words.ts";
import { Fold } from "./Fold.tsx";
import { useChosen } from "./useChosen.ts";

export interface GoneFilesProps {
  readonly gone: readonly string[];
  readonly removesGone: boolean;
  readonly onRemoveGone: (wanted: boolean) => void;
}

/** Files that a folder had when it was added before, and whether they go. */
export function GoneFiles({ gone, removesGone, onRemoveGone }: GoneFilesProps) {
  const [removes, setRemoves] = useChosen(removesGone, gone);
  return (
    <section aria-labelledby="gone-files">
      <h2 id="gone-files">Files that are gone</h2>
      <p>
        {countOf(gone.length, "file")} of the folder {gone.length === 1 ? "is" : "are"} not in it any more.
      </p>
      <label className="note-switch">
        <input
          type="checkbox"
          checked={removes}
          aria-describedby="gone-files-words"
          onChange={({ currentTarget: { checked } }) => {
            setRemoves(checked);
            onRemoveGone(checked);
          }}
        />
        Remove {gone.length === 1 ? "it" : "them"} here too
      </label>
      <p className="note-quiet" id="gone-files-words">
        What you know of the cards stays, and comes back with them.
      </p>
      <Fold summary={countOf(gone.length, "file")} openAtFirst={gone.length <= 5}>
        {() => (
          <LongList
            items={gone}
            filterLabel="Narrow the files that are gone"
            keyOf={(path) => path}
            textOf={(path) => path}
          >
            {(path) => <p className="note-place">{path}</p>}
          </LongList>
        )}
      </Fold>
    </section>
  );
}

export interface LeftOutFilesProps {
  readonly leftOut: readonly LeftOut[];
  /** Whether nothing else was picked: then the reasons are what the page is for. */
  readonly isAll: boolean;
}

/** Files that are not taken in: those that will be missed, and those that are nothing for Recto. */
export function LeftOutFiles({ leftOut, isAll }: LeftOutFilesProps) {
  const refused = leftOut.filter(({ severity }) => severity === "refused");
  const ignored = leftOut.filter(({ severity }) => severity === "ignored");
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">Files that stay out</h2>
      {refused.length > 0 && (
        <Fold
          summary={`${countOf(refused.length, "file")} that could not be taken in`}
          openAtFirst={isAll || refused.length <= 5}
        >
          {() => <Left files={refused} filterLabel="Narrow the files that could not be taken in" />}
        </Fold>
      )}
      {ignored.length > 0 && (
        <Fold
          summary={`${countOf(ignored.length, "file")} that ${ignored.length === 1 ? "is" : "are"} nothing for Recto`}
          openAtFirst={leftOut.length <= 3}
        >
          {() => <Left files={ignored} filterLabel="Narrow the files that are nothing for Recto" />}
        </Fold>
      )}
    </section>
  );
}

interface LeftProps {
  readonly files: readonly LeftOut[];
  readonly filterLabel: string;
}

function Left({ files, filterLabel }: LeftProps) {
  const numbered = files.map((file, at) => ({ ...file, at }));
  return (
    <LongList
      items={numbered}
      filterLabel={filterLabel}
      keyOf={({ at }) => String(at)}
      textOf={({ path, message }) => `${path} ${message}`}
    >
      {({ path, message }) => (
        <div>
          <p className="note-place">{path}</p>
          <p>{message}</p>
        </div>
      )}
    </LongList>
  );
}
