import type { CardId } from "../../deck/cardId.ts";
import type { CatalogFigure } from "../../deck/figureCatalog.ts";
import { canonical } from "../../facts/aliases.ts";
import type { FoldState } from "../../facts/foldState.ts";
import type { MemoryModel } from "../../scheduler/memoryModel.ts";
import { elapsedDays } from "../../scheduler/studyDay.ts";
import { figureKey } from "./figureKey.ts";
import type { FigureRecipe, FigureScope } from "./quiz.ts";
import { shuffled } from "./seeded.ts";

export interface FigureRequest {
  readonly recipe: FigureRecipe;
  /** Every figure of the library, in reading order. */
  readonly figures: readonly CatalogFigure[];
  readonly fold: FoldState;
  readonly model: MemoryModel;
  readonly today: number;
  /** The figures that a quiz has asked, by `figureKey`. */
  readonly quizzed: ReadonlySet<string>;
  readonly seed: string;
}

export interface FigureCandidate {
  readonly figure: CatalogFigure;
  /** The card that a miss would bring forward: the first one that shows it, a known one before new ones. */
  readonly cardId: CardId | null;
}

/**
 * The figures that a recipe may ask, in the order in which it takes them. One that is not there cannot be shown; one whose
 * cards are all suspended was put away with them.
 */
export function figureCandidates(request: FigureRequest): FigureCandidate[] {
  const { recipe, figures, fold, quizzed, seed } = request;
  const isChosen = chosenBy(recipe.scopes);
  const found: FigureCandidate[] = [];
  for (const figure of figures) {
    if (figure.figure.source.kind === "missing" || !isChosen(figure)) continue;
    if (recipe.neverQuizzedOnly && quizzed.has(figureKey(figure.deck, figure.id))) continue;
    const all = cardsShowing(figure);
    const cardIds = all.filter((cardId) => !fold.suspended.has(canonical(fold, cardId)));
    if (all.length > 0 && cardIds.length === 0) continue;
    const known = cardIds.find((cardId) => fold.memories.get(canonical(fold, cardId)).state !== "new");
    found.push({ figure, cardId: known ?? cardIds[0] ?? null });
  }
  switch (recipe.pick) {
    case "weakest":
      return weakestFirst(found, request);
    case "chance":
      return shuffled(found, seed, ({ figure }) => figureKey(figure.deck, figure.id));
    case "reading":
      return found;
  }
}

function chosenBy(scopes: readonly FigureScope[]): (figure: CatalogFigure) => boolean {
  const chosen = scopes.flatMap((scope) => (scope.kind === "figures" ? scope.figures : []));
  const keys = new Set(chosen.map(({ deck, id }) => figureKey(deck, id)));
  return (figure) =>
    keys.has(figureKey(figure.deck, figure.id)) ||
    scopes.some(
      (scope) =>
        scope.kind === "all" ||
        (scope.kind === "deck" && scope.deck === figure.deck) ||
        (scope.kind === "topic" &&
          scope.deck === figure.deck &&
          figure.shownIn.some(({ topic }) => topic === scope.topic)),
    );
}

function cardsShowing({ shownIn }: CatalogFigure): CardId[] {
  return [...new Set(shownIn.flatMap(({ cardId }) => cardId ?? []))];
}

/**
 * By the weakest card that shows it, as with cards. What no known card shows comes after: first what no quiz has asked, then the
 * rest, in reading order.
 */
function weakestFirst(
  found: readonly FigureCandidate[],
  { fold, model, today, quizzed }: FigureRequest,
): FigureCandidate[] {
  const ranked = found.map((candidate) => {
    const { figure } = candidate;
    const recalls = cardsShowing(figure).flatMap((cardId) => {
      const memory = fold.memories.get(canonical(fold, cardId));
      return memory.state === "new" ? [] : [model.retrievability(memory.memory, elapsedDays(memory.lastDay, today))];
    });
    const isQuizzed = quizzed.has(figureKey(figure.deck, figure.id));
    return { candidate, recall: Math.min(unknownRecall, ...recalls), asked: isQuizzed ? 1 : 0 };
  });
  return ranked
    .sort((a, b) => a.recall - b.recall || (a.recall === unknownRecall ? a.asked - b.asked : 0))
    .map(({ candidate }) => candidate);
}

/** Beyond any chance of recall. */
const unknownRecall = 2;
