import type { Dirent } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isPicture } from "../deck/pictureName.ts";
import { decodeText } from "../parser/decodeText.ts";
import { type ObsidianOptions, readObsidianOptions, SETTINGS_FILE } from "../parser/dialects/obsidian/options.ts";
import { hasTableHeaders } from "../parser/dialects/table/tableHeaders.ts";
import type { Vaults } from "../parser/dialects/vaultReader.ts";
import type { MediaCatalog } from "../parser/mediaCatalog.ts";
import { byCodeUnits, deckSlugOf } from "../parser/slug.ts";
import type { SourceFile } from "../parser/sourceFile.ts";
import { each } from "./each.ts";
import { readPictures } from "./readPictures.ts";

/** Everything below the two roots that the parser needs. A file or folder that cannot be read is in `files` with its fault. */
export interface Content {
  readonly files: readonly SourceFile[];
  readonly media: MediaCatalog;
  /** Below the content root. */
  readonly vaults: Vaults;
}

/** A folder of which decks are wanted (path below the content root, "" for all of it); `deep` takes in the folders below it. */
export interface Wanted {
  readonly folder: string;
  readonly deep: boolean;
}

/** Before the path below the content root, this is the address of a picture that lies beside the Markdown. */
export const BESIDE = "content-media/";

/** A file or folder is left out when its name begins with a dot; so is every `node_modules`. */
const LEFT_OUT = /^(?:\.|node_modules$)/;
const NOTES = /\.(?:md|markdown|csv|tsv)$/i;
const TEXT = /\.txt$/i;

/**
 * Reads the Markdown and the tables below `root` (a text file is one where it says so in its first line, as Anki's do) and
 * lists the pictures below `root` and `publicDir` with their sizes and descriptions (`figure.txt` describes `figure.png`).
 * Never rejects: what is missing is empty, what is unreadable is a fault.
 * `wanted` limits the reading to whole decks, so that a card's id is the one that reading everything would give.
 */
export async function readContent(
  root: string,
  publicDir: string,
  wanted: readonly Wanted[] = EVERYTHING,
): Promise<Content> {
  const own = await walk(root, (folder) => isOnTheWay(folder, wanted));
  const shared = await walk(publicDir, () => true);
  const inside = own.files.filter((file) => isInside(path.posix.dirname(file), wanted));
  const notes = inside.filter((file) => NOTES.test(file) || TEXT.test(file));
  const sources = await each(notes, (file) => readSource(root, file));
  return {
    files: [...own.faults, ...sources.filter(({ path, text }) => NOTES.test(path) || hasTableHeaders(text))],
    media: {
      beside: await readPictures(root, own.files.filter(isPicture), (file) => BESIDE + file),
      shared: await readPictures(publicDir, shared.files.filter(isPicture), (file) => file),
    },
    vaults: new Map((await each(own.vaults, (folder) => readVault(root, folder))).flat()),
  };
}

const EVERYTHING: readonly Wanted[] = [{ folder: "", deep: true }];

/** Folders that slug alike are one deck, so folders are compared by the slug of their deck. */
function isInside(folder: string, wanted: readonly Wanted[]): boolean {
  const slug = deckSlugOf(folder === "." ? "" : folder);
  return wanted.some(
    (want) =>
      slug === deckSlugOf(want.folder) ||
      (want.deep && (want.folder === "" || slug.startsWith(`${deckSlugOf(want.folder)}/`))),
  );
}

function isOnTheWay(folder: string, wanted: readonly Wanted[]): boolean {
  return (
    folder === "" ||
    isInside(folder, wanted) ||
    wanted.some((want) => deckSlugOf(want.folder).startsWith(`${deckSlugOf(folder)}/`))
  );
}

interface Walk {
  /** Paths below the root, sorted. */
  readonly files: string[];
  readonly faults: SourceFile[];
  /** Folders that Obsidian knows. */
  readonly vaults: string[];
}

async function walk(root: string, enter: (folder: string) => boolean): Promise<Walk> {
  const result: Walk = { files: [], faults: [], vaults: [] };
  await walkFolder(root, "", enter, [], result);
  result.files.sort(byCodeUnits);
  return result;
}

/** `above` are the real paths of the folders on the way down: a link back to one of them would never end. */
async function walkFolder(
  root: string,
  folder: string,
  enter: (folder: string) => boolean,
  above: readonly string[],
  result: Walk,
): Promise<void> {
  const here = path.join(root, folder);
  let entries: Dirent[];
  let real: string;
  try {
    real = await realpath(here);
    entries = await readdir(here, { withFileTypes: true });
  } catch (error) {
    if (folder !== "" || codeOf(error) !== "ENOENT") result.faults.push(unreadable(folder || ".", error));
    return;
  }
  if (above.includes(real)) return;
  for (const entry of entries) {
    if (entry.name === ".obsidian") result.vaults.push(folder);
    if (LEFT_OUT.test(entry.name)) continue;
    const below = folder === "" ? entry.name : `${folder}/${entry.name}`;
    const kind = entry.isSymbolicLink() ? await stat(path.join(root, below)).catch(() => entry) : entry;
    if (kind.isDirectory()) {
      if (enter(below)) await walkFolder(root, below, enter, [...above, real], result);
    } else if (kind.isFile() || entry.isSymbolicLink()) result.files.push(below);
  }
}

async function readSource(root: string, file: string): Promise<SourceFile> {
  try {
    return { path: file, ...decodeText(await readFile(path.join(root, file))) };
  } catch (error) {
    return unreadable(file, error);
  }
}

/** Settings that are not there or damaged are left to the defaults. */
async function readVault(root: string, folder: string): Promise<(readonly [string, ObsidianOptions])[]> {
  const json = await readFile(path.join(root, folder, SETTINGS_FILE), "utf8").catch(() => "");
  const options = readObsidianOptions(json);
  return options === null ? [] : [[folder, options]];
}

function unreadable(file: string, error: unknown): SourceFile {
  const why = codeOf(error) ?? String(error);
  const message = `This could not be read (${why}); check that it exists and that you may read it.`;
  return { path: file, text: "", fault: { line: 1, message } };
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error ? String(error.code) : null;
}
