import { useState } from "react";
import { useStore } from "zustand";
import { isUnsaved as isUnsavedIn, type OpenEditor } from "../../study/notes/editorState.ts";
import { recut } from "../../study/notes/editorText.ts";
import type { NoteEditor } from "../../study/notes/noteEditor.ts";
import { Notice } from "../../views/frame/Notice.tsx";
import { LeaveDialog } from "../../views/notes/editor/LeaveDialog.tsx";
import { NoteEditorScreen } from "../../views/notes/editor/NoteEditorScreen.tsx";
import { href } from "../addresses.ts";
import { openFigure } from "../figures/openFigure.ts";
import { remoteImagesIn, useSetRemoteImages } from "../remoteImages.ts";
import { useServices } from "../services.ts";
import { rename } from "../useAddress.ts";
import { useSettings } from "../useFold.ts";
import { useFaultNotices } from "../useNotices.ts";
import { exportFile } from "./exportFiles.ts";
import { NoteEditorVersions } from "./NoteEditorVersions.tsx";
import { noticesOf, savedWordsOf } from "./noteEditorWords.ts";
import { editNoteAddress, type NoteLines } from "./notesAddresses.ts";
import { oneCardOf, wayBackOf, whenThere } from "./noteWayBack.ts";
import { useUnsavedText } from "./useUnsavedText.ts";

export interface NoteEditorOpenProps {
  readonly path: string;
  readonly at: NoteLines | null;
  readonly from: string | null;
  readonly editor: NoteEditor;
  readonly state: OpenEditor;
}

/** A file that has been opened. */
export function NoteEditorOpen({ path, at, from, editor, state }: NoteEditorOpenProps) {
  const { catalog, storage } = useServices();
  const { library } = useStore(catalog.store);
  const settings = useSettings();
  const setRemoteImages = useSetRemoteImages();
  const faults = useFaultNotices();
  const [versionsShown, setVersionsShown] = useState(false);
  const isUnsaved = isUnsavedIn(state);
  const unsaved = useUnsavedText(editor, state.text, isUnsaved);
  const { cut, text, theirs, preview } = state;
  const { window } = recut(cut, text);
  const back = wayBackOf(library, path, from, window === null ? null : oneCardOf(preview));
  const deck = preview?.topic?.deck ?? "";
  const title = window === null ? `Edit ${path.slice(path.lastIndexOf("/") + 1)}` : "Edit a card";

  const leave = () => {
    unsaved.letGo();
    rename(back.address);
  };
  const goBack = () => (isUnsaved ? unsaved.ask() : leave());
  /** What was typed meanwhile keeps one here. */
  const done = async () => {
    const before = isUnsaved ? library : null;
    if (!(await editor.save())) return;
    const now = editor.store.getState();
    const card = now.kind === "open" && now.cut.window !== null ? oneCardOf(now.preview) : null;
    if (before !== null) await whenThere(catalog, before, card);
    unsaved.letGo();
    rename(wayBackOf(catalog.store.getState().library, path, from, card).address);
  };

  return (
    <>
      <title>{`${title} · Recto`}</title>
      <NoteEditorScreen
        {...{ path, title, text, theirs, preview, isUnsaved, window }}
        previewFault={state.previewFault}
        lang={preview?.topic?.lang ?? back.lang}
        backHref={href(back.address)}
        backWords={back.words}
        savedWords={savedWordsOf(state)}
        isHeld={state.isSaving || theirs !== null}
        canUndo={state.canUndo}
        beginLine={typeof at === "number" && window === null ? at : null}
        wholeHref={window === null || isUnsaved ? null : href(editNoteAddress(path, window.first, from ?? undefined))}
        notices={[...faults, ...noticesOf(state, editor)].map((notice) => <Notice key={notice.id} {...notice} />)}
        remoteImages={remoteImagesIn(settings, deck)}
        onAllowRemoteImages={() => setRemoteImages(deck, true)}
        onOpenFigure={(figure) => openFigure(deck, { figure, fallbackAlt: "", disclosure: "all" })}
        onType={editor.type}
        onSave={() => void editor.save()}
        onDone={() => void done()}
        onLeave={goBack}
        onUndo={() => void editor.undo()}
        onKeepMine={() => void editor.save()}
        onUseTheirs={editor.useTheirs}
        onVersions={() => setVersionsShown(true)}
        onExport={() => void exportFile(storage, state.standing)}
      >
        {versionsShown && (
          <NoteEditorVersions
            editor={editor}
            state={state}
            lang={preview?.topic?.lang ?? null}
            onClose={() => setVersionsShown(false)}
          />
        )}
        {unsaved.isAsking && (
          <LeaveDialog
            onClose={unsaved.stay}
            onLeave={leave}
            onSave={
              theirs !== null
                ? null
                : () => {
                    unsaved.stay();
                    void done();
                  }
            }
          />
        )}
      </NoteEditorScreen>
    </>
  );
}
