import { stat } from "node:fs/promises";
import path from "node:path";
import { failure, type Result, success } from "../deck/result.ts";
import type { Options } from "./readOptions.ts";

/** What to read below one content root. Both folders are absolute. */
export interface Selection {
  readonly root: string;
  readonly media: string;
  readonly places: readonly Place[];
}

/** A file or folder that was asked for: as written, and its path below the root with `/` ("" for the root itself). */
export interface Place {
  readonly argument: string;
  readonly below: string;
  readonly isFolder: boolean;
}

/** Finds the root of every path; paths with one root are read together. The fault is a sentence. */
export async function selectPaths(
  options: Exclude<Options, { command: "help" }>,
  workingFolder: string,
): Promise<Result<Selection[], string>> {
  const media = path.resolve(workingFolder, options.media ?? "public");
  const givenRoot = options.root === null ? null : path.resolve(workingFolder, options.root);
  if (givenRoot !== null && (await kindOf(givenRoot)) !== "folder") {
    return failure(`There is no folder "${options.root}" to be the root.`);
  }
  // The default need not be there: a folder of notes may have no pictures but those beside it.
  if (options.media !== null && (await kindOf(media)) !== "folder") {
    return failure(`There is no folder "${options.media}" to look for pictures in.`);
  }
  const placesByRoot = new Map<string, Place[]>();
  for (const argument of options.paths) {
    const absolute = path.resolve(workingFolder, argument);
    const kind = await kindOf(absolute);
    if (kind === null) return failure(`There is no file or folder "${argument}".`);
    if (kind === "file" && !/\.(?:md|markdown|csv|tsv|txt)$/i.test(absolute)) {
      return failure(`"${argument}" is neither Markdown (.md, .markdown) nor a table (.csv, .tsv, .txt of Anki's).`);
    }
    const isFolder = kind === "folder";
    const root = givenRoot ?? defaultRoot(absolute, isFolder, path.join(workingFolder, "content"));
    if (!isWithin(absolute, root)) return failure(`"${argument}" does not lie in the root "${options.root}".`);
    const below = path.relative(root, absolute).split(path.sep).join("/");
    if (below.split("/").some((segment) => segment.startsWith(".") || segment === "node_modules")) {
      return failure(
        `"${argument}" is not read: below the root, names that begin with a dot and node_modules are left out.`,
      );
    }
    placesByRoot.set(root, [...(placesByRoot.get(root) ?? []), { argument, below, isFolder }]);
  }
  return success([...placesByRoot].map(([root, places]) => ({ root, media, places })));
}

function defaultRoot(absolute: string, isFolder: boolean, content: string): string {
  return isWithin(absolute, content) ? content : path.dirname(isFolder ? absolute : path.dirname(absolute));
}

function isWithin(absolute: string, folder: string): boolean {
  const relative = path.relative(folder, absolute);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

async function kindOf(absolute: string): Promise<"file" | "folder" | null> {
  const found = await stat(absolute).catch(() => null);
  if (found === null) return null;
  return found.isDirectory() ? "folder" : "file";
}
