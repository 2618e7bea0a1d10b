import type { Figure } from "../../deck/figure.ts";
import type { Definitions } from "../definitions.ts";
import type { MediaCatalog } from "../mediaCatalog.ts";
import { readFigures } from "../readFigures.ts";
import { errorAt, type TextIssue } from "../textIssue.ts";
import type { CardDraft } from "../topicDraft.ts";
import { changedPicture, coveredParts } from "./coveredParts.ts";
import type { FoundBlock } from "./cutBlocks.ts";
import { readOcclusion } from "./readOcclusion.ts";

/** Where the blocks of a text stand. */
export interface BlockPlace {
  readonly file: string;
  /** Of the text, in the file. */
  readonly firstLine: number;
  /** Those that the text shows. */
  readonly figures: readonly Figure[];
  readonly section: string | null;
  readonly definitions: Definitions;
  readonly media: MediaCatalog;
  /** Markdown: what their cards ask. */
  readonly question: string;
}

/** The cards of the blocks in a text, without their notes. */
export function readBlocks(
  blocks: readonly FoundBlock[],
  place: BlockPlace,
): { readonly cards: CardDraft[]; readonly issues: TextIssue[] } {
  const issues: TextIssue[] = [];
  const cards = blocks.flatMap((block) => {
    const firstLine = place.firstLine + block.firstLine - 1;
    const read = readOcclusion(block.text, firstLine + 1);
    issues.push(...read.issues);
    const path = read.occlusion.path ?? block.picture;
    if (path === null) {
      issues.push(errorAt(firstLine, "occlusion-without-figure", NO_FIGURE));
      return [];
    }
    const shown = place.figures.find((figure) => figure.path === path);
    return (shown === undefined ? elsewhere(path, firstLine, place, issues) : [shown]).flatMap((figure) => {
      const span = { file: place.file, firstLine, lastLine: place.firstLine + block.lastLine - 1 };
      const covered = { ...place, occlusion: read.occlusion, figure, span };
      issues.push(...changedPicture(covered));
      return coveredParts(covered);
    });
  });
  return { cards, issues };
}

/** A picture that the text does not show itself: of what could be said about it, only that it is missing matters. */
function elsewhere(path: string, line: number, { file, media }: BlockPlace, issues: TextIssue[]): Figure[] {
  const { figures, issues: found } = readFigures([{ path, alt: "", line }], "question", file, media);
  issues.push(...found.filter(({ kind }) => kind === "missing-figure"));
  return figures;
}

const NO_FIGURE =
  'This block has no picture above it; put one there, or name it in the block, as in "figure media/bridge.png".';
