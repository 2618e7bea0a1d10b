import type { Card } from "../../deck/card.ts";
import { figureIdOf } from "../../deck/figureId.ts";
import type { CoveredPart } from "../../deck/occlusion.ts";
import type { CoveredRun } from "../../deck/topic.ts";
import { blockVersion } from "./blockVersion.ts";
import { writeOcclusion } from "./readOcclusion.ts";

/** A block as its cards tell it. */
export interface CoveredBlock extends CoveredRun {
  readonly part: CoveredPart;
  /** As `writeOcclusion` writes it, without the picture. */
  readonly text: string;
}

/** The blocks that a topic's cards come from, in order. */
export function blocksIn(cards: readonly Card[]): CoveredBlock[] {
  const blocks: CoveredBlock[] = [];
  for (const [place, { covered: part }] of cards.entries()) {
    if (part === undefined) continue;
    const before = blocks.at(-1);
    const isSame =
      before !== undefined &&
      before.last === place - 1 &&
      before.part.span.firstLine === part.span.firstLine &&
      before.figure === figureIdOf(part.figure);
    if (isSame) blocks[blocks.length - 1] = { ...before, last: place };
    else {
      const text = writeOcclusion({ path: null, ...part });
      blocks.push({
        figure: figureIdOf(part.figure),
        version: blockVersion(text),
        first: place,
        last: place,
        part,
        text,
      });
    }
  }
  return blocks;
}

export function coveredRuns(cards: readonly Card[]): CoveredRun[] {
  return blocksIn(cards).map(({ figure, version, first, last }) => ({ figure, version, first, last }));
}
