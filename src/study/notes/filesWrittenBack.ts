import { bytesHash } from "../../deck/contentHash.ts";
import { failure, success } from "../../deck/result.ts";
import type { DiskFile, DiskFolder } from "../../storage/diskFolder.ts";
import type { FolderMemory } from "./folderMemory.ts";
import type { NoteFault, NoteFiles } from "./noteFiles.ts";

/** A connected folder, and what was last read or written there. */
export interface Followed {
  readonly folder: DiskFolder;
  readonly memory: FolderMemory;
}

export interface WritingBack<Folder extends Followed> {
  readonly files: NoteFiles;
  /** The followed folder in which a file lies, and its path below it. */
  readonly placeOf: (path: string) => readonly [Folder, string] | null;
  /** Takes in what has changed on the disk. */
  readonly look: () => Promise<void>;
  /** The file on the disk is now what the blob of this name holds. */
  readonly wrote: (one: Folder, file: DiskFile, blob: string) => Promise<void>;
  /** Says what hinders it, in one sentence; null where nothing does. */
  readonly tell: (one: Folder, trouble: string | null) => void;
}

/** The learner's files, with what is edited in the app written into the followed folders, where a file is still as it was read. */
export function filesWrittenBack<Folder extends Followed>(parts: WritingBack<Folder>): NoteFiles {
  const { files, placeOf, look, wrote, tell } = parts;

  /** Whether the file on the disk is another one than was last read or written there, and than stands here. */
  async function hasChangedOnDisk(path: string): Promise<boolean> {
    const [one, below] = placeOf(path) ?? [];
    if (one === undefined || below === undefined || (await one.folder.permission("read")) !== "granted") return false;
    const file = await one.folder.file(below);
    if (file === null) return false;
    const blob = bytesHash(new Uint8Array(await file.bytes.arrayBuffer()));
    return blob !== one.memory.seen.get(below)?.blob && blob !== files.tree().files.get(path)?.file.blob;
  }

  /** Puts the file as it stands here into the folder. What hinders it is said; here it is saved in any case. */
  async function writeBack(path: string): Promise<void> {
    const [one, below] = placeOf(path) ?? [];
    if (one === undefined || below === undefined) return;
    const { folder } = one;
    const unwritten = (why: string) => tell(one, `${path} is saved here, but not on the disk: ${why}.`);
    try {
      const mayWrite = (await folder.permission("readwrite")) === "granted" || (await folder.ask("readwrite"));
      if (!mayWrite) return unwritten("you did not allow it");
      const text = await files.text(path);
      if (!text.ok) return unwritten(text.fault.message);
      // An answer takes its time, and the learner's other programs do not wait for it.
      if (await hasChangedOnDisk(path)) return unwritten("it was changed there meanwhile");
      await folder.write(below, new Blob([text.value.bytes.slice()]));
      const written = await folder.file(below);
      if (written !== null) await wrote(one, written, text.value.note.file.blob);
      tell(one, null);
    } catch (error) {
      unwritten(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    ...files,
    async saveText(path, text, over) {
      if (await hasChangedOnDisk(path)) {
        await look();
        // What cannot be read there keeps nobody from saving here.
        if (files.tree().files.get(path)?.file.blob !== over.file.blob) return failure(changedOnDisk);
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
  };
}

const changedOnDisk: NoteFault = {
  kind: "changed",
  message: "The file on the disk was changed meanwhile; compare the two texts and choose.",
};
