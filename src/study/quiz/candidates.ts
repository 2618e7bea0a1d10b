import type { CardId } from "../../deck/cardId.ts";
import { canonical } from "../../facts/aliases.ts";
import type { FoldState } from "../../facts/foldState.ts";
import { cardsInScope, type Library } from "../../library/library.ts";
import type { MemoryModel } from "../../scheduler/memoryModel.ts";
import { elapsedDays } from "../../scheduler/studyDay.ts";
import type { CardRecipe } from "./quiz.ts";
import { shuffled } from "./seeded.ts";

export interface CandidateRequest {
  readonly recipe: CardRecipe;
  readonly fold: FoldState;
  readonly library: Library;
  readonly model: MemoryModel;
  readonly today: number;
  /** The canonical ids of cards that a quiz has asked. */
  readonly quizzed: ReadonlySet<CardId>;
  readonly seed: string;
}

/**
 * The cards that a recipe may ask, in the order in which it takes them, as far as can be told without their texts. Each
 * memory once, though its card may stand in two decks; what is suspended is left out, what is buried is not.
 */
export function candidates(request: CandidateRequest): CardId[] {
  const { recipe, fold, library, quizzed, seed } = request;
  const seen = new Set<CardId>();
  const found: CardId[] = [];
  for (const cardId of recipe.scopes
    .flatMap((scope) => cardsInScope(library, scope))
    .flatMap(({ cardIds }) => cardIds)) {
    const memoryId = canonical(fold, cardId);
    if (seen.has(memoryId)) continue;
    seen.add(memoryId);
    if (fold.suspended.has(memoryId)) continue;
    if (recipe.starredOnly && !fold.starred.has(memoryId)) continue;
    if (recipe.neverQuizzedOnly && quizzed.has(memoryId)) continue;
    if (recipe.figuresOnly && library.placeByCardId.get(cardId)?.figureCount === 0) continue;
    found.push(cardId);
  }
  switch (recipe.pick) {
    case "weakest":
      return weakestFirst(found, request);
    case "chance":
      return shuffled(found, seed, (cardId) => cardId);
    case "reading":
      return found;
  }
}

/**
 * By the chance of recall now; where that is equal, as on the day of a review, the memory that fades sooner comes first.
 * New cards have no memory that could be weak: they come after, in reading order.
 */
function weakestFirst(cardIds: readonly CardId[], { fold, model, today }: CandidateRequest): CardId[] {
  const known: { readonly cardId: CardId; readonly recall: number; readonly stability: number }[] = [];
  const fresh: CardId[] = [];
  for (const cardId of cardIds) {
    const memory = fold.memories.get(canonical(fold, cardId));
    if (memory.state === "new") fresh.push(cardId);
    else {
      const recall = model.retrievability(memory.memory, elapsedDays(memory.lastDay, today));
      known.push({ cardId, recall, stability: memory.memory.stability });
    }
  }
  known.sort((a, b) => a.recall - b.recall || a.stability - b.stability);
  return [...known.map(({ cardId }) => cardId), ...fresh];
}
