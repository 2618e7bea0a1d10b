import type { ParsedNotes } from "../notes/parsedNotes.ts";

/** Parsed notes as a message carries them: without the documents that the last message carried already. */
export interface SparedNotes extends Omit<ParsedNotes, "documents"> {
  readonly versions: readonly string[];
  readonly news: ReadonlyMap<string, string>;
}

/**
 * Leaves out what the other side has: an edit changes one topic of hundreds, and copying all of them would hold up the page at
 * every key press.
 */
export function sparing(): (parsed: ParsedNotes) => SparedNotes {
  let sent: ReadonlyMap<string, string> = new Map();
  return ({ documents, ...rest }) => {
    const news = new Map([...documents].filter(([version]) => !sent.has(version)));
    sent = documents;
    return { ...rest, versions: [...documents.keys()], news };
  };
}

/** Puts them together again, as long as every message of one `sparing` comes, in order. */
export function joining(): (spared: SparedNotes) => ParsedNotes {
  let known: ReadonlyMap<string, string> = new Map();
  return ({ versions, news, ...rest }) => {
    const textOf = (version: string) => news.get(version) ?? known.get(version) ?? "";
    known = new Map(versions.map((version) => [version, textOf(version)]));
    return { ...rest, documents: known };
  };
}
