import { use } from "react";
import { useStore } from "zustand";
import type { NoteEditor } from "../../study/notes/noteEditor.ts";
import { LoadingSheet } from "../../views/frame/LoadingSheet.tsx";
import { Standstill } from "../../views/frame/Standstill.tsx";
import { href, notesAddress } from "../addresses.ts";
import { Frame } from "../Frame.tsx";
import { useServices } from "../services.ts";
import { NoteEditorOpen } from "./NoteEditorOpen.tsx";
import type { NoteLines } from "./notesAddresses.ts";
import { useNoteEditor } from "./useNoteEditor.ts";

export interface NoteEditorPageProps {
  readonly path: string;
  readonly at: NoteLines | null;
  /** The address to come back to; null: the file's topic. */
  readonly from: string | null;
}

/** Edits one of the learner's own files, or some lines of it; it has the screen for itself. */
export function NoteEditorPage(props: NoteEditorPageProps) {
  const { path, at } = props;
  const { files } = use(useServices().notes());
  const editor = useNoteEditor(files, path, typeof at === "number" ? null : at);
  return editor === null ? <Opening /> : <Opened {...props} editor={editor} />;
}

function Opened({ editor, ...props }: NoteEditorPageProps & { readonly editor: NoteEditor }) {
  const state = useStore(editor.store);
  switch (state.kind) {
    case "opening":
      return <Opening />;
    case "unopened":
      return (
        <Frame current="notes">
          <title>Your notes · Recto</title>
          <Standstill
            title="This file cannot be edited here."
            text={state.fault.message}
            ways={
              <a className="button" href={href(notesAddress)}>
                Your notes
              </a>
            }
          />
        </Frame>
      );
    case "open":
      return <NoteEditorOpen {...props} editor={editor} state={state} />;
  }
}

function Opening() {
  return <LoadingSheet words="Opening the file" progress={null} onCancel={null} />;
}
