/** "a/b/c.md" → "a/b"; "c.md" → "". */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** What the nearest folder above the file has; undefined where none has anything. */
export function nearestAbove<Value>(path: string, byFolder: ReadonlyMap<string, Value>): Value | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const value = byFolder.get(folder);
    if (value !== undefined || folder === "") return value;
  }
}
