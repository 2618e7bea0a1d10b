import { type CardId, cardIdOf } from "../../deck/cardId.ts";
import { contentHash } from "../../deck/contentHash.ts";
import { type OcclusionBox, partName, partsOf } from "../../deck/occlusion.ts";
import type { TopicSummary } from "../../deck/topic.ts";
import { blockVersion } from "../../parser/occlusion/blockVersion.ts";
import { partLabel } from "../../parser/occlusion/partLabel.ts";
import { readOcclusion } from "../../parser/occlusion/readOcclusion.ts";

/** Boxes that a learner drew over a figure in the app: a local edit, until the source holds the block. */
export interface Drawing {
  readonly deck: string;
  /** The figure's id in the figure catalog. */
  readonly figure: string;
  /** The picture as its Markdown names it: parts go by it. */
  readonly path: string;
  readonly alt: string;
  /** The slug of the topic that shows the figure. */
  readonly topic: string;
  /** The card behind which the parts stand; null: they come first. */
  readonly after: CardId | null;
  /** That card itself shows the figure, so that it and the parts give each other away. */
  readonly inCard: boolean;
  /** As `writeOcclusion` writes it, without the picture; "" where every part was taken away. */
  readonly text: string;
  /** The version of what the source said when it was drawn; null where that was nothing. */
  readonly base: string | null;
  /** What was drawn before, oldest first: the way back. */
  readonly earlier: readonly string[];
}

/** What a drawing is beside its source: it counts; the source says the same; both were changed, and the source counts. */
export type Standing = "applies" | "held" | "parted";

export function standingOf({ text, base }: Pick<Drawing, "text" | "base">, source: string | null): Standing {
  if (versionOf(text) === source) return "held";
  return base === source ? "applies" : "parted";
}

export function versionOf(text: string): string | null {
  return text === "" ? null : blockVersion(text);
}

/** What the source says of a figure, in all of a deck's blocks about it; null where there is none. */
export function sourceVersion(topics: readonly Pick<TopicSummary, "covered">[], figure: string): string | null {
  const versions = topics.flatMap(({ covered = [] }) =>
    covered.flatMap((run) => (run.figure === figure ? [run.version] : [])),
  );
  return versions.length === 0 ? null : versions.join("+");
}

/** The cards of a drawing, in order. */
export function cardIdsOf({ deck, path, text }: Pick<Drawing, "deck" | "path" | "text">): CardId[] {
  return partIds(deck, path, boxesIn(text));
}

export function partIds(deck: string, path: string, boxes: readonly OcclusionBox[]): CardId[] {
  return partsOf(boxes).flatMap(([index = 0]) => {
    const box = boxes[index];
    return box === undefined ? [] : [partId(deck, path, partName(box, index))];
  });
}

/** The card that asks for the part with this name or label. */
export function partId(deck: string, path: string, name: string): CardId {
  return cardIdOf({ kind: "label", deck, label: partLabel(path, name) });
}

function boxesIn(text: string): readonly OcclusionBox[] {
  return readOcclusion(text, 1).occlusion.boxes;
}

/** Where a figure's drawing lies among the entries. A picture's address may be longer than a key. */
export function drawingKey(deck: string, figure: string): string {
  return contentHash(`${deck}\u0000${figure}`).slice(0, 20);
}
