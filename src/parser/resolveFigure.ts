import type { FigureSource } from "../deck/figure.ts";
import { folderOf } from "../deck/folderOf.ts";
import type { MediaCatalog, MediaEntry } from "./mediaCatalog.ts";

/** Where a figure's picture is, and the text that lies beside it. */
export interface ResolvedFigure {
  readonly source: FigureSource;
  readonly description: string | null;
}

/** Looks for a picture beside the Markdown file, then below the public root, then where the catalog finds it. An address with a scheme is remote. */
export function resolveFigure(path: string, file: string, media: MediaCatalog): ResolvedFigure {
  if (/^(?:https?:)?\/\//i.test(path) || /^data:image\//i.test(path)) {
    return { source: { kind: "remote", url: path }, description: null };
  }
  const written = spellings(path);
  const entry =
    first(written, (spelling) => find(spelling, file, media)) ??
    first(written, (spelling) => media.find?.(spelling, file));
  if (entry === undefined) return { source: { kind: "missing" }, description: null };
  const { sitePath, width, height, description } = entry;
  return { source: { kind: "local", path: sitePath, width, height }, description };
}

/** The path below the content root that an address in this file means, null where it leads out of it. */
export function pathBeside(path: string, file: string): string | null {
  return path.startsWith("/") ? null : join(folderOf(file), path);
}

/** As written, without query and fragment, and with percent escapes decoded. */
export function spellings(path: string): string[] {
  const bare = path.replace(/[?#].*$/s, "");
  try {
    return [...new Set([path, bare, decodeURIComponent(bare)])];
  } catch {
    return [path, bare];
  }
}

function first(written: readonly string[], find: (spelling: string) => MediaEntry | undefined): MediaEntry | undefined {
  return written.map(find).find((found) => found !== undefined);
}

function find(path: string, file: string, media: MediaCatalog): MediaEntry | undefined {
  const beside = pathBeside(path, file);
  const shared = join("", path.replace(/^\/+/, ""));
  return (
    (beside === null ? undefined : media.beside.get(beside)) ?? (shared === null ? undefined : media.shared.get(shared))
  );
}

/** Follows "." and ".."; null where that leads above the root. */
function join(folder: string, path: string): string | null {
  const segments = folder === "" ? [] : folder.split("/");
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return segments.join("/");
}
