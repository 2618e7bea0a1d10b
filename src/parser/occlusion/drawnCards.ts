import type { Card } from "../../deck/card.ts";
import type { CardId } from "../../deck/cardId.ts";
import type { Figure } from "../../deck/figure.ts";
import type { SourceSpan } from "../../deck/sourceSpan.ts";
import { finishCard } from "../buildDeck.ts";
import { gatherDefinitions } from "../definitions.ts";
import { coveredParts } from "./coveredParts.ts";
import { cutBlocks } from "./cutBlocks.ts";
import { OCCLUSION, readOcclusion } from "./readOcclusion.ts";

/** A block that no file holds, and where it would stand. */
export interface DrawnBlock {
  readonly deck: string;
  /** Its path is what the parts go by. */
  readonly figure: Figure;
  readonly text: string;
  /** Markdown: what its cards ask. */
  readonly question: string;
  readonly definitions: string | undefined;
  readonly section: string | null;
  readonly span: SourceSpan;
  /** The first card of the note that they come from; null: the first of them. */
  readonly note: CardId | null;
}

/** The cards that the block would make in its file. */
export function drawnCards({ deck, definitions = "", note, text, ...place }: DrawnBlock): Card[] {
  const { occlusion } = readOcclusion(text, 1);
  const drafts = coveredParts({ ...place, occlusion, definitions: gatherDefinitions([definitions]) });
  const notes = new Map(note === null ? [] : [[0, note]]);
  return drafts.map((draft) => {
    const key = { kind: "label", deck, label: draft.label ?? "" } as const;
    return finishCard({ ...draft, note: 0 }, key, notes, []);
  });
}

/** The heading that a block at the end of this text would stand under, as written; null where there is none. */
export function lastHeading(markdown: string): string | null {
  const { blocks } = cutBlocks(`${markdown}\n\n~~~~ ${OCCLUSION}\n~~~~`);
  return blocks.at(-1)?.heading ?? null;
}
