import { folderOf, nearestAbove } from "../deck/folderOf.ts";
import type { Topic } from "../deck/topic.ts";
import type { NoteTree, StandingNote } from "../facts/notes.ts";

/** Files that were changed in the app since they were last added: what lies on disk is older. In the order of their paths. */
export function editedFiles({ files }: Pick<NoteTree, "files">): readonly StandingNote[] {
  return [...files.values()].filter(({ version }) => version.action === "edited" || version.action === "restored");
}

/**
 * The files of a deck: its topics, and of what lies beside topics (pictures and their descriptions) what has the deck's
 * topics in its own folder, or in the nearest one above that has any. What is near no topic goes along with every deck.
 */
export function filesOfDeck(
  { files }: Pick<NoteTree, "files">,
  deckSlug: string,
  topics: Iterable<Pick<Topic, "deck" | "file">>,
): readonly StandingNote[] {
  const decksByFolder = new Map<string, Set<string>>();
  const deckByFile = new Map<string, string>();
  for (const { deck, file } of topics) {
    deckByFile.set(file, deck);
    const decks = decksByFolder.get(folderOf(file));
    if (decks === undefined) decksByFolder.set(folderOf(file), new Set([deck]));
    else decks.add(deck);
  }
  return [...files.values()].filter(({ path }) => {
    const deck = deckByFile.get(path);
    if (deck !== undefined) return deck === deckSlug;
    return nearestAbove(path, decksByFolder)?.has(deckSlug) ?? true;
  });
}

export interface ExportedFile {
  readonly path: string;
  /** As stored. */
  readonly bytes: Blob;
  /** When it was changed last, epoch ms; the archive knows even seconds only. */
  readonly changedAt: number;
}

/** A zip archive of these files, with their paths and bytes as they are. */
export async function zipOf(files: readonly ExportedFile[]): Promise<Blob> {
  const { BlobReader, BlobWriter, configure, ZipWriter } = await import("@zip.js/zip.js");
  // Its workers would come from `blob:` addresses, which the content security policy refuses.
  configure({ useWebWorkers: false });
  const writer = new ZipWriter(new BlobWriter("application/zip"));
  for (const { path, bytes, changedAt } of files) {
    await writer.add(path, new BlobReader(bytes), { lastModDate: new Date(changedAt), extendedTimestamp: false });
  }
  return writer.close();
}
