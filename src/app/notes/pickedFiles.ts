import type { PickedFile } from "../../notes/pickedFile.ts";

/** What a file dialog gave: single files by their names, those of a folder by their paths, the folder's own name first. */
export function chosenFiles(files: Iterable<File>): PickedFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, bytes: file }));
}

export interface DroppedFiles {
  readonly files: readonly PickedFile[];
  /** Paths of files and folders that the system did not let the browser read. */
  readonly unreadable: readonly string[];
}

/** Whether files are being dragged, and not a text or a link. */
export function holdsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes("Files") ?? false;
}

/**
 * What was dropped, folders with all that lies in them, in any depth. To be called while the event is handled: what was
 * dropped is gone afterwards. Rejects when `signal` says so.
 */
export function droppedFiles(transfer: DataTransfer, signal: AbortSignal): Promise<DroppedFiles> {
  const entries: FileSystemEntry[] = [];
  const files: PickedFile[] = [];
  for (const item of transfer.items) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry();
    const file = entry === null ? item.getAsFile() : null;
    if (entry !== null) entries.push(entry);
    // A picture dragged from a page is a file that lies nowhere.
    else if (file !== null) files.push(...chosenFiles([file]));
  }
  return collect(entries, files, signal);
}

async function collect(roots: FileSystemEntry[], files: PickedFile[], signal: AbortSignal): Promise<DroppedFiles> {
  const unreadable: string[] = [];
  const waiting = roots;
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    signal.throwIfAborted();
    const path = entry.fullPath.replace(/^\//, "");
    try {
      if (isFile(entry)) files.push({ path, bytes: await fileOf(entry) });
      else if (isFolder(entry)) waiting.push(...(await childrenOf(entry)).filter(isWanted));
    } catch {
      unreadable.push(path);
    }
  }
  return { files, unreadable };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** The folders of programs may hold more files than all notes together, and nothing for Recto but Obsidian's settings. */
function isWanted({ name, isDirectory }: FileSystemEntry): boolean {
  return !isDirectory || name === ".obsidian" || !/^(?:\.|node_modules$|__MACOSX$)/.test(name);
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives some at a time, and none when there are no more. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return children;
    children.push(...some);
  }
}
