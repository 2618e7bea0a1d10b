import { isUnsaved, type OpenEditor } from "../../study/notes/editorState.ts";
import type { NoteEditor } from "../../study/notes/noteEditor.ts";
import type { NoticeProps } from "../../views/frame/Notice.tsx";

/** Whether what is typed is kept. */
export function savedWordsOf(state: OpenEditor): string {
  if (state.isSaving) return "Saving";
  if (state.theirs !== null) return "Choose one of the two texts";
  if (isUnsaved(state)) return "Not saved yet";
  switch (state.news) {
    case "saved":
      return "Saved";
    case "undone":
      return "Taken back; what you had saved is among the earlier versions";
    case "restored":
      return "Brought back";
    default:
      return "";
  }
}

/** What the learner must know of the text, and can do about it. */
export function noticesOf(state: OpenEditor, editor: NoteEditor): readonly NoticeProps[] {
  const { news, fault, putAside } = state;
  const notices: NoticeProps[] = [];
  if (fault !== null) notices.push(plain("save-fault", "error", `Not saved: ${fault.message}`));
  if (putAside !== null)
    notices.push({
      ...plain("put-aside", "info", "What you had typed is put aside."),
      actions: [{ label: "Bring it back", onAction: editor.takeUp }],
    });
  if (news === "resumed")
    notices.push({
      ...plain("resumed", "info", "This is what you had typed and not saved."),
      actions: [{ label: "Put it aside", onAction: editor.discard }],
    });
  if (news === "carried")
    notices.push(
      plain("carried", "info", "Other lines of this file were changed elsewhere. They stay as they are now."),
    );
  if (news === "followed")
    notices.push(plain("followed", "info", "This file was changed elsewhere. This is all of it as it is now."));
  if (news === "removed")
    notices.push(plain("removed", "warning", "This file was removed elsewhere. Earlier versions brings it back."));
  return notices;
}

function plain(id: string, kind: NoticeProps["kind"], text: string): NoticeProps {
  return { id, kind, text, actions: [], onDismiss: null };
}
