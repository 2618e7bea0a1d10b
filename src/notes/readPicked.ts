import { bytesHash } from "../deck/contentHash.ts";
import type { Onlooker } from "../deck/onlooker.ts";
import { failure, type Result, success } from "../deck/result.ts";
import { byCodeUnits } from "../parser/slug.ts";
import { Allowance } from "./allowance.ts";
import { gatherPicked, type PickedEntry } from "./gatherPicked.ts";
import { kindByName, kindOfTxt, type PictureNames, typeOf, withoutEnding } from "./noteKind.ts";
import type { ReadingFailure } from "./notesReading.ts";
import { decodeNote } from "./noteText.ts";
import { withoutUnshown } from "./onlyShown.ts";
import type { PickedFile } from "./pickedFile.ts";
import { pictureSize } from "./pictureSize.ts";
import type { LeftOut, NoteKind, ReadNote, ReadNotes } from "./readNote.ts";
import { ZipFault } from "./unpackZip.ts";
import { Watch } from "./watch.ts";

/** Bytes, but for `entries`. */
export interface ReadingLimits {
  readonly text: number;
  readonly picture: number;
  /** All that is unpacked from zips, and how many files they have. */
  readonly unpacked: number;
  readonly entries: number;
  /** Beyond this, only the pictures that a note shows are taken in. */
  readonly pictures: number;
}

export const readingLimits: ReadingLimits = {
  text: 10e6,
  picture: 50e6,
  unpacked: 1e9,
  entries: 20_000,
  pictures: 300e6,
};

/**
 * Unpacks, weighs and checks what was picked. What cannot be read is left out by name; a fault is about a zip as a whole.
 * Rejects with the signal's reason once it is aborted.
 */
export async function readPicked(
  picked: readonly PickedFile[],
  onlooker: Onlooker,
  limits: ReadingLimits = readingLimits,
): Promise<Result<ReadNotes, ReadingFailure>> {
  onlooker.signal.throwIfAborted();
  try {
    const gathered = await gatherPicked(picked, new Allowance(limits.unpacked, limits.entries), onlooker.signal);
    const wanted = gathered.entries.filter(({ path }) => kindByName(path) !== "nothing");
    const size = wanted.reduce((sum, { packedSize }) => sum + packedSize, 0);
    if (wanted.length > limits.entries || size > limits.unpacked) return failure({ message: tooMuch(limits) });
    const watch = new Watch(
      onlooker,
      gathered.entries.reduce((sum, { packedSize }) => sum + packedSize, 0),
    );
    const read = await readEntries(gathered.entries, limits, watch);
    const notes = await withoutUnshown(read.notes, limits.pictures, onlooker.signal);
    const leftOut = [...gathered.leftOut, ...read.leftOut, ...notes.leftOut];
    return success({
      notes: notes.notes,
      leftOut: leftOut.sort((a, b) => byCodeUnits(a.path, b.path)),
      folders: gathered.folders,
    });
  } catch (error) {
    if (error instanceof ZipFault) return failure({ message: error.message });
    throw error;
  }
}

function tooMuch({ entries, unpacked }: ReadingLimits): string {
  const most = `${entries.toLocaleString("en")} files or ${unpacked / 1e9} GB`;
  return `This is more than ${most}, so that nothing was read; add your notes folder by folder.`;
}

interface Weighed {
  readonly notes: ReadNote[];
  readonly leftOut: LeftOut[];
}

async function readEntries(entries: readonly PickedEntry[], limits: ReadingLimits, watch: Watch): Promise<Weighed> {
  const pictures = new Set(
    entries.filter(({ path }) => kindByName(path) === "picture").map(({ path }) => withoutEnding(path)),
  );
  const taken: Weighed = { notes: [], leftOut: [] };
  for (const entry of [...entries].sort((a, b) => byCodeUnits(a.path, b.path))) {
    const outcome = await readEntry(entry, pictures, limits);
    if ("kind" in outcome) taken.notes.push(outcome);
    else taken.leftOut.push(outcome);
    await watch.did(entry.packedSize);
  }
  return taken;
}

async function readEntry(
  { path, refusal, read }: PickedEntry,
  pictures: PictureNames,
  limits: ReadingLimits,
): Promise<ReadNote | LeftOut> {
  const named = kindByName(path);
  const ignored = (message: string): LeftOut => ({ path, severity: "ignored", message });
  const refused = (message: string): LeftOut => ({ path, severity: "refused", message });
  if (named === "nothing") return ignored(NOTHING);
  if (named === "zip") return ignored(NESTED);
  if (refusal !== null) return refused(refusal);
  const found = await read(named === "picture" ? limits.picture : limits.text);
  if (!found.ok) return named === "txt" && !pictures.has(withoutEnding(path)) ? ignored(NOTHING) : refused(found.fault);
  const bytes = found.value;
  const note = (kind: NoteKind, size: Partial<Record<"width" | "height", number>> = {}): ReadNote => ({
    path,
    kind,
    file: { blob: bytesHash(bytes), size: bytes.length, ...size },
    bytes: new Blob([bytes], { type: typeOf(path, kind) }),
  });
  if (named === "picture") {
    const size = pictureSize(bytes, /\.svg$/i.test(path));
    return size === null ? refused(NO_PICTURE) : note(named, size === "unknown" ? {} : size);
  }
  const { text, fault } = decodeNote(bytes);
  const kind = named === "txt" ? kindOfTxt(path, text, pictures) : named;
  if (kind === null) return ignored(PLAIN_TEXT);
  if (fault !== undefined) return refused(fault.message);
  return kind === "settings" && !isJson(text) ? refused(NO_JSON) : note(kind);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const NOTHING = "This is neither notes nor a picture that notes show.";
const NESTED = "A zip within others is not unpacked; if there are notes in it, add it by itself.";
const PLAIN_TEXT = "This text is no table of Anki's and describes no picture beside it; if it is notes, name it .md.";
const NO_PICTURE = "This picture cannot be read; save it anew in its format, or convert it to PNG.";
const NO_JSON = "The plugin's settings are damaged; save them anew in Obsidian, else its usual separators count.";
