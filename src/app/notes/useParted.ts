import { useEffect, useState } from "react";
import type { NoteAction, NoteTree, NoteVersion, StandingNote } from "../../facts/notes.ts";
import type { NoteFiles } from "../../study/notes/noteFiles.ts";
import type { PartedContent, PartedNote } from "../../views/notes/partedNote.ts";
import { momentWords } from "./momentWords.ts";

/** So many are shown at a time, with their texts. */
const mostShown = 10;

/** Files that were changed apart on two devices, the first of them with their texts. */
export function useParted(files: NoteFiles, tree: NoteTree, epochMs: number) {
  const [texts, setTexts] = useState<ReadonlyMap<NoteVersion, PartedContent>>(new Map());
  const all = [...tree.files.values()].filter(({ apart }) => apart.length > 0);
  const shown = all.slice(0, mostShown);
  const wanted = shown.flatMap(versionsOf);
  const key = wanted.map(({ id, path }) => `${id} ${path}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the versions
  useEffect(() => {
    let isLeft = false;
    void Promise.all(wanted.map(async (version) => [version, await contentOf(files, version)] as const)).then(
      (read) => {
        if (!isLeft) setTexts(new Map(read));
      },
    );
    return () => {
      isLeft = true;
    };
  }, [files, key]);

  const parted: PartedNote[] = [];
  for (const note of shown) {
    const versions = versionsOf(note).flatMap((version) => {
      const content = texts.get(version);
      const how = `${words[version.action]} ${momentWords(version.writer.clock, epochMs)}`;
      return content === undefined ? [] : [{ id: version.id, how, content }];
    });
    if (versions.length > 1) parted.push({ path: note.path, versions });
  }
  return { parted, laterCount: all.length - shown.length };
}

/** The one that stands first. */
export function versionsOf({ version, apart }: StandingNote): readonly NoteVersion[] {
  return [version, ...apart];
}

async function contentOf(files: NoteFiles, version: NoteVersion): Promise<PartedContent> {
  if (version.file === null) return { kind: "removed" };
  const text = await files.textOf(version);
  if (text.ok) return { kind: "text", text: text.value };
  return text.fault.kind === "missing" ? { kind: "elsewhere" } : { kind: "unseen", size: version.file.size };
}

const words: Readonly<Record<NoteAction, string>> = {
  added: "Added",
  removed: "Removed",
  edited: "Edited",
  restored: "Brought back",
};
