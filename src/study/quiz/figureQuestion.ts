import type { CatalogFigure } from "../../deck/figureCatalog.ts";
import { figureTitle } from "../../deck/figureTitle.ts";
import type { FigureCandidate } from "./figureCandidates.ts";
import { figureKey } from "./figureKey.ts";
import type { FigureKind, FigureOption, FigureQuestion, FigureRecipe } from "./quiz.ts";
import { shuffled } from "./seeded.ts";

export interface FigureGround {
  readonly recipe: FigureRecipe;
  /** Every figure of the library, in reading order. */
  readonly figures: readonly CatalogFigure[];
  readonly topicTitle: (deck: string, topic: string) => string;
  readonly seed: string;
}

/**
 * A figure asked in one way; null where it cannot be: without a name that says something it can neither be named nor found,
 * and without others of its deck to choose among it cannot be found.
 */
export function figureQuestion(
  { figure, cardId }: FigureCandidate,
  kind: FigureKind,
  { recipe, figures, topicTitle, seed }: FigureGround,
): FigureQuestion | null {
  const { deck, topic, id } = figure;
  const name = nameOf(figure);
  const asked = (pointCount: number, options: readonly FigureOption[] = []): FigureQuestion => ({
    ...{ figureId: id, cardId, deck, topic, topicTitle: topicTitle(deck, topic) },
    ...{ kind, text: name, pointCount, options },
  });
  if (kind === "explain") return asked(figure.keyPoints.length);
  if (name === "") return null;
  // By sight it is one of pictures that are there; by name, what is called so may be gone.
  const isPossible = ({ figure: { source } }: CatalogFigure) => kind === "name" || source.kind !== "missing";
  const options = optionsOf(figure, figures.filter(isPossible), `${seed} ${kind} ${figureKey(deck, id)}`);
  if (kind === "name" && (recipe.prefer === "typed" || options === null)) return asked(1);
  return options === null ? null : asked(0, options);
}

/** As in the catalog of its deck, in the log's words. */
function nameOf({ figure }: CatalogFigure): string {
  return figureTitle(figure).slice(0, longestName);
}

const longestName = 1_000;
const fewestOthers = 2;
const mostOthers = 3;

/** It and up to three others of its deck, near ones first: what stands close is what can be confused. Null without two. */
function optionsOf(asked: CatalogFigure, figures: readonly CatalogFigure[], seed: string): FigureOption[] | null {
  const ofDeck = figures.filter(({ deck }) => deck === asked.deck);
  const at = ofDeck.findIndex(({ id }) => id === asked.id);
  const distance = (other: number) => Math.abs(other - at) + (ofDeck[other]?.topic === asked.topic ? 0 : ofDeck.length);
  const taken = new Set([spelt(nameOf(asked))]);
  const others: FigureOption[] = [];
  for (const other of [...ofDeck.keys()].sort((a, b) => distance(a) - distance(b))) {
    const figure = ofDeck[other];
    const name = figure === undefined ? "" : nameOf(figure);
    // Two that are called alike would both be right.
    if (figure === undefined || name === "" || taken.has(spelt(name))) continue;
    taken.add(spelt(name));
    others.push({ figureId: figure.id, name, right: false });
    if (others.length === mostOthers) break;
  }
  if (others.length < fewestOthers) return null;
  const right: FigureOption = { figureId: asked.id, name: nameOf(asked), right: true };
  return shuffled([right, ...others], seed, ({ figureId }) => figureId);
}

function spelt(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
}
