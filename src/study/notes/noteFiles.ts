import { bytesHash } from "../../deck/contentHash.ts";
import { type Onlooker, unwatched } from "../../deck/onlooker.ts";
import { failure, type Result, success } from "../../deck/result.ts";
import { deckCollection, noteCollection } from "../../facts/noteCollection.ts";
import {
  blobsNamed,
  type NoteAction,
  type NoteChange,
  type NoteFile,
  type NoteTree,
  type NoteVersion,
  noteEntry,
  noteTree,
  type StandingNote,
} from "../../facts/notes.ts";
import { topFolderOf } from "../../notes/notePath.ts";
import type { NotesReading } from "../../notes/notesReading.ts";
import { decodeNote, encodeNote } from "../../notes/noteText.ts";
import type { NoteSource, ParsedNotes } from "../../notes/parsedNotes.ts";
import { sourcesOf } from "../../notes/sourcesOf.ts";
import type { Storage, StorageFault } from "../../storage/port.ts";
import type { CatalogStore } from "../catalog.ts";
import type { Journal } from "../journal.ts";
import type { Surroundings } from "../surroundings.ts";
import { headsWith } from "./folderWritings.ts";
import { inBatches, inEntries, type NoteWriting } from "./noteWritings.ts";

/** The learner's files as they stand, and every change of them. A change is recorded once its blobs are kept. */
export interface NoteFiles {
  tree(): NoteTree;
  text(path: string): Promise<Result<NoteText, NoteFault>>;
  /** The text of an earlier version. */
  textOf(version: NoteVersion): Promise<Result<string, NoteFault>>;
  /** Refused as `changed` where the file has other content by now than `over`. */
  saveText(path: string, text: string, over: StandingNote): Promise<Result<StandingNote, NoteFault>>;
  /** An earlier version again, or one that was made apart; decides between those made apart. */
  restore(path: string, version: NoteVersion): Promise<Result<void, NoteFault>>;
  /** Removes the deck's files, and what lies beside them where no other text is left there. */
  removeDeck(slug: string): Promise<Result<void, NoteFault>>;
  /** "" gives the folder's own name back. */
  renameDeck(slug: string, title: string): void;
  /** All files, one of them as it is being edited. */
  parse(changed?: { readonly path: string; readonly text: string }): Promise<Result<ParsedNotes, NoteFault>>;
  /** Keeps the bytes of these files, which nothing names yet; may be cancelled at any time. `onProgress` hears the share done. */
  keep(changes: readonly NoteWriting[], watch: Onlooker): Promise<Result<void, NoteFault>>;
  /** One action is one fact, or several saved together where it is of thousands of files; the bytes it names are kept before. False: it is not saved yet. */
  change(action: NoteAction, changes: readonly NoteWriting[]): Promise<boolean>;
}

export interface NoteText {
  readonly text: string;
  /** As stored. */
  readonly bytes: Uint8Array;
  readonly note: StandingNote;
}

export interface NoteFault {
  readonly kind: "missing" | "changed" | "quota" | "failed";
  /** One sentence with the cure. */
  readonly message: string;
}

export interface NoteFilesParts {
  readonly journal: Journal;
  readonly storage: Storage;
  readonly catalog: CatalogStore["store"];
  readonly reading: NotesReading;
  readonly surroundings: Pick<Surroundings, "newId">;
}

