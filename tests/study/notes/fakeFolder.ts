import type { DiskFile, DiskFolder } from "../../../src/storage/diskFolder.ts";

/** A folder on a disk that the test writes to. */
export interface FakeFolder extends DiskFolder {
  put(path: string, content: string | Uint8Array<ArrayBuffer>): void;
  take(path: string): void;
  read(path: string): Promise<string | null>;
  /** What the browser lets the app do, and what the learner answers when asked. */
  readonly leave: { read: PermissionState; readwrite: PermissionState; answer: boolean };
  readonly state: { isThere: boolean; writeFails: boolean };
}

export function fakeFolder(
  name: string,
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
  place = "home",
): FakeFolder {
  let clock = 1;
  const onDisk = new Map<string, { readonly bytes: Blob; readonly modified: number }>();
  const leave: FakeFolder["leave"] = { read: "granted", readwrite: "prompt", answer: true };
  const state = { isThere: true, writeFails: false };
  const fileOf = (path: string): DiskFile | null => {
    const file = onDisk.get(path);
    return file === undefined ? null : { path, size: file.bytes.size, modified: file.modified, bytes: file.bytes };
  };
  const folder: FakeFolder = {
    name,
    handle: { name, place },
    isSame: async ({ handle }) => JSON.stringify(handle) === JSON.stringify({ name, place }),
    leave,
    state,
    permission: async (mode) => leave[mode],
    async ask(mode) {
      if (leave.answer) leave[mode] = "granted";
      return leave.answer;
    },
    async list() {
      if (!state.isThere) throw new DOMException("gone", "NotFoundError");
      return [...onDisk.keys()].flatMap((path) => fileOf(path) ?? []);
    },
    file: async (path) => fileOf(path),
    async write(path, bytes) {
      if (state.writeFails) throw new Error("the disk is full");
      onDisk.set(path, { bytes, modified: ++clock });
    },
    observe: () => null,
    put: (path, content) => void onDisk.set(path, { bytes: new Blob([content]), modified: ++clock }),
    take: (path) => void onDisk.delete(path),
    read: async (path) => (await onDisk.get(path)?.bytes.text()) ?? null,
  };
  for (const [path, content] of Object.entries(files)) folder.put(path, content);
  return folder;
}
