import type { CardMemory, Due, KnownMemory, MemoryStart, MemoryState } from "./cardMemory.ts";
import type { MemoryModel } from "./memoryModel.ts";
import type { Rating } from "./rating.ts";
import { elapsedDays } from "./studyDay.ts";

/** What a review says about its card: the rating, its study day, the state it was shown in, and what the button promised. */
export interface ReviewStep {
  readonly rating: Rating;
  readonly studyDay: number;
  readonly shown: MemoryState;
  readonly due: Due;
}

/**
 * The one step of every fold: memory after a review. Stability and difficulty come from the model, the due date from the
 * promise alone. A lapse is Again on a card that was shown as due (state `review`).
 */
export function afterReview(memory: CardMemory, review: ReviewStep, model: MemoryModel): KnownMemory {
  const { rating, studyDay, shown, due } = review;
  const wasDue = shown === "review";
  if (memory.state === "new") {
    return {
      state: due.phase,
      memory: model.next(null, 0, rating),
      due,
      lastDay: studyDay,
      firstDay: studyDay,
      lastDueDay: wasDue ? studyDay : null,
      reviews: 1,
      lapses: wasDue && rating === "again" ? 1 : 0,
    };
  }
  return {
    state: due.phase,
    memory: model.next(memory.memory, elapsedDays(memory.lastDay, studyDay), rating),
    due,
    lastDay: studyDay,
    firstDay: memory.firstDay,
    lastDueDay: wasDue ? studyDay : memory.lastDueDay,
    reviews: memory.reviews + 1,
    lapses: memory.lapses + (wasDue && rating === "again" ? 1 : 0),
  };
}

/** Memory after its due date was moved without a review; null where there is no due day to move. */
export function rescheduled(memory: CardMemory, dueDay: number): KnownMemory | null {
  return memory.state === "review" ? { ...memory, due: { phase: "review", dueDay } } : null;
}

/** The memory of a card that begins with what another program knew of it; null where the card has a memory already. */
export function started(
  memory: CardMemory,
  { stability, difficulty, lastDay, dueDay }: MemoryStart,
): KnownMemory | null {
  if (memory.state !== "new") return null;
  return {
    state: "review",
    memory: { stability, difficulty },
    due: { phase: "review", dueDay },
    lastDay,
    firstDay: null,
    lastDueDay: null,
    reviews: 0,
    lapses: 0,
  };
}
