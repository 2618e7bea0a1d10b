import { hasTableHeaders } from "../parser/dialects/table/tableHeaders.ts";
import { nameOf } from "./notePath.ts";
import type { NoteKind } from "./readNote.ts";

/** What a file is by its name; a `.txt` is only known by what stands in it and beside it. */
export type KindByName = NoteKind | "txt" | "zip" | "nothing";

export function kindByName(path: string): KindByName {
  if (OBSIDIAN_SETTINGS.test(path)) {
    return isLeftOut(path.replace(OBSIDIAN_SETTINGS, "$1").slice(0, -1)) ? "nothing" : "settings";
  }
  if (isLeftOut(path)) return "nothing";
  const ending = /\.([^.]+)$/.exec(nameOf(path))?.[1]?.toLowerCase() ?? "";
  if (ending === "md" || ending === "markdown") return "text";
  if (ending === "csv" || ending === "tsv") return "table";
  if (ending === "txt" || ending === "zip") return ending;
  return ending in pictureTypes ? "picture" : "nothing";
}

/** Of a `.txt`: notes as Anki writes them say so in their first line; else it may say what the picture of its name shows. */
export function kindOfTxt(path: string, text: string, pictures: PictureNames): "table" | "description" | null {
  if (hasTableHeaders(text)) return "table";
  return pictures.has(withoutEnding(path)) ? "description" : null;
}

/** Paths of pictures without their endings. */
export type PictureNames = ReadonlySet<string>;

export function withoutEnding(path: string): string {
  return path.replace(/\.[^./]*$/, "");
}

/** The folder whose notes a settings file is about, "" for the root; null of any other file. */
export function vaultOf(path: string): string | null {
  const match = OBSIDIAN_SETTINGS.exec(path);
  return match === null ? null : (match[1] ?? "").slice(0, -1);
}

/** As its name says. */
export function typeOf(path: string, kind: NoteKind): string {
  if (kind !== "picture") return kind === "settings" ? "application/json" : "text/plain";
  return pictureTypes[/\.([^.]+)$/.exec(path)?.[1]?.toLowerCase() ?? ""] ?? "";
}

const pictureTypes: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
  bmp: "image/bmp",
};

const OBSIDIAN_SETTINGS = /^((?:.*\/)?)\.obsidian\/plugins\/obsidian-spaced-repetition\/data\.json$/;

/** Hidden files, and what programs and systems leave lying about. */
function isLeftOut(path: string): boolean {
  return path.split("/").some((name) => /^(?:\.|node_modules$|__macosx$|thumbs\.db$)/i.test(name));
}
