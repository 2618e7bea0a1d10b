import { SETTINGS_FILE } from "../parser/dialects/obsidian/options.ts";
import { hasTableHeaders } from "../parser/dialects/table/tableHeaders.ts";
import { nameOf } from "./notePath.ts";
import type { NoteKind } from "./readNote.ts";

/** What a file is by its name; a `.txt` is only known by what stands in it and beside it. */
export type KindByName = NoteKind | "txt" | "zip" | "nothing";

export function kindByName(path: string): KindByName {
  const vault = vaultOf(path);
  if (vault !== null) return isLeftOut(vault) ? "nothing" : "settings";
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

/** The folder whose notes a file with the settings of the Obsidian plugin is about, "" for the root; null of any other file. */
export function vaultOf(path: string): string | null {
  if (path === SETTINGS_FILE) return "";
  return path.endsWith(`/${SETTINGS_FILE}`) ? path.slice(0, -SETTINGS_FILE.length - 1) : null;
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

/** Hidden files, and what programs and systems leave lying about. */
export function isLeftOut(path: string): boolean {
  return path.split("/").some((name) => /^(?:\.|node_modules$|__macosx$|thumbs\.db$)/i.test(name));
}
