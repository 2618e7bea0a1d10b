import type { Card } from "../../../src/deck/card.ts";
import type { CatalogFigure } from "../../../src/deck/figureCatalog.ts";
import { defaultFigureRecipe } from "../../../src/study/quiz/recipe.ts";
import { idOf, type Learner, learnerWith } from "./learnerAtQuiz.ts";

export const allFigures = defaultFigureRecipe({ kind: "all" }, "Figures");

export interface FigureParts {
  readonly deck?: string;
  readonly topic?: string;
  /** The headings of the cards that show it. */
  readonly cards?: readonly string[];
  readonly points?: readonly string[];
  readonly isMissing?: boolean;
  readonly path?: string;
}

/** A figure of the deck "d" and topic "t", called so; its id is its name in one word. */
export function figureCalled(name: string, parts: FigureParts = {}): CatalogFigure {
  const { deck = "d", topic = "t", cards = [], points = [], isMissing = false } = parts;
  const path = parts.path ?? `media/${name.replaceAll(" ", "-").toLowerCase()}.png`;
  const place = { topic, section: null, words: "", span: { file: `${deck}/${topic}.md`, firstLine: 1, lastLine: 2 } };
  return {
    id: path,
    deck,
    topic,
    section: null,
    figure: {
      path,
      alt: name,
      number: null,
      side: "answer",
      source: isMissing ? { kind: "missing" } : { kind: "local", path, width: 40, height: 30 },
      description: null,
    },
    thumbnail: null,
    shownIn: cards.length === 0 ? [{ ...place, cardId: null }] : cards.map((one) => ({ ...place, cardId: idOf(one) })),
    namedIn: [],
    keyPoints: points.map((text) => ({ group: null, text })),
  };
}

export function learnerBefore(figures: readonly CatalogFigure[], cards: readonly Card[] = []): Promise<Learner> {
  return learnerWith(cards, undefined, undefined, undefined, figures);
}
