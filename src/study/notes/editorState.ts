import type { StandingNote } from "../../facts/notes.ts";
import type { EditorPreview } from "./editorPreview.ts";
import type { CutText } from "./editorText.ts";
import type { NoteFault } from "./noteFiles.ts";

export type EditorState =
  | { readonly kind: "opening" }
  | { readonly kind: "unopened"; readonly fault: NoteFault }
  | OpenEditor;

export interface OpenEditor {
  readonly kind: "open";
  /** What is typed goes over this. */
  readonly standing: StandingNote;
  /** As it is kept, in three. */
  readonly cut: CutText;
  /** As it is typed, in the place of `cut.text`. */
  readonly text: string;
  /** Of the last text that was looked at; null before the first. */
  readonly preview: EditorPreview | null;
  /** Why the last look failed. */
  readonly previewFault: string | null;
  /** Something was typed since. */
  readonly isBehind: boolean;
  readonly isSaving: boolean;
  /** Why the last save failed. */
  readonly fault: NoteFault | null;
  /** The file as it was changed elsewhere, in the same lines: the learner chooses, or joins both. Both are the whole file. */
  readonly theirs: string | null;
  /** What was typed before another text took its place. */
  readonly putAside: string | null;
  readonly canUndo: boolean;
  readonly news: EditorNews | null;
}

/** What has just become of the text, until the next key. */
export type EditorNews = "resumed" | "saved" | "undone" | "restored" | "followed" | "carried" | "removed";

export function isUnsaved({ text, cut, theirs }: Pick<OpenEditor, "text" | "cut" | "theirs">): boolean {
  return text !== cut.text || theirs !== null;
}
