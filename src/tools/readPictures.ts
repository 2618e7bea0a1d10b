import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { imageSizeFromFile } from "image-size/fromFile";
import { decodeText } from "../parser/decodeText.ts";
import type { MediaEntry } from "../parser/mediaCatalog.ts";
import { each } from "./each.ts";

/** The pictures among `files` (paths below `root`) that exist, by path. */
export async function readPictures(
  root: string,
  files: readonly string[],
  sitePath: (file: string) => string,
): Promise<Map<string, MediaEntry>> {
  const entries = await each(files, async (file) => {
    const entry = await readPicture(path.join(root, file), sitePath(file));
    return entry === null ? [] : [[file, entry] as const];
  });
  return new Map(entries.flat());
}

async function readPicture(file: string, sitePath: string): Promise<MediaEntry | null> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return null;
  const size = await imageSizeFromFile(file).catch(() => null);
  const text = await readFile(file.replace(/\.[^.]*$/, ".txt")).catch(() => null);
  return {
    sitePath,
    width: size?.width ?? null,
    height: size?.height ?? null,
    description: text === null ? null : decodeText(text).text.trim() || null,
  };
}
