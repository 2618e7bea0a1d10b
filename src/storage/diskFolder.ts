/** A folder on the learner's disk that they let this browser read (File System Access). */
export interface DiskFolder {
  /** In NFC, as all paths are. */
  readonly name: string;
  /** To be kept as it is and opened again by `openFolder`. */
  readonly handle: unknown;
  /** Whether another one is the same place on the disk; names say nothing about that. */
  isSame(other: DiskFolder): Promise<boolean>;
  /** Without asking. */
  permission(mode: DiskMode): Promise<PermissionState>;
  /** Asks the learner, at a press of theirs; false where they say no. */
  ask(mode: DiskMode): Promise<boolean>;
  /** All files below it, without those whose names begin with a dot, but for another program's settings. Rejects where the folder is gone. */
  list(): Promise<readonly DiskFile[]>;
  /** One file as it is now; null where it is not there. */
  file(path: string): Promise<DiskFile | null>;
  /** Writes a file that is there, whole or not at all. */
  write(path: string, bytes: Blob): Promise<void>;
  /** Calls back when something below has changed, where the browser can tell by itself; null where it cannot. */
  observe(onChange: () => void): (() => void) | null;
}

export type DiskMode = "read" | "readwrite";

export interface DiskFile {
  /** Below the folder, with `/`; in NFC, however the disk writes its letters. */
  readonly path: string;
  readonly size: number;
  /** Epoch ms. */
  readonly modified: number;
  readonly bytes: Blob;
}

/** Lets the learner choose a folder; null where they do not, or the browser has no such thing. */
export async function chooseFolder(): Promise<DiskFolder | null> {
  const pick = window.showDirectoryPicker;
  if (pick === undefined) return null;
  try {
    return folderOf(await pick({ id: "recto-notes", mode: "read" }));
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** A folder whose handle was kept; null where it is no such handle. */
export function openFolder(handle: unknown): DiskFolder | null {
  const isFolder = typeof FileSystemDirectoryHandle !== "undefined" && handle instanceof FileSystemDirectoryHandle;
  return isFolder ? folderOf(handle) : null;
}

function folderOf(root: FileSystemDirectoryHandle): DiskFolder {
  return {
    name: root.name.normalize("NFC"),
    handle: root,
    isSame: async ({ handle }) => handle instanceof FileSystemDirectoryHandle && root.isSameEntry(handle),
    // Where a browser does not say, the folder is its own and needs no leave.
    permission: async (mode) => (await root.queryPermission?.({ mode })) ?? "granted",
    ask: async (mode) => ((await root.requestPermission?.({ mode })) ?? "granted") === "granted",
    async list() {
      const files: DiskFile[] = [];
      await listInto(files, root, "", 0);
      return files;
    },
    async file(path) {
      const handle = await fileAt(root, path);
      return handle === null ? null : diskFile(path, await handle.getFile());
    },
    async write(path, bytes) {
      const handle = await fileAt(root, path);
      if (handle === null) throw new Error("the file is not there any more");
      // The new content takes the place of the old one when the stream is closed, not before.
      const stream = await handle.createWritable();
      await stream.write(bytes);
      await stream.close();
    },
    observe(onChange) {
      if (typeof FileSystemObserver === "undefined") return null;
      const observer = new FileSystemObserver(onChange);
      observer.observe(root, { recursive: true }).catch(() => {});
      return () => observer.disconnect();
    },
  };
}

const deepest = 32;
const settings = /^\.obsidian(?:\/|$)/;

async function listInto(
  files: DiskFile[],
  folder: FileSystemDirectoryHandle,
  above: string,
  depth: number,
): Promise<void> {
  if (depth > deepest) return;
  for await (const [name, entry] of folder.entries()) {
    const path = (above === "" ? name : `${above}/${name}`).normalize("NFC");
    const isHidden = name.startsWith(".") || name === "node_modules";
    if (isHidden && !settings.test(name)) continue;
    if (entry instanceof FileSystemDirectoryHandle) await listInto(files, entry, path, depth + 1);
    else if (entry instanceof FileSystemFileHandle) {
      const file = await there(entry.getFile());
      if (file !== null) files.push(diskFile(path, file));
    }
  }
}

function diskFile(path: string, file: File): DiskFile {
  return { path, size: file.size, modified: file.lastModified, bytes: file };
}

async function fileAt(root: FileSystemDirectoryHandle, path: string): Promise<FileSystemFileHandle | null> {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  let folder: FileSystemDirectoryHandle | null = root;
  for (const one of folders) {
    if (folder === null) return null;
    const within: FileSystemDirectoryHandle = folder;
    folder = await named(within, one, (onDisk) => within.getDirectoryHandle(onDisk));
  }
  const last = folder;
  return last === null ? null : named(last, name, (onDisk) => last.getFileHandle(onDisk));
}

/** What has this name, also where the disk writes it with its accents apart, as macOS does; null where nothing has. */
async function named<Handle>(
  folder: FileSystemDirectoryHandle,
  name: string,
  get: (nameOnDisk: string) => Promise<Handle>,
): Promise<Handle | null> {
  const found = await there(get(name));
  if (found !== null || /^[\x20-\x7e]*$/.test(name)) return found;
  for await (const onDisk of folder.keys()) if (onDisk.normalize("NFC") === name) return there(get(onDisk));
  return null;
}

/** Null where it is not there, or not any more; whatever else goes wrong says nothing about that. */
async function there<Found>(finding: Promise<Found>): Promise<Found | null> {
  try {
    return await finding;
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return null;
    throw error;
  }
}

/** What browsers that have it add to the standard's types. */
declare global {
  interface Window {
    showDirectoryPicker?(options: { readonly id: string; readonly mode: DiskMode }): Promise<FileSystemDirectoryHandle>;
  }
  interface FileSystemHandle {
    queryPermission?(options: { readonly mode: DiskMode }): Promise<PermissionState>;
    requestPermission?(options: { readonly mode: DiskMode }): Promise<PermissionState>;
  }
  class FileSystemObserver {
    constructor(onChange: () => void);
    observe(handle: FileSystemHandle, options: { readonly recursive: boolean }): Promise<void>;
    disconnect(): void;
  }
}
