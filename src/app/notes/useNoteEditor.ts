import { useEffect, useState } from "react";
import { ownPictures } from "../../notes/ownPictures.ts";
import { sessionNotes } from "../../storage/sessionNote.ts";
import { tabTexts } from "../../storage/tabText.ts";
import type { LineWindow } from "../../study/notes/editorText.ts";
import { type NoteEditor, noteEditorOf } from "../../study/notes/noteEditor.ts";
import type { NoteFiles } from "../../study/notes/noteFiles.ts";
import { useServices } from "../services.ts";

/** The editor of a file, or of some lines of it, as long as the page shows it; null for a moment at first. */
export function useNoteEditor(files: NoteFiles, path: string, window: LineWindow | null): NoteEditor | null {
  const { journal, storage } = useServices();
  const [editor, setEditor] = useState<NoteEditor | null>(null);
  const { first = null, last = null } = window ?? {};
  useEffect(() => {
    const urls: string[] = [];
    const urlOf = (blob: Blob) => {
      const url = URL.createObjectURL(blob);
      urls.push(url);
      return url;
    };
    const pictures = ownPictures({ storage, urlOf, shrink: async () => null });
    const made = noteEditorOf({
      ...{ path, files, journal },
      window: first === null || last === null ? null : { first, last },
      drafts: tabTexts,
      showPictures: (preview) => pictures.find(preview, files.tree()),
      onRewritten({ was, is }) {
        // A session that waits for the one goes on with the other.
        const sessions = sessionNotes();
        const noted = sessions.read();
        if (noted?.cardId === was.id) sessions.write({ ...noted, cardId: is.id });
      },
    });
    setEditor(made);
    return () => {
      made.close();
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [files, journal, storage, path, first, last]);
  return editor;
}
