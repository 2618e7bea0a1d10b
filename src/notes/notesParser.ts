import type { StartingMemory } from "../deck/card.ts";
import type { CardId } from "../deck/cardId.ts";
import { contentHash } from "../deck/contentHash.ts";
import type { Onlooker } from "../deck/onlooker.ts";
import { cardsOf } from "../deck/topic.ts";
import { contentDocuments } from "../parser/contentDocuments.ts";
import { type ObsidianOptions, readObsidianOptions } from "../parser/dialects/obsidian/options.ts";
import { type DialectName, dialectNamed } from "../parser/dialects/recognition.ts";
import { type Vaults, vaultAround, vaultReader } from "../parser/dialects/vaultReader.ts";
import type { MediaCatalog, MediaEntry } from "../parser/mediaCatalog.ts";
import { type ParsedCollection, parseCollection } from "../parser/parseCollection.ts";
import { readTopic } from "../parser/readTopic.ts";
import type { SourceFile } from "../parser/sourceFile.ts";
import type { TopicDraft } from "../parser/topicDraft.ts";
import { attachments } from "./attachments.ts";
import { kindByName, kindOfTxt, vaultOf, withoutEnding } from "./noteKind.ts";
import { decodeNote } from "./noteText.ts";
import { type NoteSource, OWN_MEDIA, type ParsedNotes } from "./parsedNotes.ts";
import { Watch } from "./watch.ts";

/** Parses own files. It remembers what it has read in its last calls, so that of an edited tree only what changed is read. */
export interface NotesParser {
  parse(sources: readonly NoteSource[], onlooker: Onlooker): Promise<ParsedNotes>;
  /** The same without the documents. */
  decks(sources: readonly NoteSource[], onlooker: Onlooker): Promise<ParsedCollection>;
  documents(parsed: ParsedCollection): ParsedNotes;
}

/** Both promises reject with the signal's reason once it is aborted; nothing that a file contains makes them reject. */
export function notesParser(): NotesParser {
  const texts = new Remembered<SourceText>();
  const drafts = new Remembered<TopicDraft>();

  async function decks(sources: readonly NoteSource[], onlooker: Onlooker): Promise<ParsedCollection> {
    texts.nextCall();
    drafts.nextCall();
    const watch = new Watch(
      onlooker,
      sources.reduce((sum, { path, file }) => sum + (kindByName(path) === "picture" ? 0 : file.size), 0),
    );
    const files = await filesOf(sources, watch);
    const pictures = contentHash(JSON.stringify([...files.media.beside]));
    const read = vaultReader(files.vaults, { forced: forcedIn(files) });
    const kept = new Map<string, TopicDraft>();
    for (const { source, file } of files.notes) {
      const options = files.vaults.get(vaultAround(source.path, files.vaults) ?? NO_VAULT);
      const name = JSON.stringify([source.path, source.file.blob, source.file.as, options, pictures]);
      kept.set(source.path, await drafts.get(name, () => read(file, files.media)));
      await watch.did(source.file.size / 2);
    }
    return parseCollection(
      files.notes.map(({ file }) => file),
      files.media,
      (file, media) => kept.get(file.path) ?? readTopic(file, media),
    );
  }

  async function filesOf(sources: readonly NoteSource[], watch: Watch): Promise<Files> {
    const pictures = new Set(sources.filter(isPicture).map(({ path }) => withoutEnding(path)));
    const notes: Files["notes"][number][] = [];
    const descriptions = new Map<string, string>();
    const vaults = new Map<string, ObsidianOptions>();
    for (const source of sources) {
      const { path, file, bytes } = source;
      const named = kindByName(path);
      if (named === "picture" || named === "nothing" || named === "zip") continue;
      const read = await texts.get(file.blob, async () => decodeNote(new Uint8Array(await bytes.arrayBuffer())));
      const kind = named === "txt" ? kindOfTxt(path, read.text, pictures) : named;
      if (kind === "text" || kind === "table") notes.push({ source, file: { path, ...read } });
      else if (kind === "description") descriptions.set(withoutEnding(path), read.text.trim());
      else if (kind === "settings") vaults.set(vaultOf(path) ?? "", readObsidianOptions(read.text) ?? {});
      await watch.did(kind === "text" || kind === "table" ? file.size / 2 : file.size);
    }
    const beside = new Map(
      sources.filter(isPicture).map((source) => [source.path, entryOf(source, descriptions)] as const),
    );
    return { notes, vaults, media: { beside, shared: new Map(), find: attachments(beside) } };
  }

  return {
    decks,
    documents: documentsOf,
    parse: async (sources, onlooker) => documentsOf(await decks(sources, onlooker)),
  };
}

function documentsOf({ decks, issues, dialects = new Map() }: ParsedCollection): ParsedNotes {
  const schedules = decks.flatMap(({ topics }) => topics.flatMap(cardsOf)).flatMap(scheduleOf);
  return { ...contentDocuments(decks, issues, false), dialects, schedules };
}

type SourceText = ReturnType<typeof decodeNote>;

interface Files {
  readonly notes: readonly { readonly source: NoteSource; readonly file: SourceFile }[];
  readonly media: MediaCatalog;
  readonly vaults: Vaults;
}

function isPicture({ path }: NoteSource): boolean {
  return kindByName(path) === "picture";
}

function entryOf({ path, file }: NoteSource, descriptions: ReadonlyMap<string, string>): MediaEntry {
  return {
    sitePath: OWN_MEDIA + path,
    width: file.width ?? null,
    height: file.height ?? null,
    description: descriptions.get(withoutEnding(path)) || null,
  };
}

/** No folder's name. */
const NO_VAULT = "/";

/** What the learner said that files are to be taken for. */
function forcedIn({ notes }: Files): ReadonlyMap<string, DialectName | "native"> {
  return new Map(
    notes.flatMap(({ source: { path, file } }) => {
      const name = dialectNamed(file.as);
      return name === null ? [] : [[path, name] as const];
    }),
  );
}

function scheduleOf({ id, startingMemory }: { readonly id: CardId; readonly startingMemory?: StartingMemory }) {
  return startingMemory === undefined ? [] : [{ cardId: id, memory: startingMemory }];
}

/** What was made in the last calls: a comparison takes two, and the standing tree is wanted again after it. */
const CALLS_REMEMBERED = 4;

class Remembered<Value> {
  private call = 0;
  private readonly made = new Map<string, { readonly value: Value; usedIn: number }>();

  nextCall(): void {
    this.call++;
    for (const [name, { usedIn }] of this.made) {
      if (usedIn < this.call - CALLS_REMEMBERED) this.made.delete(name);
    }
  }

  async get(name: string, make: () => Value | Promise<Value>): Promise<Value> {
    const known = this.made.get(name);
    if (known !== undefined) {
      known.usedIn = this.call;
      return known.value;
    }
    const value = await make();
    this.made.set(name, { value, usedIn: this.call });
    return value;
  }
}
