import { contentWithDrawings } from "../../../src/library/contentWithDrawings.ts";
import { contentWithNotes } from "../../../src/library/contentWithNotes.ts";
import { topicShelf } from "../../../src/library/topicShelf.ts";
import { ownContent } from "../../../src/notes/ownContent.ts";
import type { PickedFile } from "../../../src/notes/pickedFile.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import type { DiskFolder } from "../../../src/storage/diskFolder.ts";
import { openMemoryStorage } from "../../../src/storage/memoryStorage.ts";
import type { Storage } from "../../../src/storage/port.ts";
import { catalogOf } from "../../../src/study/catalog.ts";
import { matchesOf } from "../../../src/study/matches.ts";
import { connectedFoldersOf } from "../../../src/study/notes/connectedFolders.ts";
import { noteFilesOf } from "../../../src/study/notes/noteFiles.ts";
import { notesDeskOf } from "../../../src/study/notes/notesDesk.ts";
import type { NotesState } from "../../../src/study/notes/notesState.ts";
import { openJournal } from "../../../src/study/openJournal.ts";
import { notesReader } from "../../../src/workers/notesReader.ts";
import { type EditableSource, sourceOf } from "../../library/drawings/sources.ts";

const dayStart = Date.UTC(2026, 2, 2, 9);

export type NoteLearner = Awaited<ReturnType<typeof noteLearner>>;

/** A device with notes of its own, as the composition root would make it, without a browser. */
export async function noteLearner(
  storage: Storage = openMemoryStorage({ kind: "durable" }),
  { name = "laptop", site = sourceOf({}), clock = { now: dayStart }, disks = [] }: Partial<Surroundings> = {},
) {
  let ids = 0;
  const parses = { count: 0 };
  const surroundings = { now: () => clock.now, utcOffsetMinutes: () => 0, newId: () => `${name}-${++ids}` };
  const model = fsrs6();
  const reading = notesReader(() => null);
  const opening = openJournal({ storage, model, surroundings, onProgress: () => {} });
  const own = ownContent({
    storage,
    reading: {
      parse: (...asked) => {
        parses.count++;
        return reading.parse(...asked);
      },
    },
    parserVersion: "test",
    urlOf: (blob) => `blob:${blob.type}/${blob.size}`,
    shrink: async () => null,
  });
  const siteAndNotes = contentWithNotes(site, opening, async () => own);
  const content = contentWithDrawings(siteAndNotes, opening);
  const catalog = catalogOf(content);
  const loaded = catalog.load();
  const opened = await opening;
  if (!opened.ok) throw new Error("no journal");
  const journal = opened.value;
  journal.status.subscribe(() => {
    if (content.isOutdated()) void catalog.load();
  });
  await loaded;
  const shelf = topicShelf(content);
  const matches = matchesOf(journal, catalog, shelf);
  const files = noteFilesOf({ journal, storage, catalog: catalog.store, reading, surroundings });
  const folders = connectedFoldersOf({
    ...{ storage, files, reading },
    open: (handle) => disks.find((disk) => JSON.stringify(disk.handle) === JSON.stringify(handle)) ?? null,
    now: () => clock.now,
    often: () => {},
  });
  const desk = notesDeskOf({
    ...{ journal, storage, catalog, matches, files, reading, own, model, surroundings },
    shipped: siteAndNotes.shipped,
  });
  const until = (...kinds: NotesState["kind"][]) =>
    new Promise<NotesState>((resolve) => {
      const look = (state: NotesState) => {
        if (!kinds.includes(state.kind)) return;
        stop();
        resolve(state);
      };
      const stop = desk.store.subscribe(look);
      look(desk.store.getState());
    });
  return {
    folders,
    ...{
      storage,
      journal,
      catalog,
      shelf,
      matches,
      files,
      desk,
      own,
      content,
      parses,
      clock,
      until,
      surroundings,
      model,
    },
    library: () => catalog.store.getState().library,
    /** Picks the files and adds them; the preview and what came of it. */
    async add(picked: readonly PickedFile[]) {
      desk.pick(picked);
      const previewed = await until("preview", "refused");
      if (previewed.kind !== "preview") return { preview: null, outcome: previewed };
      desk.add();
      return { preview: previewed.preview, outcome: await until("added", "refused") };
    },
    again: () => noteLearner(storage, { name: `${name}+`, site, clock, disks }),
  };
}

interface Surroundings {
  readonly name: string;
  readonly site: EditableSource;
  readonly clock: { now: number };
  readonly disks: readonly DiskFolder[];
}

export function file(path: string, text: string | Uint8Array<ArrayBuffer>): PickedFile {
  return { path, bytes: new Blob([text]) };
}

/** The smallest PNG that says its size. */
export function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(45);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set([8, 2, 0, 0, 0], 24);
  bytes.set([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82], 33);
  return bytes;
}

export function granted<Value>(result: { ok: true; value: Value } | { ok: false; fault: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}
