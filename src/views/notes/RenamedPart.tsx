import type { NotesPreview } from "../../study/notes/notesState.ts";
import { useChosen } from "./useChosen.ts";

export interface RenamedPartProps {
  readonly from: NonNullable<NotesPreview["renamedFrom"]>;
  readonly onReplaceRenamed: (wanted: boolean) => void;
}

/** What was picked looks like a folder that is here under another name. */
export function RenamedPart({ from, onReplaceRenamed }: RenamedPartProps) {
  const [replaces, setReplaces] = useChosen(from.replaces, from);
  return (
    <section aria-labelledby="renamed-folder">
      <h2 id="renamed-folder">A folder with a new name</h2>
      <p>These look like your folder “{from.folder}” under a new name.</p>
      <label className="note-switch">
        <input
          type="checkbox"
          checked={replaces}
          aria-describedby="renamed-folder-words"
          onChange={({ currentTarget: { checked } }) => {
            setReplaces(checked);
            onReplaceRenamed(checked);
          }}
        />
        Put it in its place
      </label>
      <p className="note-quiet" id="renamed-folder-words">
        {replaces
          ? "Its cards move, and what you know of them comes along."
          : "It is added beside the other, and its cards begin anew."}
      </p>
    </section>
  );
}