export function noteFilesOf({ journal, storage, catalog, reading, surroundings }: NoteFilesParts): NoteFiles {
  let known: { readonly size: number; readonly tree: NoteTree } | null = null;

  function tree(): NoteTree {
    const entries = journal.fold.entries.get(noteCollection);
    // Entries are only ever added.
    if (known === null || known.size !== (entries?.size ?? 0))
      known = { size: entries?.size ?? 0, tree: noteTree(entries) };
    return known.tree;
  }

  async function bytesOf(file: NoteFile): Promise<Result<Uint8Array, NoteFault>> {
    const found = await storage.blobs([file.blob]);
    if (!found.ok) return failure(faultOf(found.fault));
    const blob = found.value.get(file.blob);
    return blob === undefined ? failure(missing) : success(new Uint8Array(await blob.arrayBuffer()));
  }

  async function decoded(file: NoteFile): Promise<Result<{ text: string; bytes: Uint8Array }, NoteFault>> {
    const bytes = await bytesOf(file);
    if (!bytes.ok) return bytes;
    const { text, fault } = decodeNote(bytes.value);
    return fault === undefined
      ? success({ text, bytes: bytes.value })
      : failure({ kind: "failed", message: fault.message });
  }

  async function text(path: string): Promise<Result<NoteText, NoteFault>> {
    const note = tree().files.get(path);
    if (note === undefined) return failure(missing);
    const found = await decoded(note.file);
    return found.ok ? success({ ...found.value, note }) : found;
  }

  async function change(action: NoteAction, changes: readonly NoteWriting[]): Promise<boolean> {
    if (changes.length === 0) return true;
    const { heads } = tree();
    const bodies: NoteChange[] = changes.map(({ path, file, replaces }) => ({
      path,
      file,
      replaces: replaces ?? heads.get(path) ?? [],
    }));
    // In one transaction, whatever their number.
    journal.record(
      inEntries(bodies).map((some) => ({
        ...{ kind: "entry", collection: noteCollection, key: surroundings.newId() },
        value: noteEntry(action, some),
      })),
    );
    // What is not saved by then counts all the same, and is tried again; the frame says so.
    await journal.settled();
    return journal.unsaved().length === 0;
  }

  async function keep(changes: readonly NoteWriting[], watch: Onlooker): Promise<Result<void, NoteFault>> {
    const total = changes.reduce((sum, { bytes }) => sum + (bytes?.size ?? 0), 0);
    let done = 0;
    const names: string[] = [];
    for (const batch of inBatches(changes)) {
      if (watch.signal.aborted) return failure(cancelled);
      const kept = await storage.keepBlobs(batch);
      if (!kept.ok) {
        if (kept.fault.kind === "quota") await makeRoom(names);
        return failure(faultOf(kept.fault));
      }
      names.push(...batch.map(({ name }) => name));
      done += batch.reduce((sum, { bytes }) => sum + bytes.size, 0);
      watch.onProgress(total === 0 ? 1 : done / total);
    }
    return watch.signal.aborted ? failure(cancelled) : success(undefined);
  }

  /** What was kept for nothing would leave no room for a single review. */
  async function makeRoom(names: readonly string[]): Promise<void> {
    const named = blobsNamed(tree());
    await storage.deleteBlobs(names.filter((name) => !named.has(name)));
  }

  async function sources(changed?: NoteSource): Promise<readonly NoteSource[]> {
    const { sources: all } = await sourcesOf(tree(), storage);
    return changed === undefined ? all : all.map((source) => (source.path === changed.path ? changed : source));
  }

  return {
    tree,
    text,
    keep,
    change,
    async textOf({ file }) {
      if (file === null) return success("");
      const found = await decoded(file);
      return found.ok ? success(found.value.text) : found;
    },
    async saveText(path, edited, over) {
      const standing = tree().files.get(path);
      if (standing === undefined || standing.file.blob !== over.file.blob) return failure(changedMeanwhile);
      const before = await bytesOf(over.file);
      if (!before.ok) return before;
      const bytes = encodeNote(edited, before.value);
      const file = { ...over.file, blob: bytesHash(bytes), size: bytes.length };
      const writing = { path, file, bytes: new Blob([bytes.slice()], { type: "text/markdown" }) };
      const kept = await keep([writing], unwatched);
      if (!kept.ok) return kept;
      // While its bytes were kept, another tab may have changed it.
      if (tree().files.get(path)?.file.blob !== over.file.blob) return failure(changedMeanwhile);
      // What came from elsewhere since, beside the text that was edited, still waits for a decision.
      const replaces = [...new Set([...over.heads, ...headsWith(tree(), path, over.file.blob)])];
      await change("edited", [{ ...writing, replaces }]);
      const now = tree().files.get(path);
      return now === undefined ? failure(missing) : success(now);
    },
    async restore(path, { file }) {
      const bytes = file === null ? success(null) : await bytesOf(file);
      if (!bytes.ok) return bytes;
      await change("restored", [{ path, file }]);
      return success(undefined);
    },
    async removeDeck(slug) {
      const deck = catalog.getState().library.decks.find((one) => one.slug === slug && one.own === true);
      if (deck === undefined) return failure(missing);
      const texts = new Set(deck.topics.map(({ file }) => file));
      const left = catalog
        .getState()
        .library.decks.flatMap((one) =>
          one.own === true && one !== deck ? one.topics.map(({ file }) => topFolderOf(file)) : [],
        );
      const emptied = new Set(
        [...texts].map(topFolderOf).filter((folder) => folder !== null && !left.includes(folder)),
      );
      const paths = [...tree().files.keys()].filter((path) => texts.has(path) || emptied.has(topFolderOf(path)));
      await change(
        "removed",
        paths.map((path) => ({ path, file: null })),
      );
      return success(undefined);
    },
    renameDeck(slug, title) {
      journal.record([{ kind: "entry", collection: deckCollection, key: slug, value: title.trim() || null }]);
    },
    async parse(changed) {
      const note = changed === undefined ? undefined : tree().files.get(changed.path);
      const edited: NoteSource[] = [];
      if (changed !== undefined && note !== undefined) {
        const bytes = new TextEncoder().encode(changed.text);
        const file = { ...note.file, blob: bytesHash(bytes), size: bytes.length };
        edited.push({ path: changed.path, file, bytes: new Blob([bytes]) });
      }
      const parsed = await reading.parse(await sources(edited[0]), unwatched);
      return parsed.ok ? parsed : failure({ kind: "failed", message: parsed.fault.message });
    },
  };
}

function faultOf(fault: StorageFault): NoteFault {
  switch (fault.kind) {
    case "quota":
      return { kind: "quota", message: "There is no room left for this; free some disk space and try again." };
    case "outdated":
      return { kind: "failed", message: "A newer version of Recto is open in another tab; reload this page." };
    case "failed":
      return { kind: "failed", message: `It could not be saved (${fault.message}); try again.` };
  }
}

const missing: NoteFault = {
  kind: "missing",
  message: "This file is not on this device; add it, or bring it in with a file shared from the device that has it.",
};

const changedMeanwhile: NoteFault = {
  kind: "changed",
  message: "This file was changed elsewhere meanwhile; compare the two texts and choose.",
};

const cancelled: NoteFault = { kind: "failed", message: "It was cancelled; nothing has been added." };
