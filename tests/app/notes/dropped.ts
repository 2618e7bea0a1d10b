/** A folder as a test writes it: files by name with their text, folders within, `null` for what cannot be read. */
export interface Tree {
  readonly [name: string]: string | Tree | null;
}

/** What a browser would give for this dropped; `batch` entries at a time. Entries are there only until the event is over. */
export function transferOf(tree: Tree, batch = 100): { readonly transfer: DataTransfer; end(): void } {
  let over = false;
  const items = Object.entries(tree).map(([name, node]) => ({
    kind: "file",
    webkitGetAsEntry: () => (over ? null : entryOf(`/${name}`, node, batch)),
    getAsFile: () => null,
  }));
  const transfer = { types: ["Files"], items: [{ kind: "string" }, ...items] };
  return {
    transfer: transfer as unknown as DataTransfer,
    end: () => {
      over = true;
    },
  };
}

function entryOf(fullPath: string, node: Tree[string], batch: number): FileSystemEntry {
  const name = fullPath.slice(fullPath.lastIndexOf("/") + 1);
  const isFile = node === null || typeof node === "string";
  const entry = {
    name,
    fullPath,
    isFile,
    isDirectory: !isFile,
    file(done: (file: File) => void, failed: (error: Error) => void) {
      if (typeof node === "string") done(new File([node], name));
      else failed(new Error("NotReadableError"));
    },
    createReader() {
      const children = isFile ? [] : Object.entries(node);
      return {
        readEntries(done: (entries: FileSystemEntry[]) => void) {
          done(children.splice(0, batch).map(([child, below]) => entryOf(`${fullPath}/${child}`, below, batch)));
        },
      };
    },
  };
  return entry as unknown as FileSystemEntry;
}
