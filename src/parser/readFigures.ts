import type { Figure } from "../deck/figure.ts";
import { saysNothing } from "../deck/figureTitle.ts";
import { figureNumber } from "./figureNumber.ts";
import type { FoundImage } from "./images.ts";
import type { MediaCatalog } from "./mediaCatalog.ts";
import { resolveFigure } from "./resolveFigure.ts";
import { type TextIssue, warningAt } from "./textIssue.ts";

/** The figures that these pictures of a file are, and what its writer should know of them. */
export function readFigures(
  images: readonly FoundImage[],
  side: Figure["side"],
  file: string,
  media: MediaCatalog,
): { readonly figures: Figure[]; readonly issues: TextIssue[] } {
  const issues: TextIssue[] = [];
  const figures = images.map(({ path, alt, line }): Figure => {
    const { source, description } = resolveFigure(path, file, media);
    if (source.kind === "missing") issues.push(warningAt(line, "missing-figure", missing(path, media)));
    if (description === null && saysNothing(alt, path))
      issues.push(warningAt(line, "meaningless-alt", meaningless(alt)));
    return { path, alt, number: figureNumber(alt, path), side, source, description };
  });
  return { figures, issues };
}

function missing(path: string, { find }: MediaCatalog): string {
  if (path === "") return "This picture has no address; write one between the parentheses.";
  const elsewhere = find === undefined ? "below the media root" : "elsewhere in its folder";
  return `The picture "${path}" is neither beside this file nor ${elsewhere}; add it or correct its path.`;
}

function meaningless(alt: string): string {
  const what =
    alt.trim() === ""
      ? "This picture has no text in its place"
      : `The text "${alt.trim()}" does not say what the picture shows`;
  return `${what}; write it between the brackets, or in a .txt file beside the picture that has the picture's name.`;
}
