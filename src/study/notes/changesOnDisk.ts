import { kindByName, withoutEnding } from "../../notes/noteKind.ts";
import type { DiskFile } from "../../storage/diskFolder.ts";
import type { SeenFile } from "./folderMemory.ts";

/** Whether a file of this folder is one that Recto reads. */
export function isWanted(folder: string): (file: Pick<DiskFile, "path">) => boolean {
  return ({ path }) => {
    const kind = kindByName(`${folder}/${path}`);
    return kind !== "nothing" && kind !== "zip";
  };
}

/** What is to be read again, and what was there when it was last looked at and is not now. */
export interface ChangesOnDisk {
  readonly touched: readonly DiskFile[];
  readonly removed: readonly (readonly [path: string, seen: SeenFile])[];
}

/** Both by path below the folder. */
export function changesOnDisk(
  onDisk: ReadonlyMap<string, DiskFile>,
  seen: ReadonlyMap<string, SeenFile>,
): ChangesOnDisk {
  const isTouched = ({ path, size, modified }: DiskFile) => {
    const before = seen.get(path);
    return before === undefined || before.size !== size || before.modified !== modified;
  };
  const touched = new Set([...onDisk.values()].filter(isTouched));
  // A text beside a picture is known for a description only where the picture is read with it.
  const described = new Set(
    [...touched].filter(({ path }) => /\.txt$/i.test(path)).map(({ path }) => withoutEnding(path)),
  );
  for (const file of onDisk.values()) if (described.has(withoutEnding(file.path))) touched.add(file);
  return { touched: [...touched], removed: [...seen].filter(([path]) => !onDisk.has(path)) };
}

export function hasChanges({ touched, removed }: ChangesOnDisk): boolean {
  return touched.length + removed.length > 0;
}
