import type { Dirent } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { decodeText } from "../parser/decodeText.ts";
import type { MediaCatalog } from "../parser/mediaCatalog.ts";
import { byCodeUnits, deckSlugOf } from "../parser/slug.ts";
import type { SourceFile } from "../parser/sourceFile.ts";
import { each } from "./each.ts";
import { isPicture, readPictures } from "./readPictures.ts";

/** Everything below the two roots that the parser needs. A file or folder that cannot be read is in `files` with its fault. */
export interface Content {
  readonly files: readonly SourceFile[];
  readonly media: MediaCatalog;
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
const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * Reads the Markdown below `root` and lists the pictures below `root` and `publicDir` with their sizes and descriptions
 * (`figure.txt` describes `figure.png`). Never rejects: what is missing is empty, what is unreadable is a fault.
 * `wanted` limits the reading to whole decks, so that a card's id is the one that reading everything would give.
 */
export async function readContent(
  root: string,
  publicDir: string,
  wanted: readonly Wanted[] = EVERYTHING,
): Promise<Content> {
  const own = await walk(root, (folder) => isOnTheWay(folder, wanted));
  const shared = await walk(publicDir, () => true);
  const markdown = own.files.filter((file) => MARKDOWN.test(file) && isInside(path.posix.dirname(file), wanted));
  return {
    files: [...own.faults, ...(await each(markdown, (file) => readSource(root, file)))],
    media: {
      beside: await readPictures(root, own.files.filter(isPicture), (file) => BESIDE + file),
      shared: await readPictures(publicDir, shared.files.filter(isPicture), (file) => file),
    },
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
}

async function walk(root: string, enter: (folder: string) => boolean): Promise<Walk> {
  const result: Walk = { files: [], faults: [] };
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

function unreadable(file: string, error: unknown): SourceFile {
  const why = codeOf(error) ?? String(error);
  const message = `This could not be read (${why}); check that it exists and that you may read it.`;
  return { path: file, text: "", fault: { line: 1, message } };
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error ? String(error.code) : null;
}
