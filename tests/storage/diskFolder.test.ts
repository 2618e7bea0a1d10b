import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type DiskFolder, openFolder } from "../../src/storage/diskFolder.ts";

const notFound = () => new DOMException("not there", "NotFoundError");

class FakeFile {
  fault: DOMException | null = null;
  text = "text";
  async getFile() {
    if (this.fault !== null) throw this.fault;
    return new File([this.text], "any", { lastModified: 1 });
  }
  async createWritable() {
    return {
      write: async (bytes: Blob) => {
        this.text = await bytes.text();
      },
      close: async () => {},
    };
  }
}

class FakeDirectory {
  readonly name: string;
  readonly inside: Map<string, FakeFile | FakeDirectory>;
  constructor(name: string, inside: Readonly<Record<string, FakeFile | FakeDirectory>>) {
    this.name = name;
    this.inside = new Map(Object.entries(inside));
  }
  async isSameEntry(other: unknown) {
    return other === this;
  }
  async *entries() {
    yield* this.inside;
  }
  async *keys() {
    yield* this.inside.keys();
  }
  async getDirectoryHandle(name: string) {
    const found = this.inside.get(name);
    if (found instanceof FakeDirectory) return found;
    throw notFound();
  }
  async getFileHandle(name: string) {
    const found = this.inside.get(name);
    if (found instanceof FakeFile) return found;
    throw notFound();
  }
}

beforeEach(() => {
  vi.stubGlobal("FileSystemDirectoryHandle", FakeDirectory);
  vi.stubGlobal("FileSystemFileHandle", FakeFile);
});
afterEach(() => vi.unstubAllGlobals());

function opened(root: FakeDirectory): DiskFolder {
  const folder = openFolder(root);
  if (folder === null) throw new Error("no folder");
  return folder;
}

test("names with accents are the same however the disk writes them", async () => {
  const apart = "U\u0308bung";
  const note = new FakeFile();
  const folder = opened(new FakeDirectory(apart, { [apart]: new FakeDirectory(apart, { [`${apart}.md`]: note }) }));
  expect(folder.name).toBe("\u00dcbung");
  const [listed] = await folder.list();
  expect(listed?.path).toBe("\u00dcbung/\u00dcbung.md");
  await folder.write(listed?.path ?? "", new Blob(["edited"]));
  expect(note.text).toBe("edited");
  expect((await folder.file("\u00dcbung/\u00dcbung.md"))?.size).toBe(6);
  expect(await folder.file("\u00dcbung/other.md")).toBeNull();
});

test("a file that goes while it is listed is not there; one that cannot be asked for is not taken for gone", async () => {
  const [one, other] = [new FakeFile(), new FakeFile()];
  const folder = opened(new FakeDirectory("Biology", { "one.md": one, "other.md": other }));
  one.fault = notFound();
  expect((await folder.list()).map(({ path }) => path)).toEqual(["other.md"]);
  one.fault = new DOMException("in use", "NotReadableError");
  await expect(folder.list()).rejects.toThrow("in use");
});

test("a folder is the same by its place, not by its name", async () => {
  const root = new FakeDirectory("Notes", {});
  expect(await opened(root).isSame(opened(root))).toBe(true);
  expect(await opened(root).isSame(opened(new FakeDirectory("Notes", {})))).toBe(false);
});
