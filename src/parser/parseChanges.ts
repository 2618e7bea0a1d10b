import { type Vaults, vaultReader } from "./dialects/vaultReader.ts";
import type { MediaCatalog } from "./mediaCatalog.ts";
import { type ParsedCollection, parseCollection } from "./parseCollection.ts";
import type { SourceFile } from "./sourceFile.ts";
import type { TopicDraft } from "./topicDraft.ts";

/**
 * A `parseCollection` that remembers its last call: it reads only the files whose text has changed since, or all of them
 * when any picture has come, gone or changed its size or description, or a vault its settings.
 */
export function parseChanges(): (
  files: readonly SourceFile[],
  media: MediaCatalog,
  vaults?: Vaults,
) => ParsedCollection {
  let remembered = new Map<string, Remembered>();
  let surroundings = "";
  return (files, media, vaults = new Map()) => {
    const read = vaultReader(vaults);
    const before = remembered;
    const isSameAround = surroundings === fingerprint(media, vaults);
    remembered = new Map();
    surroundings = fingerprint(media, vaults);
    return parseCollection(files, media, (file) => {
      const known = before.get(file.path);
      const unchanged = isSameAround && known !== undefined && isSame(known.file, file);
      const current = unchanged ? known : { file, draft: read(file, media) };
      remembered.set(file.path, current);
      return current.draft;
    });
  };
}

interface Remembered {
  readonly file: SourceFile;
  readonly draft: TopicDraft;
}

function isSame(left: SourceFile, right: SourceFile): boolean {
  return (
    left.text === right.text && left.fault?.line === right.fault?.line && left.fault?.message === right.fault?.message
  );
}

function fingerprint({ beside, shared }: MediaCatalog, vaults: Vaults): string {
  return JSON.stringify([[...beside], [...shared], [...vaults]]);
}
