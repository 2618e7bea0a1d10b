import { LongList } from "../memories/LongList.tsx";
import { countOf } from "../words.ts";
import { Fold } from "./Fold.tsx";
import { useChosen } from "./useChosen.ts";

export interface EditedFilesProps {
  readonly paths: readonly string[];
  readonly takesPicked: boolean;
  readonly onTakePicked: (wanted: boolean) => void;
}

/** Files that were edited in the app later than what was picked is, and whether they go back to that. */
export function EditedFiles({ paths, takesPicked, onTakePicked }: EditedFilesProps) {
  const [takes, setTakes] = useChosen(takesPicked, paths);
  const isOne = paths.length === 1;
  return (
    <section aria-labelledby="edited-files">
      <h2 id="edited-files">Edited in Recto</h2>
      <p>
        You edited {isOne ? "this file" : "these files"} in Recto, and what you picked is older
        {takes ? ": it takes the place of your edits." : ": your edits stay."}
      </p>
      <label className="note-switch">
        <input
          type="checkbox"
          checked={takes}
          onChange={({ currentTarget: { checked } }) => {
            setTakes(checked);
            onTakePicked(checked);
          }}
        />
        Take the picked {isOne ? "file" : "files"} instead
      </label>
      <Paths paths={paths} filterLabel="Narrow the files edited in Recto" />
    </section>
  );
}

/** Files that have changed on both sides: nothing is to be said before they are added. */
export function ApartFiles({ paths }: { readonly paths: readonly string[] }) {
  return (
    <section aria-labelledby="apart-files">
      <h2 id="apart-files">Changed on both sides</h2>
      <p>
        You edited {paths.length === 1 ? "this file" : "these files"} in Recto, and what you picked has changed too.
        Both are kept; you choose on this page once they are added.
      </p>
      <Paths paths={paths} filterLabel="Narrow the files changed on both sides" />
    </section>
  );
}

interface PathsProps {
  readonly paths: readonly string[];
  readonly filterLabel: string;
}

function Paths({ paths, filterLabel }: PathsProps) {
  return (
    <Fold summary={countOf(paths.length, "file")} openAtFirst={paths.length <= 5}>
      {() => (
        <LongList items={paths} filterLabel={filterLabel} keyOf={(path) => path} textOf={(path) => path}>
          {(path) => <p className="note-place">{path}</p>}
        </LongList>
      )}
    </Fold>
  );
}
