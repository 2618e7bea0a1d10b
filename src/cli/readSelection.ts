import path from "node:path";
import type { Figure } from "../deck/figure.ts";
import { folderOf } from "../deck/folderOf.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import type { Topic } from "../deck/topic.ts";
import type { Recognition } from "../parser/dialects/recognition.ts";
import { vaultReader } from "../parser/dialects/vaultReader.ts";
import { type ParsedCollection, parseCollection } from "../parser/parseCollection.ts";
import { pathBeside, spellings } from "../parser/resolveFigure.ts";
import { BESIDE, readContent } from "../tools/readContent.ts";
import { readPictures } from "../tools/readPictures.ts";
import type { Place, Selection } from "./selectPaths.ts";

/** The topics and issues that were asked for; `file` is as PATH names it. */
export interface Report {
  readonly topics: readonly Named<Topic>[];
  readonly issues: readonly Named<ParseIssue>[];
  /** What the files that are not native ones were taken for. */
  readonly dialects: readonly TakenFor[];
}

/** `file` is as PATH names it. */
export interface TakenFor {
  readonly file: string;
  readonly recognition: Recognition;
}

export type Named<Item> = Item & { readonly name: string };

/** Reads the decks in which the selected files are, whole, and keeps of them what was selected. */
export async function readSelection(selections: readonly Selection[]): Promise<Report> {
  const topics: Named<Topic>[] = [];
  const issues: Named<ParseIssue>[] = [];
  const dialects: TakenFor[] = [];
  for (const selection of selections) {
    const collection = await readCollection(selection);
    for (const topic of collection.decks.flatMap((deck) => deck.topics)) {
      const name = nameOf(topic.file, selection.places);
      if (name !== null) topics.push({ ...topic, name });
    }
    for (const issue of collection.issues) {
      const name = nameOf(issue.span.file, selection.places);
      if (name !== null) issues.push({ ...issue, name });
    }
    for (const [file, recognition] of collection.dialects ?? []) {
      const name = nameOf(file, selection.places);
      if (name !== null) dialects.push({ file: name, recognition });
    }
  }
  return { topics, issues, dialects };
}

/** Pictures may lie anywhere below the root, which may be large: those outside of the decks are looked for one by one. */
async function readCollection({ root, media, places }: Selection): Promise<ParsedCollection> {
  const wanted = places.map(({ below, isFolder }) => ({ folder: isFolder ? below : folderOf(below), deep: isFolder }));
  const content = await readContent(root, media, wanted);
  const read = vaultReader(content.vaults);
  const collection = parseCollection(content.files, content.media, read);
  const elsewhere = await readPictures(root, missingPictures(collection), (file) => BESIDE + file);
  if (elsewhere.size === 0) return collection;
  const beside = new Map([...content.media.beside, ...elsewhere]);
  return parseCollection(content.files, { ...content.media, beside }, read);
}

function missingPictures({ decks }: ParsedCollection): string[] {
  const paths = decks
    .flatMap((deck) => deck.topics)
    .flatMap((topic) =>
      topic.parts
        .flatMap((part): readonly Figure[] =>
          part.kind === "card" ? part.card.figures : part.kind === "prose" ? part.figures : [],
        )
        .filter((figure) => figure.source.kind === "missing")
        .flatMap((figure) => spellings(figure.path))
        .flatMap((spelling) => pathBeside(spelling, topic.file) ?? []),
    );
  return [...new Set(paths)];
}

function nameOf(file: string, places: readonly Place[]): string | null {
  for (const { argument, below, isFolder } of places) {
    if (file === below) return argument;
    if (!isFolder) continue;
    if (below === "") return path.join(argument, file);
    if (file.startsWith(`${below}/`)) return path.join(argument, file.slice(below.length + 1));
  }
  return null;
}
