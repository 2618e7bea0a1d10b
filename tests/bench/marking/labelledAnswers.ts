import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Card } from "../../../src/deck/card.ts";
import { contentHash } from "../../../src/deck/contentHash.ts";
import { cardsOf } from "../../../src/deck/topic.ts";
import { parseCollection } from "../../../src/parser/parseCollection.ts";
import { readContent } from "../../../src/tools/readContent.ts";

export const answerKinds = ["right", "partial", "wrong", "negated", "copied"] as const;
export type AnswerKind = (typeof answerKinds)[number];

/**
 * A typed answer to a shipped card, and the key points that a fair examiner would tick: the gist of a point suffices, its
 * headword alone does not. All were written and labelled before the matcher was, and none was changed to suit it.
 */
export interface LabelledAnswer {
  readonly id: string;
  readonly kind: AnswerKind;
  /** The matcher is tuned on one half only; the other shows what that is worth. */
  readonly half: "development" | "held-out";
  readonly card: Card;
  readonly typed: string;
  /** Indexes of key points. */
  readonly ticked: ReadonlySet<number>;
  /** Indexes of key points that say nothing an examiner could judge (a fragment of a sentence). */
  readonly unjudged: ReadonlySet<number>;
}

/** All labelled answers. Throws where a card or a key point is no longer the one that was labelled. */
export async function labelledAnswers(): Promise<LabelledAnswer[]> {
  const root = path.resolve(import.meta.dirname, "../../..");
  const { files, media } = await readContent(path.join(root, "content"), path.join(root, "public"));
  const cards = parseCollection(files, media).decks.flatMap(({ topics }) => topics.flatMap(cardsOf));
  const cardById = new Map<string, Card>(cards.map((card) => [card.id, card]));
  return labelFiles().flatMap((labelled) => {
    const card = cardById.get(labelled.card);
    if (card === undefined) throw new Error(`No card ${labelled.card} any more: ${labelled.question}`);
    guard(card, labelled.points);
    return labelled.answers.map(
      ({ id, kind, typed, ticked }): LabelledAnswer => ({
        id,
        kind,
        half: halfOf(id),
        card,
        typed,
        ticked: new Set(ticked),
        unjudged: new Set(labelled.unjudged),
      }),
    );
  });
}

interface LabelledCard {
  readonly card: string;
  readonly question: string;
  /** How each key point began when the answers were labelled. */
  readonly points: readonly string[];
  readonly unjudged?: readonly number[];
  readonly answers: readonly {
    readonly id: string;
    readonly kind: AnswerKind;
    readonly typed: string;
    readonly ticked: readonly number[];
  }[];
}

function labelFiles(): LabelledCard[] {
  const folder = path.join(import.meta.dirname, "labelled");
  return readdirSync(folder)
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as LabelledCard[]);
}

function guard(card: Card, beginnings: readonly string[]): void {
  const drifted = beginnings.findIndex((beginning, index) => !card.keyPoints[index]?.text.startsWith(beginning));
  if (drifted < 0 && beginnings.length === card.keyPoints.length) return;
  throw new Error(`The key points of "${card.question}" have changed: label its answers again (point ${drifted}).`);
}

function halfOf(id: string): LabelledAnswer["half"] {
  return Number.parseInt(contentHash(id).slice(0, 2), 16) % 2 === 0 ? "development" : "held-out";
}
