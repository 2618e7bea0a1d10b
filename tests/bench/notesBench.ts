import { bytesHash } from "../../src/deck/contentHash.ts";
import { compareNotes } from "../../src/notes/compareNotes.ts";
import { notesParser } from "../../src/notes/notesParser.ts";
import type { NoteSource } from "../../src/notes/parsedNotes.ts";
import { readPicked } from "../../src/notes/readPicked.ts";
import { parseCollection } from "../../src/parser/parseCollection.ts";
import { utf8, zipOf } from "../notes/zipOf.ts";
import { chanceOf } from "./matching/chance.ts";
import { addTo, collectionOf } from "./matching/collection.ts";

const files = 200;
const cards = 10_000;
const runs = 5;

/**
 * Lines to print: reading and parsing a zip of 200 files and 10,000 cards, beside the parser alone over the same texts; what one
 * key press in the editor costs, and how long a cancelled reading goes on.
 */
export async function notesBench(): Promise<string[]> {
  const texts = madeUp();
  const megabytes = texts.reduce((sum, { text }) => sum + utf8(text).length, 0) / 1e6;
  const zip = zipOf(texts.map(({ path, text }) => ({ path, bytes: utf8(text) })));
  const none = { beside: new Map(), shared: new Map() };

  const plain = await median(() => parseCollection(texts, none));
  const read = await median(() => sourcesIn(zip));
  const both = await median(async () => notesParser().parse(await sourcesIn(zip), unwatched));

  const sources = await sourcesIn(zip);
  const parser = notesParser();
  const before = await parser.decks(sources, unwatched);
  let edits = 0;
  const edited = await median(async () => {
    const after = await parser.decks(withEdit(sources, texts[7]?.text ?? "", edits++), unwatched);
    await compareNotes(before.decks, after.decks, unwatched.signal);
    return parser.documents(after);
  });
  return [
    `${files} files, ${cards} cards, ${megabytes.toFixed(1)} MB: the parser alone ${plain.toFixed(0)} ms, ${speed(megabytes, plain)}`,
    `unpacking, checking and hashing the zip: ${read.toFixed(0)} ms, ${speed(megabytes, read)}`,
    `zip to documents: ${both.toFixed(0)} ms, ${speed(megabytes, both)}, ${(both / plain).toFixed(2)} × the parser alone`,
    `one file edited, compared and made documents: ${edited.toFixed(0)} ms, ${(edited / both).toFixed(2)} × everything`,
    `a cancelled parse ends within ${(await cancelMillis(sources)).toFixed(0)} ms`,
  ];
}

const unwatched = { signal: new AbortController().signal, onProgress() {} };

async function sourcesIn(zip: Blob): Promise<readonly NoteSource[]> {
  const read = await readPicked([{ path: "notes.zip", bytes: zip }], unwatched);
  if (!read.ok) throw new Error(read.fault.message);
  return read.value.notes;
}

function madeUp(): { readonly path: string; readonly text: string }[] {
  const collection = collectionOf(5, files);
  const chance = chanceOf(6);
  return collection.files.map((file, n) => {
    while (file.notes.length < cards / files) addTo(collection, file, chance);
    const notes = file.notes.slice(0, cards / files);
    const text = notes.map(({ question, answer }) => `### ❓ ${question}\n\n${answer}\n\n`).join("");
    return { path: `notes/${file.deck}/${file.slug}.md`, text: `# File ${n}\n\n${text}` };
  });
}

function withEdit(sources: readonly NoteSource[], text: string, edit: number): NoteSource[] {
  const bytes = utf8(`${text}\nAnd more, ${edit}.\n`);
  return sources.map((source, n) =>
    n === 7
      ? {
          path: source.path,
          file: { blob: bytesHash(bytes), size: bytes.length },
          bytes: new Blob([bytes as Uint8Array<ArrayBuffer>]),
        }
      : source,
  );
}

/** The longest time from cancelling to the end, over a few moments of cancelling. */
async function cancelMillis(sources: readonly NoteSource[]): Promise<number> {
  let longest = 0;
  for (const after of [50, 300, 700, 1_500, 2_500]) {
    const cancelling = new AbortController();
    let from = Number.POSITIVE_INFINITY;
    setTimeout(() => {
      from = performance.now();
      cancelling.abort();
    }, after);
    const parsing = notesParser().parse(sources, { signal: cancelling.signal, onProgress() {} });
    await parsing.catch(() => {});
    longest = Math.max(longest, performance.now() - from);
  }
  return longest;
}

async function median(work: () => unknown): Promise<number> {
  const millis: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    millis.push(performance.now() - start);
  }
  return millis.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN;
}

function speed(megabytes: number, millis: number): string {
  return `${((megabytes * 1000) / millis).toFixed(1)} MB/s`;
}
