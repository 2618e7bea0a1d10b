import { bytesHash } from "../../src/deck/contentHash.ts";
import { failure } from "../../src/deck/result.ts";
import { type BroughtIn, takeIn, weigh } from "../../src/exchange/bringIn.ts";
import { type BlobChoice, writeBackup } from "../../src/exchange/writeBackup.ts";
import type { Fact, FactBody } from "../../src/facts/fact.ts";
import { noteCollection } from "../../src/facts/noteCollection.ts";
import { type NoteAction, type NoteFile, type NoteTree, noteEntry, noteTree } from "../../src/facts/notes.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { openMemoryStorage } from "../../src/storage/memoryStorage.ts";
import type { Storage } from "../../src/storage/port.ts";
import type { Journal } from "../../src/study/journal.ts";
import { openJournal } from "../../src/study/openJournal.ts";
import { granted } from "../storage/contract.ts";
import { madeAt } from "./backupFiles.ts";

/** One of a learner's devices: its log, its files, and the ways between it and the other. */
export interface Device {
  readonly storage: Storage;
  readonly journal: Journal;
  record(...bodies: FactBody[]): void;
  tree(): NoteTree;
  /** One action on files, as the notes desk does it: the bytes first, then one fact. A text of null removes. */
  change(action: NoteAction, files: Readonly<Record<string, string | null>>): Promise<void>;
  share(choice: BlobChoice): Promise<Blob>;
  bringIn(file: Blob): Promise<BroughtIn>;
  /** The same, ended when the blobs are here and the facts are not. */
  bringInHalf(file: Blob): Promise<void>;
}

export async function deviceAt(clock: { now: number }, name: string): Promise<Device> {
  const storage = openMemoryStorage({ kind: "durable" });
  let ids = 0;
  const newId = () => `${name}-${++ids}`;
  const surroundings = { now: () => clock.now, utcOffsetMinutes: () => 0, newId };
  const journal = granted(await openJournal({ storage, model: fsrs6(), surroundings, onProgress: () => {} }));
  const entries = () => journal.fold.entries.get(noteCollection);
  const tree = () => noteTree(entries());

  async function bringInto(target: Storage, file: Blob) {
    const weighed = granted(await weigh(file, { storage: target, noteEntries: entries() }, unwatched));
    const brought = await takeIn(weighed, { storage: target, noteEntries: entries() }, unwatched, () => {});
    await journal.catchUp();
    await journal.settled();
    return { weighed, brought };
  }

  return {
    storage,
    journal,
    record: (...bodies) => journal.record(bodies),
    tree,
    async change(action, files) {
      const { heads } = tree();
      const changes = [];
      for (const [path, text] of Object.entries(files)) {
        const file = text === null ? null : await keep(storage, text);
        changes.push({ path, file, replaces: heads.get(path) ?? [] });
      }
      journal.record([{ kind: "entry", collection: noteCollection, key: newId(), value: noteEntry(action, changes) }]);
    },
    async share(choice) {
      await journal.settled();
      async function* facts(): AsyncGenerator<readonly Fact[]> {
        for await (const batch of storage.readAll()) yield batch.map(({ fact }) => fact);
      }
      const stream = writeBackup({ facts: facts(), storage, choice }, { appVersion: "test", madeAt });
      return new Response(stream).blob();
    },
    async bringIn(file) {
      await journal.settled();
      const { weighed, brought } = await bringInto(storage, file);
      const { coming, ...rest } = granted(brought);
      // The preview has promised it.
      if (JSON.stringify(coming) !== JSON.stringify(weighed.coming)) throw new Error("Something else came.");
      return { coming, ...rest };
    },
    async bringInHalf(file) {
      await journal.settled();
      const before = journal.fold.factCount;
      const merge: Storage["merge"] = async (facts) => {
        for await (const _ of facts);
        return failure({ kind: "failed", message: "The battery is empty." });
      };
      const { brought } = await bringInto({ ...storage, merge }, file);
      if (brought.ok || journal.fold.factCount !== before) throw new Error("It was brought in.");
    },
  };
}

export async function keep(storage: Pick<Storage, "keepBlobs">, text: string): Promise<NoteFile> {
  const bytes = new TextEncoder().encode(text);
  const blob = bytesHash(bytes);
  granted(await storage.keepBlobs([{ name: blob, bytes: new Blob([bytes], { type: "text/markdown" }) }]));
  return { blob, size: bytes.length };
}

/** Every blob that a fact may name, by name, as text. */
export async function blobTexts({ storage }: Device): Promise<ReadonlyMap<string, string>> {
  const names = granted(await storage.listBlobs()).map(({ name }) => name);
  const found = granted(await storage.blobs(names));
  return new Map(await Promise.all([...found].map(async ([name, blob]) => [name, await blob.text()] as const)));
}

const unwatched = { signal: new AbortController().signal, onProgress: () => {} };
