import type { ContentIndex, DeckSummary } from "../deck/deck.ts";
import type { FigureCatalog } from "../deck/figureCatalog.ts";
import { unwatched } from "../deck/onlooker.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import { failure, type Result, success } from "../deck/result.ts";
import type { Topic, TopicSummary } from "../deck/topic.ts";
import type { StandingValue } from "../facts/foldState.ts";
import { type NoteTree, noteKey, noteTree, type StandingNote } from "../facts/notes.ts";
import type { ContentFault } from "../library/contentSource.ts";
import type { Storage } from "../storage/port.ts";
import { documentName, INDEX } from "./madeNames.ts";
import { kindByName } from "./noteKind.ts";
import type { NotesReading } from "./notesReading.ts";
import { ownPictures, type PictureParts } from "./ownPictures.ts";
import type { ParsedNotes } from "./parsedNotes.ts";
import { sourcesOf } from "./sourcesOf.ts";
import { sweepBlobs } from "./sweepBlobs.ts";

/** The decks that the learner's own files make. What was parsed is kept, so that a start parses nothing that has not changed. */
export interface OwnContent {
  index(entries: Entries | undefined, titles: Entries | undefined): Promise<Result<ContentIndex, ContentFault>>;
  topic(summary: TopicSummary): Promise<Result<Topic, ContentFault>>;
  figures(): Promise<Result<FigureCatalog, ContentFault>>;
  /** What these files are known to say, before the log names them: the next index need not parse them. */
  adopt(files: readonly Pick<StandingNote, "path" | "file">[], parsed: ParsedNotes): void;
  /** Deletes what nothing needs any more, after the first index. `now`: epoch ms. */
  sweep(now: number): Promise<void>;
}

type Entries = ReadonlyMap<string, StandingValue>;

export interface OwnContentParts extends PictureParts {
  readonly storage: Pick<Storage, "blobs" | "keepBlobs" | "listBlobs" | "deleteBlobs">;
  readonly reading: Pick<NotesReading, "parse">;
  /** Changes with every change of the code that parses. */
  readonly parserVersion: string;
}

/** What is kept under `made/notes`. */
interface KeptIndex {
  readonly key: string;
  readonly index: ContentIndex;
  /** The blobs of texts that were not here when it was made. */
  readonly missing: readonly string[];
}

