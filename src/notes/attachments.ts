import { folderOf } from "../deck/folderOf.ts";
import type { MediaCatalog, MediaEntry } from "../parser/mediaCatalog.ts";
import { byCodeUnits } from "../parser/slug.ts";
import { nameOf, topFolderOf } from "./notePath.ts";

/**
 * Finds a picture that is not where a note says, as Obsidian does: by its name, or the end of its path, anywhere in the note's
 * top folder, whatever the case of its letters. Of several the nearest to the note is meant. Loose files have lost their
 * folders, so among them the name alone counts.
 */
export function attachments(beside: ReadonlyMap<string, MediaEntry>): NonNullable<MediaCatalog["find"]> {
  const byName = new Map<string, string[]>();
  for (const path of beside.keys()) {
    const name = keyOf(topFolderOf(path), nameOf(path));
    const paths = byName.get(name);
    if (paths === undefined) byName.set(name, [path]);
    else paths.push(path);
  }
  return (written, file) => {
    const top = topFolderOf(file);
    const wanted = folded(written.replaceAll("\\", "/").replace(/^(?:\.{0,2}\/)+/, ""));
    const named = byName.get(keyOf(top, nameOf(wanted))) ?? [];
    const found = top === null ? named : named.filter((path) => `/${folded(path)}`.endsWith(`/${wanted}`));
    const [nearest] = [...found].sort(
      (a, b) => sharedFolders(b, file) - sharedFolders(a, file) || a.length - b.length || byCodeUnits(a, b),
    );
    return nearest === undefined ? undefined : beside.get(nearest);
  };
}

function keyOf(top: string | null, name: string): string {
  return `${top ?? ""}/${folded(name)}`;
}

function folded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function sharedFolders(one: string, other: string): number {
  const folders = folderOf(one).split("/");
  const others = folderOf(other).split("/");
  let shared = 0;
  while (shared < folders.length && folders[shared] === others[shared]) shared++;
  return shared;
}
