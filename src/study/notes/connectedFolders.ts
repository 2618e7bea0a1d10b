import { createStore, type StoreApi } from "zustand/vanilla";
import { bytesHash } from "../../deck/contentHash.ts";
import { failure, success } from "../../deck/result.ts";
import type { NotesReading } from "../../notes/notesReading.ts";
import type { PickedFile } from "../../notes/pickedFile.ts";
import type { DiskFile, DiskFolder } from "../../storage/diskFolder.ts";
import type { Storage } from "../../storage/port.ts";
import { changesOnDisk, isWanted } from "./changesOnDisk.ts";
import { FOLDER, type FolderMemory, keptMemory, readMemory, type SeenFile } from "./folderMemory.ts";
import type { NoteFiles } from "./noteFiles.ts";

/**
 * Folders on the learner's disk that stay connected: what changes there arrives here while the app is open. Nothing is ever
 * written to them but a file that the learner edits in the app, and that only where it is still as it was read.
 */
export interface ConnectedFolders {
  readonly store: StoreApi<readonly FolderState[]>;
  /** The folders that were connected before, followed where the browser still lets them be read. */
  wake(): Promise<void>;
  /** All files of a folder, to be looked through and added before it is followed. */
  filesOf(folder: DiskFolder): Promise<readonly PickedFile[]>;
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

export interface FolderState {
  readonly name: string;
  /** `waiting`: for the learner's leave; `gone`: it is not where it was. */
  readonly kind: "followed" | "waiting" | "gone";
  /** What arrived last, since the app was opened. */
  readonly news: FolderNews | null;
  /** One sentence; null where all is well. */
  readonly trouble: string | null;
}

export interface FolderNews {
  readonly changed: number;
  readonly removed: number;
  /** Epoch ms. */
  readonly at: number;
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

interface Followed {
  readonly folder: DiskFolder;
  memory: FolderMemory;
}

export function connectedFoldersOf(parts: ConnectedFoldersParts): ConnectedFolders {
  const { storage, files, reading, now } = parts;
  const store = createStore<readonly FolderState[]>(() => []);
  const followed = new Map<string, Followed>();
  let looking: Promise<void> = Promise.resolve();
  let isLookingOften = false;

  function show(name: string, change: Partial<FolderState>): void {
    const known = store.getState().find((one) => one.name === name);
    const next: FolderState = { name, kind: "followed", news: null, trouble: null, ...known, ...change };
    const others = store.getState().filter((one) => one.name !== name);
    store.setState(
      [...others, next].sort((a, b) => (a.name < b.name ? -1 : 1)),
      true,
    );
  }

  function lookOften(): void {
    if (isLookingOften) return;
    isLookingOften = true;
    parts.often(look);
  }

  function look(): Promise<void> {
    looking = looking.then(lookAtAll).catch(() => {});
    return looking;
  }

  async function lookAtAll(): Promise<void> {
    for (const one of followed.values()) await lookAt(one).catch((error: unknown) => lost(one, error));
  }

  function lost({ folder: { name } }: Followed, error: unknown): void {
    const isGone = error instanceof DOMException && error.name === "NotFoundError";
    if (isGone) show(name, { kind: "gone", trouble: "It is not where it was; connect it again from its new place." });
    else show(name, { trouble: `It could not be read (${error instanceof Error ? error.message : error}).` });
  }

  async function lookAt(one: Followed): Promise<void> {
    const { folder, memory } = one;
    if ((await folder.permission("read")) !== "granted") return show(folder.name, { kind: "waiting" });
    const onDisk = new Map((await folder.list()).filter(isWanted(folder.name)).map((file) => [file.path, file]));
    const { touched, removed } = changesOnDisk(onDisk, memory.seen);
    if (touched.length + removed.length === 0) return show(folder.name, { kind: "followed" });
    const picked = touched.map(({ path, bytes }) => ({ path: `${folder.name}/${path}`, bytes }));
    const read = picked.length === 0 ? null : await reading.read(picked, unwatched);
    if (read !== null && !read.ok) return show(folder.name, { trouble: read.fault.message });
    const standing = files.tree().files;
    // What was edited here as well since it was last read there is a change made apart, and both are kept.
    const over = (path: string, seen: SeenFile | undefined) =>
      seen === undefined ? {} : { replaces: [...new Set([...seen.heads, ...headsWith(path, seen.blob)])] };
    const seenAt = (path: string) => memory.seen.get(path.slice(folder.name.length + 1));
    const changed = (read?.value.notes ?? []).flatMap(({ path, file, bytes }) => {
      const known = standing.get(path)?.file;
      if (known?.blob === file.blob) return [];
      const as = known?.as === undefined ? {} : { as: known.as };
      return [{ path, file: { ...file, ...as }, bytes, ...over(path, seenAt(path)) }];
    });
    const gone = removed.flatMap(([below, seen]) => {
      const path = `${folder.name}/${below}`;
      return standing.has(path) ? [{ path, file: null, ...over(path, seen) }] : [];
    });
    if (changed.length + gone.length > 0) {
      const kept = await files.keep(changed, unwatched);
      if (!kept.ok) return show(folder.name, { trouble: kept.fault.message });
      await files.change("added", [...changed, ...gone]);
      const news = { changed: changed.length, removed: gone.length, at: now() };
      show(folder.name, { kind: "followed", news });
    }
    const refused = read?.value.leftOut.find(({ severity }) => severity === "refused");
    show(folder.name, {
      kind: "followed",
      trouble: refused === undefined ? null : `${refused.path}: ${refused.message}`,
    });
    const blobs = new Map(read?.value.notes.map(({ path, file }) => [path, file.blob]));
    await remember(one, touched, removed, (path) => blobs.get(path) ?? "");
  }

  async function remember(
    one: Followed,
    touched: readonly DiskFile[],
    removed: readonly (readonly [string, SeenFile])[],
    blobOf: (path: string) => string,
  ): Promise<void> {
    const seen = new Map(one.memory.seen);
    for (const [path] of removed) seen.delete(path);
    for (const { path, size, modified } of touched) {
      const whole = `${one.folder.name}/${path}`;
      const blob = blobOf(whole);
      seen.set(path, { size, modified, blob, heads: headsWith(whole, blob) });
    }
    one.memory = { ...one.memory, seen };
    await storage.keepLocal(FOLDER + one.folder.name, keptMemory(one.memory));
  }

  /** The changes that nothing has taken the place of, and that gave the file this content. */
  function headsWith(path: string, blob: string): readonly string[] {
    const tree = files.tree();
    const heads = tree.files.get(path)?.heads ?? [];
    const versions = tree.versions.get(path) ?? [];
    return versions.flatMap(({ id, file }) => (heads.includes(id) && file?.blob === blob ? [id] : []));
  }

  function begin(folder: DiskFolder, memory: FolderMemory): void {
    followed.set(folder.name, { folder, memory });
    show(folder.name, {});
    folder.observe(() => void look());
    lookOften();
  }

  /** The followed folder in which a file lies, and its path below it. */
  function placeOf(path: string): readonly [Followed, string] | null {
    const end = path.indexOf("/");
    const one = followed.get(path.slice(0, Math.max(0, end)));
    return one === undefined ? null : [one, path.slice(end + 1)];
  }

  /** Whether the file on the disk is another one than was last read or written here. */
  async function hasChangedOnDisk(path: string): Promise<boolean> {
    const [one, below] = placeOf(path) ?? [];
    if (one === undefined || below === undefined || (await one.folder.permission("read")) !== "granted") return false;
    const file = await one.folder.file(below);
    const seen = one.memory.seen.get(below);
    return file !== null && bytesHash(new Uint8Array(await file.bytes.arrayBuffer())) !== seen?.blob;
  }

  /** Puts the file as it stands here into the folder. What hinders it is said; here it is saved in any case. */
  async function writeBack(path: string): Promise<void> {
    const [one, below] = placeOf(path) ?? [];
    if (one === undefined || below === undefined) return;
    const { folder } = one;
    const unwritten = (why: string) =>
      show(folder.name, { trouble: `${path} is saved here, but not on the disk: ${why}.` });
    try {
      const mayWrite = (await folder.permission("readwrite")) === "granted" || (await folder.ask("readwrite"));
      if (!mayWrite) return unwritten("you did not allow it");
      const text = await files.text(path);
      if (!text.ok) return unwritten(text.fault.message);
      await folder.write(below, new Blob([text.value.bytes.slice()]));
      const written = await folder.file(below);
      if (written !== null) await remember(one, [written], [], () => text.value.note.file.blob);
      show(folder.name, { kind: "followed", trouble: null });
    } catch (error) {
      unwritten(error instanceof Error ? error.message : String(error));
    }
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
        if (folder !== null && memory !== null && !followed.has(folder.name)) begin(folder, memory);
      }
      await look();
    },
    async filesOf(folder) {
      const all = (await folder.list()).filter(isWanted(folder.name));
      return all.map(({ path, bytes }) => ({ path: `${folder.name}/${path}`, bytes }));
    },
    async follow(folder) {
      begin(folder, { handle: folder.handle, seen: new Map() });
      await look();
    },
    async reconnect(name) {
      const one = followed.get(name);
      if (one !== undefined && (await one.folder.ask("read"))) await look();
    },
    async disconnect(name) {
      followed.delete(name);
      store.setState(
        store.getState().filter((one) => one.name !== name),
        true,
      );
      await storage.keepLocal(FOLDER + name, undefined);
    },
    files: {
      ...files,
      async saveText(path, text, over) {
        if (await hasChangedOnDisk(path)) {
          await look();
          return failure({
            kind: "changed",
            message: "The file on the disk was changed meanwhile; compare the two texts and choose.",
          });
        }
        const saved = await files.saveText(path, text, over);
        if (!saved.ok) return saved;
        await writeBack(path);
        return success(files.tree().files.get(path) ?? saved.value);
      },
      async restore(path, version) {
        const isUntouched = !(await hasChangedOnDisk(path));
        const restored = await files.restore(path, version);
        if (restored.ok && isUntouched) await writeBack(path);
        return restored;
      },
    },
  };
}

const unwatched = { signal: new AbortController().signal, onProgress: () => {} };
