import { isPicture } from "../../deck/pictureName.ts";
import type { NoteTree } from "../../facts/notes.ts";

/** Bytes of all versions of the learner's texts and pictures that are here; of all that are named, while `here` is unknown. */
export function sizesOf(
  { versions }: NoteTree,
  here: ReadonlySet<string> | null,
): { readonly texts: number; readonly pictures: number } {
  const [texts, pictures] = [new Map<string, number>(), new Map<string, number>()];
  for (const [path, ofPath] of versions) {
    const kind = isPicture(path) ? pictures : texts;
    for (const { file } of ofPath) {
      if (file !== null && here?.has(file.blob) !== false) kind.set(file.blob, file.size);
    }
  }
  return { texts: sum(texts), pictures: sum(pictures) };
}

function sum(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((total, size) => total + size, 0);
}
