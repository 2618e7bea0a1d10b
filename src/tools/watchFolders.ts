import { type FSWatcher, watch } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface FolderWatch {
  /** Resolves when every folder that stands now is being watched. */
  readonly ready: Promise<void>;
  close(): void;
}

/**
 * Calls `onChange` after each burst of changes in these folders, at any depth: files written, replaced by renaming (as most
 * editors save), made or deleted, hidden ones left out. Folders made later are watched too. `onFault` hears of a folder that
 * the system refuses to watch.
 */
export function watchFolders(
  folders: readonly string[],
  onChange: () => void,
  onFault: (error: unknown) => void,
): FolderWatch {
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  // One watcher a folder: recursive watching on Linux (Node 20) loses a file that is replaced by renaming. All are renewed
  // after each burst, because a folder deleted and made again keeps its path but not its watcher. New before old: no gap.
  async function renew(): Promise<void> {
    const found = (await Promise.all(folders.map(foldersToWatch))).flat();
    if (closed) return;
    const former = watchers;
    watchers = found.flatMap(watchOne);
    for (const watcher of former) watcher.close();
  }

  function watchOne(folder: string): FSWatcher[] {
    try {
      const watcher = watch(folder, (_, name) => {
        if (name === null || !isHidden(name)) changed();
      });
      watcher.on("error", changed);
      return [watcher];
    } catch (error) {
      if (!isAbsence(error)) onFault(error);
      return [];
    }
  }

  function changed(): void {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(settle, QUIET_MILLIS);
  }

  function settle(): void {
    renew().then(() => {
      if (!closed) onChange();
    }, onFault);
  }

  return {
    ready: renew().catch(onFault),
    close() {
      closed = true;
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      watchers = [];
    },
  };
}

/** How long it must be quiet before a burst counts as over: an editor's save is several events. */
const QUIET_MILLIS = 60;

/** For a folder that is missing, the one that it would be made in. */
async function foldersToWatch(folder: string): Promise<string[]> {
  const found = await foldersBelow(folder, []);
  return found.length > 0 ? found : [dirname(folder)];
}

/** Links are followed, but not back into a folder on the way down; hidden folders and node_modules hold no content. */
async function foldersBelow(folder: string, above: readonly string[]): Promise<string[]> {
  try {
    const real = await realpath(folder);
    if (above.includes(real)) return [];
    const names = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map((entry) => entry.name)
      .filter((name) => !isHidden(name) && name !== "node_modules");
    const below = await Promise.all(names.map((name) => foldersBelow(join(folder, name), [...above, real])));
    return [folder, ...below.flat()];
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

/** As editors name what they keep for themselves: ".topic.md.swp", ".obsidian". */
function isHidden(name: string): boolean {
  return name.startsWith(".");
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