export function ownContent(parts: OwnContentParts): OwnContent {
  const { storage, reading, parserVersion } = parts;
  const pictures = ownPictures(parts);
  let tree: NoteTree = noteTree(undefined);
  let standing: KeptIndex | null = null;
  /** Not yet known to be kept. */
  let documents: ReadonlyMap<string, string> = new Map();
  /** The last index that was asked for. */
  let indexing: Promise<unknown> = Promise.resolve();

  function keyFor(notesKey: string): string {
    return `${notesKey} ${parserVersion}`;
  }

  async function indexOf(
    entries: Entries | undefined,
    titles: Entries | undefined,
  ): Promise<Result<ContentIndex, ContentFault>> {
    tree = noteTree(entries);
    const result = await indexNow();
    if (!result.ok) return result;
    standing = result.value;
    const { index } = standing;
    const shown = picturesKey(tree);
    const decks = index.decks.map((deck) => titled({ ...withPictures(deck, shown), own: true }, titles));
    return success({ ...index, decks });
  }

  async function indexNow(): Promise<Result<KeptIndex, ContentFault>> {
    const key = keyFor(tree.key);
    const kept = standing?.key === key ? standing : await document<KeptIndex>(INDEX);
    return kept?.key === key && !(await haveAnyCome(kept.missing)) ? success(kept) : parseAll(key);
  }

  async function haveAnyCome(missing: readonly string[]): Promise<boolean> {
    if (missing.length === 0) return false;
    const found = await storage.blobs(missing);
    return found.ok && found.value.size > 0;
  }

  async function parseAll(key: string): Promise<Result<KeptIndex, ContentFault>> {
    const { sources, missing } = await sourcesOf(tree, storage);
    const parsed = await reading.parse(sources, unwatched);
    if (!parsed.ok) return failure({ kind: "damaged", message: parsed.fault.message });
    return success(keep(key, parsed.value, missing));
  }

  /** What cannot be kept now is parsed again at the next start. */
  function keep(key: string, parsed: ParsedNotes, missing: readonly StandingNote[]): KeptIndex {
    documents = parsed.documents;
    const issues = [...missing.map(({ path }) => isElsewhere(path)), ...parsed.index.issues];
    const made: KeptIndex = { key, index: { ...parsed.index, issues }, missing: missing.map(({ file }) => file.blob) };
    void keepDocuments(parsed.documents, made);
    return made;
  }

  async function keepDocuments(texts: ReadonlyMap<string, string>, made: KeptIndex): Promise<void> {
    const named = [...texts].map(([version, text]) => ({ name: documentName(version), bytes: jsonBlob(text) }));
    const listed = await storage.listBlobs();
    const known = new Set(listed.ok ? listed.value.map(({ name }) => name) : []);
    const missing = named.filter(({ name }) => !known.has(name));
    const kept = await storage.keepBlobs([...missing, { name: INDEX, bytes: jsonBlob(JSON.stringify(made)) }]);
    if (kept.ok && documents === texts) documents = new Map();
  }

  /** Null where it is not there, or no JSON. */
  async function document<Value>(name: string): Promise<Value | null> {
    const found = await storage.blobs([name]);
    const blob = found.ok ? found.value.get(name) : undefined;
    if (blob === undefined) return null;
    try {
      return JSON.parse(await blob.text());
    } catch {
      return null;
    }
  }

  /** Whatever is not kept any more is made again: of the same files it is the same. */
  async function versionOf<Value>(version: string): Promise<Result<Value, ContentFault>> {
    const found = await findVersion<Value>(version);
    if (found !== null) return success(found);
    const again = await parseAll(keyFor(tree.key));
    if (!again.ok) return again;
    const made = await findVersion<Value>(version);
    return made === null ? failure(changedSince) : success(made);
  }

  async function findVersion<Value>(version: string): Promise<Value | null> {
    const text = documents.get(version);
    return text === undefined ? document<Value>(documentName(version)) : JSON.parse(text);
  }

  return {
    index(entries, titles) {
      // One after the other: of two at once, the slower would show the older files last.
      const next = indexing.then(() => indexOf(entries, titles));
      indexing = next.catch(() => {});
      return next;
    },
    async topic(summary) {
      const result = await versionOf<Topic>(documentVersion(summary));
      if (result.ok) await pictures.find(result.value, tree);
      return result;
    },
    async figures() {
      if (standing === null) return success({ figures: [] });
      const result = await versionOf<FigureCatalog>(`figures-${standing.index.figures}`);
      if (!result.ok) return result;
      await pictures.find(result.value, tree);
      return success(await pictures.withThumbnails(result.value, tree));
    },
    adopt(files, parsed) {
      standing = keep(keyFor(noteKey(files)), parsed, []);
    },
    async sweep(now) {
      const blobs = await storage.listBlobs();
      if (!blobs.ok || standing?.key !== keyFor(tree.key)) return;
      const names = sweepBlobs(blobs.value, tree, standing.index, now);
      if (names.length > 0) await storage.deleteBlobs(names);
    },
  };
}

const changedSince: ContentFault = {
  kind: "unreachable",
  message: "Your notes have changed meanwhile; reload the page to read them again.",
};

function isElsewhere(file: string): ParseIssue {
  return {
    kind: "unreadable-file",
    severity: "error",
    span: { file, firstLine: 1, lastLine: 1 },
    message:
      "Its text is not on this device; bring it in with a file shared from the device that has it, notes included.",
  };
}

function jsonBlob(text: string): Blob {
  return new Blob([text], { type: "application/json" });
}

/** Of the pictures as they stand: a topic that was loaded shows those that stood then. */
function picturesKey({ files }: NoteTree): string {
  return noteKey([...files.values()].filter(({ path }) => kindByName(path) === "picture")).slice(0, 8);
}

/** A document names pictures by their paths only, so that other content under the same path makes another topic of it. */
function withPictures(deck: DeckSummary, shown: string): DeckSummary {
  return { ...deck, topics: deck.topics.map((topic) => ({ ...topic, version: `${topic.version}.${shown}` })) };
}

function documentVersion({ version }: TopicSummary): string {
  return version.split(".")[0] ?? version;
}

function titled(deck: DeckSummary, titles: Entries | undefined): DeckSummary {
  const title = titles?.get(deck.slug)?.value;
  return typeof title === "string" && title !== "" ? { ...deck, title } : deck;
}
