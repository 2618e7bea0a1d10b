import type { NoteAction } from "../../facts/notes.ts";
import { isUnsaved, type OpenEditor } from "../../study/notes/editorState.ts";
import { wholeWith } from "../../study/notes/editorText.ts";
import type { NoteEditor } from "../../study/notes/noteEditor.ts";
import { VersionsDialog } from "../../views/notes/editor/VersionsDialog.tsx";
import { dateWords, timeOfDayWords } from "../../views/timeWords.ts";

export interface NoteEditorVersionsProps {
  readonly editor: NoteEditor;
  readonly state: OpenEditor;
  readonly lang: string | null;
  readonly onClose: () => void;
}

/** Every version of the file that is being edited. */
export function NoteEditorVersions({ editor, state, lang, onClose }: NoteEditorVersionsProps) {
  const versions = editor.versions();
  const versionOf = (id: string) => versions.find((version) => version.id === id);
  return (
    <VersionsDialog
      versions={versions.map(({ id, action, file, writer }) => ({
        id,
        words: `${actionWords[action]} ${dateWords(writer.clock)}, ${timeOfDayWords(writer.clock)}`,
        isCurrent: id === state.standing.version.id && state.news !== "removed",
        isRemoval: file === null,
      }))}
      kept={wholeWith(state.cut, state.cut.text)}
      lang={lang}
      isUnsaved={isUnsaved(state)}
      onRead={async (id) => {
        const version = versionOf(id);
        const read = version === undefined ? null : await editor.textOf(version);
        if (read === null) return { fault: "This version is not here any more." };
        return read.ok ? { text: read.value } : { fault: read.fault.message };
      }}
      onRestore={(id) => {
        const version = versionOf(id);
        if (version !== undefined) void editor.restore(version);
      }}
      onClose={onClose}
    />
  );
}

const actionWords: Readonly<Record<NoteAction, string>> = {
  added: "Added",
  removed: "Removed",
  edited: "Edited",
  restored: "Brought back",
};
