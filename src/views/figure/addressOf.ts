import type { FigureSource } from "../../deck/figure.ts";

/** Where the browser finds the picture; a local path is a path, so that `?` and `#` in a file's name are part of it. */
export function addressOf(source: Exclude<FigureSource, { readonly kind: "missing" }>): string {
  return source.kind === "remote" ? source.url : source.path.split("/").map(encodeURIComponent).join("/");
}
