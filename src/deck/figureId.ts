import type { Figure } from "./figure.ts";

/** As in the figure catalog, but for a missing picture without a path. */
export function figureIdOf({ path, source }: Pick<Figure, "path" | "source">): string {
  switch (source.kind) {
    case "local":
      return source.path;
    case "remote":
      return source.url;
    case "missing":
      return path;
  }
}
