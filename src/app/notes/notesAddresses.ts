import { notesAddress } from "../addresses.ts";

/** A line of a file to begin at, or the lines that alone are to be edited; 1-based and inclusive. */
export type NoteLines = number | { readonly first: number; readonly last: number };

/** The addresses of the learner's own files, below `#/notes`. `from`: the address to come back to. */
export function editNoteAddress(path: string, at?: NoteLines, from?: string): string {
  const file = path.split("/").map(encodeURIComponent).join("/");
  const lines = at === undefined ? "" : `/at/${typeof at === "number" ? at : `${at.first}-${at.last}`}`;
  return `${notesAddress}/edit/${file}${lines}${from === undefined ? "" : `/from/${encodeURIComponent(from)}`}`;
}

export type NotesPlace =
  | { readonly kind: "list" | "nowhere" }
  /** A file, and the place in it; null: all of it, from the top. `from`: where one came from. */
  | { readonly kind: "edit"; readonly path: string; readonly at: NoteLines | null; readonly from: string | null };

/** What the parts of an address behind `notes` show. */
export function notesPlaceAt(parts: readonly string[]): NotesPlace {
  const [first, ...file] = parts;
  if (first === undefined) return { kind: "list" };
  if (first !== "edit" || file.length === 0) return { kind: "nowhere" };
  // No note is called "/study" or "12": it would have no ending that says what it is.
  const from = tailOf(file, "from", /^\/.*$/)?.[0] ?? null;
  const lines = tailOf(file, "at", /^([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?$/);
  return { kind: "edit", path: file.join("/"), at: lines === null ? null : linesOf(lines), from };
}

/** Takes `/<word>/<value>` from the end, where there is a file before it. */
function tailOf(file: string[], word: string, shape: RegExp): RegExpExecArray | null {
  const [name, value] = file.slice(-2);
  const found = file.length > 2 && name === word && value !== undefined ? shape.exec(value) : null;
  if (found !== null) file.length -= 2;
  return found;
}

function linesOf([, first, last]: RegExpExecArray): NoteLines {
  return last === undefined ? Number(first) : { first: Number(first), last: Number(last) };
}
