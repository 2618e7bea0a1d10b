import { type Result, success } from "../../deck/result.ts";
import type { EditorDraft } from "./editorDraft.ts";
import { metWith } from "./editorMeeting.ts";
import type { OpenEditor } from "./editorState.ts";
import { cutAt, type LineWindow, withPlainEnds } from "./editorText.ts";
import type { NoteFault, NoteFiles } from "./noteFiles.ts";

/** A file as it is opened: with the draft that was left, which knows its own lines, or as it is kept. */
export async function begunEditor(
  files: Pick<NoteFiles, "tree" | "text" | "textOf">,
  path: string,
  window: LineWindow | null,
  draft: EditorDraft | null,
): Promise<Result<OpenEditor, NoteFault>> {
  const found = await files.text(path);
  if (!found.ok) return found;
  const whole = withPlainEnds(found.value.text);
  const cut = cutAt(whole, draft === null ? window : draft.window);
  const begun: OpenEditor = {
    kind: "open",
    ...{ standing: found.value.note, cut, text: cut.text, preview: null, previewFault: null, isBehind: true },
    ...{ isSaving: false, fault: null, theirs: null, putAside: null, canUndo: false, news: null },
  };
  if (draft === null) return success(begun);
  if (draft.over === begun.standing.version.id)
    return success({ ...begun, text: draft.text, theirs: draft.isCompared ? whole : null, news: "resumed" });
  const over = files.tree().versions.get(path);
  const version = over?.find(({ id }) => id === draft.over);
  const before = version === undefined ? null : await files.textOf(version);
  // Without the text that it was typed over, it is the whole file as far as one can tell.
  const mine = before?.ok ? cutAt(withPlainEnds(before.value), draft.window) : cutAt("", null);
  return success({ ...begun, ...metWith({ cut: mine, text: draft.text }, whole) });
}
