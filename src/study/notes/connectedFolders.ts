import type { StoreApi } from "zustand/vanilla";
import { unwatched } from "../../deck/onlooker.ts";
import { failure, type Result, success } from "../../deck/result.ts";
import type { NotesReading } from "../../notes/notesReading.ts";
import type { PickedFile } from "../../notes/pickedFile.ts";
import type { DiskFolder } from "../../storage/diskFolder.ts";
import type { Storage } from "../../storage/port.ts";
import { type ChangesOnDisk, changesOnDisk, hasChanges, isWanted } from "./changesOnDisk.ts";
import { type Followed, filesWrittenBack } from "./filesWrittenBack.ts";
import { FOLDER, type FolderMemory, keptMemory, readMemory } from "./folderMemory.ts";
import { type FolderState, folderStates } from "./folderStates.ts";
import { folderWritings, headsWith } from "./folderWritings.ts";
import type { NoteFiles } from "./noteFiles.ts";

/**
 * Folders on the learner's disk that stay connected: what changes there arrives here while the app is open. Nothing is ever
 * written to them but a file that the learner edits in the app, and that only where it is still as it was read.
 */
export interface ConnectedFolders {
  readonly store: StoreApi<readonly FolderState[]>;
  /** The folders that were connected before, followed where the browser still lets them be read. */
  wake(): Promise<void>;
  /**
   * All files of a folder, to be looked through and added before it is followed. The fault, one sentence, is for a folder
   * whose files would take the place of those of another one that is connected.
   */
  filesOf(folder: DiskFolder): Promise<Result<readonly PickedFile[], string>>;
  /** Follows it from now on; its files have been added. */
  follow(folder: DiskFolder): Promise<void>;
  /** At a press of the learner's: asks for leave again where it has ended, and looks. */
  reconnect(name: string): Promise<void>;
  /** What was added stays. */
  disconnect(name: string): Promise<void>;
  /** Looks now whether anything has changed. */
  look(): Promise<void>;
  /** The learner's files, with what is edited in the app written into the followed folders too. */
  readonly files: NoteFiles;
}

export interface ConnectedFoldersParts {
  readonly storage: Pick<Storage, "keepLocal" | "locals">;
  readonly files: NoteFiles;
  readonly reading: Pick<NotesReading, "read">;
  /** A folder by what was kept of it; null where that is none. */
  readonly open: (handle: unknown) => DiskFolder | null;
  /** Epoch ms. */
  readonly now: () => number;
  /** Runs the function every so often while the page is seen, in one tab at a time. */
  readonly often: (look: () => Promise<void>) => void;
}

interface Following extends Followed {
  memory: FolderMemory;
  /** Whether other tabs and the next start find this memory. */
  isKept: boolean;
  /** Whether the last look could read nothing. */
  isLost: boolean;
  readonly end: () => void;
}

