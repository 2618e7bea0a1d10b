import { useState } from "react";
import { useStore } from "zustand";
import type { NotesDesk } from "../../study/notes/notesDesk.ts";
import type { NotesPreview } from "../../study/notes/notesState.ts";
import { Folders } from "../../views/notes/Folders.tsx";
import { timeOfDayWords } from "../../views/timeWords.ts";
import type { Notes } from "../services.ts";
import { useNotes } from "./useNotes.ts";

/** Folders that stay connected, in browsers that have such a thing. */
export function FolderPart() {
  const notes = useNotes();
  const { folders } = notes;
  const states = useStore(folders.store);
  const [fault, setFault] = useState<string | null>(null);
  if (!("showDirectoryPicker" in window)) return null;
  return (
    <>
      <Folders
        folders={states}
        timeWords={timeOfDayWords}
        onConnect={() => {
          setFault(null);
          connect(notes).then(setFault, (error: unknown) =>
            setFault(`The folder could not be read (${error instanceof Error ? error.message : error}); try again.`),
          );
        }}
        onReconnect={(name) => void folders.reconnect(name)}
        onDisconnect={(name) => void folders.disconnect(name)}
      />
      {fault !== null && (
        <p className="note-warning" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}

/** Chosen, looked through and added as any folder is; then it is followed. One sentence where it cannot be. */
async function connect({ desk, folders }: Notes): Promise<string | null> {
  const { chooseFolder } = await import("../../storage/diskFolder.ts");
  const folder = await chooseFolder();
  if (folder === null) return null;
  const found = await folders.filesOf(folder);
  if (!found.ok) return found.fault;
  desk.pick(found.value);
  if (await wasAdded(desk)) await folders.follow(folder);
  return null;
}

/** Whether what is being looked through comes to be there; false where the learner turns to something else. */
function wasAdded({ store }: NotesDesk): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = store.subscribe((state, before) => {
      const isHere = state.kind === "added" || (state.kind === "preview" && isNothingNew(state.preview));
      const isOver = state.kind === "idle" || state.kind === "refused";
      // Reading anew from a preview means that other files were picked.
      if (!isHere && !isOver && !(state.kind === "reading" && before.kind !== "reading")) return;
      stop();
      resolve(isHere);
    });
  });
}

function isNothingNew({ files }: NotesPreview): boolean {
  return files.added.length + files.changed.length + files.gone.length === 0;
}
