import type { Onlooker } from "../../deck/onlooker.ts";
import { isPicture } from "../../deck/pictureName.ts";
import type { Weighed } from "../../exchange/bringIn.ts";
import type { StandingValue } from "../../facts/foldState.ts";
import { type NoteTree, noteTree } from "../../facts/notes.ts";
import { sourcesOf } from "../../notes/sourcesOf.ts";
import type { NamedBlob } from "../../storage/port.ts";
import type { ShownComing } from "../../views/share/coming.ts";
import type { Services } from "../services.ts";

/** Texts beyond this, in bytes, are not read ahead only to count their cards. */
const mostRead = 50_000_000;

/** What becomes of the cards of the learner's own files; null where nothing of them changes, or that cannot be worked out. */
export async function cardsComing(
  { storage, notes }: Pick<Services, "storage" | "notes">,
  { backup, noteEntries, coming }: Weighed,
  entriesHere: ReadonlyMap<string, StandingValue> | undefined,
  onlooker: Onlooker,
): Promise<ShownComing["cards"]> {
  const [before, after] = [noteTree(entriesHere), noteTree(noteEntries)];
  const wanted = textsOf(after, backup.blobSizes);
  const size = [...wanted].reduce((sum, name) => sum + (backup.blobSizes.get(name) ?? 0), 0);
  if ((before.key === after.key && coming.notes.lateTexts === 0) || size > mostRead) return null;
  const inFile: NamedBlob[] = [];
  if (wanted.size > 0) for await (const batch of backup.blobs(wanted)) inFile.push(...batch);
  onlooker.signal.throwIfAborted();
  const { reading } = await notes();
  const was = await sourcesOf(before, storage);
  const is = await sourcesOf(after, { blobs: (names) => together(storage, inFile, names) });
  const compared = await reading.compare(was.sources, is.sources, onlooker);
  onlooker.signal.throwIfAborted();
  if (!compared.ok) return null;
  const { added, changed, moved, gone } = compared.value.changes;
  return { added: added.length, changed: changed.length, moved: moved.length, gone: gone.length };
}

function textsOf({ files }: NoteTree, inFile: ReadonlyMap<string, number>): ReadonlySet<string> {
  const texts = [...files.values()].filter(({ path, file }) => !isPicture(path) && inFile.has(file.blob));
  return new Set(texts.map(({ file }) => file.blob));
}

async function together(
  storage: Pick<Services["storage"], "blobs">,
  inFile: readonly NamedBlob[],
  names: Iterable<string>,
): ReturnType<Services["storage"]["blobs"]> {
  const found = await storage.blobs(names);
  if (!found.ok) return found;
  return { ok: true, value: new Map([...inFile.map(({ name, bytes }) => [name, bytes] as const), ...found.value]) };
}
