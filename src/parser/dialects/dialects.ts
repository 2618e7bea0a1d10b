import { MARK } from "../cardMarker.ts";
import type { MediaCatalog } from "../mediaCatalog.ts";
import { cutBlocks } from "../occlusion/cutBlocks.ts";
import { readTopic } from "../readTopic.ts";
import type { SourceFile } from "../sourceFile.ts";
import { split } from "../split.ts";
import type { TopicDraft } from "../topicDraft.ts";
import { details } from "./details.ts";
import type { Dialect, DialectOptions } from "./dialect.ts";
import { withPictures } from "./embeddedPictures.ts";
import { hashcards } from "./hashcards.ts";
import { headings } from "./headings.ts";
import { logseq } from "./logseq.ts";
import { mochi } from "./mochi.ts";
import { obsidian } from "./obsidian/obsidian.ts";
import type { DialectName, Recognition } from "./recognition.ts";
import { table } from "./table/table.ts";

/** All of them; where two find as much in a file, the first is meant. */
export const dialects: readonly Dialect[] = [table, logseq, hashcards, obsidian, details, headings, mochi];

export interface ReadingOptions extends DialectOptions {
  /** What single files are to be taken for, by path, whatever they look like. */
  readonly forced?: ReadonlyMap<string, DialectName | "native">;
}

/**
 * A reader for `parseCollection` that reads each file in its own dialect. A file with a native card or with boxes over a figure
 * is a native one, unless it is forced to be another; so is one in which nothing is recognised.
 */
export function dialectReader(options: ReadingOptions = {}): typeof readTopic {
  return (file, media) => {
    const forced = options.forced?.get(file.path);
    if (forced === "native") return readNative(file, media);
    if (forced !== undefined) return readAs(forced, file, media, options);
    if (!isTable(file.path) && hasNativeCard(file.text)) return readNative(file, media);
    const recognition = recogniseForeign(file, options);
    return recognition === null ? readNative(file, media) : readWith(recognition, file, media, options);
  };
}

/** Notes of a vault show pictures in its own way, whatever their cards are written in. */
function readNative(file: SourceFile, media: MediaCatalog): TopicDraft {
  return readTopic({ ...file, text: withPictures(file.text) }, media);
}

/** What a file is taken for, and why; null where it is a native one. */
export function recogniseDialect(file: SourceFile, options: DialectOptions = {}): Recognition | null {
  return !isTable(file.path) && hasNativeCard(file.text) ? null : recogniseForeign(file, options);
}

function recogniseForeign(file: SourceFile, options: DialectOptions): Recognition | null {
  let best: Recognition | null = null;
  let most = 0;
  for (const { name, title, ...dialect } of dialects) {
    const signs = dialect.recognises(file, options);
    // A table is known by its name or its first line, whatever its cards contain.
    if (name === "table" && signs.length > 0) return { name, title, signs };
    const count = signs.reduce((sum, sign) => sum + sign.count, 0);
    if (count <= most) continue;
    best = { name, title, signs };
    most = count;
  }
  return best;
}

function readAs(name: DialectName, file: SourceFile, media: MediaCatalog, options: DialectOptions): TopicDraft {
  const dialect = dialects.find((one) => one.name === name);
  if (dialect === undefined) return readNative(file, media);
  const signs = dialect.recognises(file, options);
  return readWith({ name, title: dialect.title, signs }, file, media, options);
}

function readWith(
  recognition: Recognition,
  file: SourceFile,
  media: MediaCatalog,
  options: DialectOptions,
): TopicDraft {
  const dialect = dialects.find((one) => one.name === recognition.name);
  const shown = recognition.name === "obsidian" ? file : { ...file, text: withPictures(file.text) };
  const draft = (dialect?.read ?? readTopic)(shown, media, options);
  const { fault } = file;
  if (fault === undefined) return { ...draft, dialect: recognition };
  const span = { file: file.path, firstLine: fault.line, lastLine: fault.line };
  const issue = { kind: "unreadable-file", severity: "error", span, message: fault.message } as const;
  return { ...draft, dialect: recognition, issues: [issue, ...draft.issues] };
}

function hasNativeCard(text: string): boolean {
  if (text.includes(MARK) && split(text).parts.some(({ kind }) => kind === "card")) return true;
  return cutBlocks(text).blocks.length > 0;
}

function isTable(path: string): boolean {
  return /\.(?:csv|tsv)$/i.test(path);
}
