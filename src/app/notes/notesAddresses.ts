import { notesAddress } from "../addresses.ts";

/** The addresses of the learner's own files, below `#/notes`. */
export function editNoteAddress(path: string, line?: number): string {
  const file = path.split("/").map(encodeURIComponent).join("/");
  return `${notesAddress}/edit/${file}${line === undefined ? "" : `/at/${line}`}`;
}

export type NotesPlace =
  | { readonly kind: "list" | "nowhere" }
  /** A file, and in it the 1-based line to begin at; null: at the top. */
  | { readonly kind: "edit"; readonly path: string; readonly line: number | null };

/** What the parts of an address behind `notes` show. */
export function notesPlaceAt(parts: readonly string[]): NotesPlace {
  const [first, ...file] = parts;
  if (first === undefined) return { kind: "list" };
  if (first !== "edit" || file.length === 0) return { kind: "nowhere" };
  const [at, line] = file.slice(-2);
  // No note is called "12": it would have no ending that says what it is.
  if (file.length > 2 && at === "at" && line !== undefined && /^[1-9]\d{0,8}$/.test(line))
    return { kind: "edit", path: file.slice(0, -2).join("/"), line: Number(line) };
  return { kind: "edit", path: file.join("/"), line: null };
}