export function connectedFoldersOf(parts: ConnectedFoldersParts): ConnectedFolders {
  const { storage, files, reading, now } = parts;
  const { store, ...states } = folderStates();
  const { show } = states;
  const followed = new Map<string, Following>();
  let looking: Promise<void> = Promise.resolve();
  /** The look behind the one that is under way: one is enough for all who ask meanwhile. */
  let next: Promise<void> | null = null;
  let isLookingOften = false;

  function lookOften(): void {
    if (isLookingOften) return;
    isLookingOften = true;
    parts.often(look);
  }

  function look(): Promise<void> {
    next ??= looking.then(() => {
      next = null;
      looking = lookAtAll().catch(() => {});
      return looking;
    });
    return next;
  }

  async function lookAtAll(): Promise<void> {
    for (const one of [...followed.values()]) await lookAt(one).catch((error: unknown) => lost(one, error));
  }

  /** Not any more, where it was disconnected while it was looked at. */
  function isFollowed(one: Following): boolean {
    return followed.get(one.folder.name) === one;
  }

  function lost(one: Following, error: unknown): void {
    if (!isFollowed(one)) return;
    one.isLost = true;
    const { name } = one.folder;
    const isGone = error instanceof DOMException && error.name === "NotFoundError";
    if (isGone) show(name, { kind: "gone", trouble: "It is not where it was; connect it again from its new place." });
    else show(name, { trouble: `It could not be read (${error instanceof Error ? error.message : error}).` });
  }

  async function lookAt(one: Following): Promise<void> {
    const { folder } = one;
    const mayRead = (await folder.permission("read")) === "granted";
    if (!isFollowed(one)) return;
    if (!mayRead) return show(folder.name, { kind: "waiting" });
    const onDisk = new Map((await folder.list()).filter(isWanted(folder.name)).map((file) => [file.path, file]));
    if (hasChanges(changesOnDisk(onDisk, one.memory.seen))) await remindOf(one);
    if (!isFollowed(one)) return;
    if (one.isLost) show(folder.name, { trouble: null });
    one.isLost = false;
    const { memory } = one;
    const { touched, removed } = changesOnDisk(onDisk, memory.seen);
    if (!hasChanges({ touched, removed })) return show(folder.name, { kind: "followed" });
    const picked = touched.map(({ path, bytes }) => ({ path: `${folder.name}/${path}`, bytes }));
    const read = picked.length === 0 ? null : await reading.read(picked, unwatched);
    if (!isFollowed(one)) return;
    if (read !== null && !read.ok) return show(folder.name, { trouble: read.fault.message });
    const { changed, gone } = folderWritings({
      ...{ folder: folder.name, seen: memory.seen, removed, tree: files.tree() },
      notes: read?.value.notes ?? [],
    });
    let isSaved = true;
    if (changed.length + gone.length > 0) {
      const kept = await files.keep(changed, unwatched);
      if (!isFollowed(one)) return;
      if (!kept.ok) return show(folder.name, { trouble: kept.fault.message });
      isSaved = await files.change("added", [...changed, ...gone]);
      if (!isFollowed(one)) return;
      const news = { changed: changed.length, removed: gone.length, at: now() };
      show(folder.name, { kind: "followed", news });
    }
    const refused = read?.value.leftOut.find(({ severity }) => severity === "refused");
    show(folder.name, {
      kind: "followed",
      trouble: refused === undefined ? null : `${refused.path}: ${refused.message}`,
    });
    const blobs = new Map(read?.value.notes.map(({ path, file }) => [path, file.blob]));
    await remember(one, { touched, removed }, (path) => blobs.get(path) ?? "", isSaved);
  }

  /** What another tab has read there since is known here too. */
  async function remindOf(one: Following): Promise<void> {
    const { memory } = one;
    const kept = await storage.locals();
    const known = kept.ok ? readMemory(kept.value.get(FOLDER + one.folder.name)) : null;
    if (known !== null && one.isKept && one.memory === memory) one.memory = { ...memory, seen: known.seen };
  }

  /** Not beyond this visit where what was read is not saved: the next one reads it again. */
  async function remember(
    one: Following,
    { touched, removed }: ChangesOnDisk,
    blobOf: (path: string) => string,
    isSaved = true,
  ): Promise<void> {
    const seen = new Map(one.memory.seen);
    for (const [path] of removed) seen.delete(path);
    for (const { path, size, modified } of touched) {
      const whole = `${one.folder.name}/${path}`;
      const blob = blobOf(whole);
      seen.set(path, { size, modified, blob, heads: headsWith(files.tree(), whole, blob) });
    }
    const memory = { ...one.memory, seen };
    one.memory = memory;
    one.isKept = false;
    if (!isSaved) return;
    const kept = await storage.keepLocal(FOLDER + one.folder.name, keptMemory(memory));
    if (one.memory === memory) one.isKept = kept.ok;
  }

  function begin(folder: DiskFolder, memory: FolderMemory, isKept: boolean): void {
    followed.get(folder.name)?.end();
    const end = folder.observe(() => void look()) ?? (() => {});
    followed.set(folder.name, { folder, memory, isKept, isLost: false, end });
    show(folder.name, {});
    lookOften();
  }

  /** One that is gone may well lie elsewhere now. */
  async function hasNamesake(folder: DiskFolder): Promise<boolean> {
    const one = followed.get(folder.name);
    return one !== undefined && states.get(folder.name)?.kind !== "gone" && !(await one.folder.isSame(folder));
  }

  /** The followed folder in which a file lies, and its path below it. */
  function placeOf(path: string): readonly [Following, string] | null {
    const end = path.indexOf("/");
    const one = followed.get(path.slice(0, Math.max(0, end)));
    return one === undefined ? null : [one, path.slice(end + 1)];
  }

  return {
    store,
    look,
    async wake() {
      const kept = await storage.locals();
      if (!kept.ok) return;
      for (const [name, value] of kept.value) {
        const memory = name.startsWith(FOLDER) ? readMemory(value) : null;
        const folder = memory === null ? null : parts.open(memory.handle);
        if (folder !== null && memory !== null && !followed.has(folder.name)) begin(folder, memory, true);
      }
      await look();
    },
    async filesOf(folder) {
      if (await hasNamesake(folder)) return failure(namesake(folder.name));
      const all = (await folder.list()).filter(isWanted(folder.name));
      return success(all.map(({ path, bytes }) => ({ path: `${folder.name}/${path}`, bytes })));
    },
    async follow(folder) {
      begin(folder, { handle: folder.handle, seen: new Map() }, false);
      await look();
    },
    async reconnect(name) {
      const one = followed.get(name);
      if (one !== undefined && (await one.folder.ask("read"))) await look();
    },
    async disconnect(name) {
      followed.get(name)?.end();
      followed.delete(name);
      states.forget(name);
      await storage.keepLocal(FOLDER + name, undefined);
    },
    files: filesWrittenBack<Following>({
      ...{ files, placeOf, look },
      wrote: (one, file, blob) => remember(one, { touched: [file], removed: [] }, () => blob),
      tell: ({ folder: { name } }, trouble) =>
        show(name, trouble === null ? { kind: "followed", trouble } : { trouble }),
    }),
  };
}

function namesake(name: string): string {
  return `Another folder called "${name}" is connected, and its files would be taken for this one's; rename one of the two, or disconnect the other first.`;
}
