import type { NoteTree, NoteVersion } from "../../facts/notes.ts";

/** How a file from the disk meets what was made of it in the app. */
export interface Meeting {
  /**
   * `older`: the edit that stands here is later than it; `apart`: both have changed; `waiting`: they have, and both are here
   * until the learner decides; `none`: no edit is in its way.
   */
  readonly kind: "none" | "older" | "apart" | "waiting";
  /** What it takes the place of: all changes that it can have known, so that no edit goes unseen. */
  readonly replaces: readonly string[];
  /** What was made here and it cannot have known, oldest first. */
  readonly edits: readonly NoteVersion[];
}

/** `blob` is the content on the disk. */
export function meetingOf({ files, heads, versions }: NoteTree, path: string, blob: string): Meeting {
  const ofPath = versions.get(path) ?? [];
  const ids = heads.get(path) ?? [];
  const edits = ofPath.filter((version) => ids.includes(version.id) && isEdit(version) && version.file?.blob !== blob);
  if (edits.length === 0) return { kind: "none", replaces: ids, edits };
  const known = ids.filter((id) => !edits.some((edit) => edit.id === id));
  const added = ofPath.findLast(({ action, file }) => action === "added" && file !== null);
  const standing = files.get(path)?.version.id;
  const earlier = ofPath.filter(({ id, file }) => file?.blob === blob && id !== standing);
  const isEdited = earlier.length > 0 && edits.some(({ id }) => id === standing);
  return {
    kind: !isEdited ? "apart" : earlier.some(({ id }) => ids.includes(id)) ? "waiting" : "older",
    replaces: known.length > 0 || added === undefined ? known : [added.id],
    edits,
  };
}

function isEdit({ action, file }: NoteVersion): boolean {
  return file !== null && (action === "edited" || action === "restored");
}
