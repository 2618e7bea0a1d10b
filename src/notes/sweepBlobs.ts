import type { ContentIndex } from "../deck/deck.ts";
import type { NoteTree, NoteVersion } from "../facts/notes.ts";
import type { BlobEntry } from "../storage/port.ts";
import { documentName, INDEX, isMade, smallName } from "./madeNames.ts";

/**
 * The names of blobs that may go: what was made of files that are not there any more, what an import left that was ended in
 * its middle, and pictures removed or replaced longer than a month ago. Texts stay, all their versions, and so does whatever a
 * newer version of the app may name. `now`: epoch ms.
 */
export function sweepBlobs(
  blobs: readonly BlobEntry[],
  tree: NoteTree,
  index: ContentIndex,
  now: number,
): readonly string[] {
  const kept = new Set([INDEX, documentName(`figures-${index.figures}`)]);
  for (const { topics } of index.decks) for (const { version } of topics) kept.add(documentName(version));
  for (const versions of tree.versions.values()) {
    const isRecent = (versions.at(-1)?.writer.clock ?? 0) > now - MONTH;
    for (const version of versions) {
      if (version.file === null || !(isRecent || !isPicture(version) || stands(tree, version))) continue;
      kept.add(version.file.blob);
      kept.add(smallName(version.file.blob));
    }
  }
  const mayGo = (name: string) => !kept.has(name) && (tree.isWhole || isMade(name));
  return blobs.flatMap(({ name, keptAt }) => (mayGo(name) && keptAt <= now - DAY ? [name] : []));
}

function stands(tree: NoteTree, { path, file }: NoteVersion): boolean {
  const standing = tree.files.get(path);
  return standing !== undefined && [standing, ...standing.apart].some((one) => one.file?.blob === file?.blob);
}

/** Only of a picture the size is known. */
function isPicture({ file }: NoteVersion): boolean {
  return file?.width !== undefined;
}

const DAY = 86_400_000;
const MONTH = 30 * DAY;
