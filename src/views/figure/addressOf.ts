import type { FigureSource } from "../../deck/figure.ts";

/** Where the browser finds the picture; a local path is a path, so that `?` and `#` in a file's name are part of it. */
export function addressOf(source: Exclude<FigureSource, { readonly kind: "missing" }>): string {
  if (source.url !== undefined) return source.url;
  return source.kind === "local" ? source.path.split("/").map(encodeURIComponent).join("/") : "";
}
