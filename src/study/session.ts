import type { CardId } from "../deck/cardId.ts";
import type { Due, MemoryState } from "../scheduler/cardMemory.ts";
import * as queues from "../scheduler/queue.ts";
import type { Rating } from "../scheduler/rating.ts";

/**
 * A study session as a value. Only an asked card can be revealed and only a revealed one rated; what the four buttons
 * promise is fixed when the answer is shown.
 */
export type Session =
  | { readonly kind: "asking"; readonly cardId: CardId; readonly shownAt: number; readonly course: Course }
  | {
      readonly kind: "revealed";
      readonly cardId: CardId;
      readonly shownAt: number;
      readonly outcomes: Outcomes;
      readonly course: Course;
    }
  | { readonly kind: "finished"; readonly course: Course };

export type Outcomes = Readonly<Record<Rating, Due>>;

/** What lies behind and ahead of the card on the sheet. */
export interface Course {
  readonly queue: queues.StudyQueue;
  readonly done: Done;
}

export interface Done {
  readonly answers: number;
  readonly byRating: Readonly<Record<Rating, number>>;
  readonly spentMillis: number;
}

export const nothingDone: Done = { answers: 0, byRating: { again: 0, hard: 0, good: 0, easy: 0 }, spentMillis: 0 };

/** Longer than this nobody thinks about one answer: the learner was away. */
const longestAnswerMillis = 300_000;

export function begin(queue: queues.StudyQueue, now: number): Session {
  return ask({ queue, done: nothingDone }, now);
}

/** The next card, or the end; also the way on when time has passed and a learning card has come due. */
export function ask(course: Course, now: number): Session {
  const cardId = queues.nextCard(course.queue, now);
  return cardId === null ? { kind: "finished", course } : { kind: "asking", cardId, shownAt: now, course };
}

/** Goes on with a card that was on the sheet before (after a reload, or an undone rating), if it still waits. */
export function resume(course: Course, cardId: CardId, shownAt: number): Session {
  return { kind: "asking", cardId, shownAt, course };
}

export function reveal(session: Session, outcomes: Outcomes): Session {
  if (session.kind !== "asking") return session;
  const { cardId, shownAt, course } = session;
  return { kind: "revealed", cardId, shownAt, outcomes, course };
}

/** Milliseconds from question to rating, cut off where the learner must have been away. */
export function answerMillis(session: Session & { readonly kind: "revealed" }, now: number): number {
  return Math.min(Math.max(0, now - session.shownAt), longestAnswerMillis);
}

export function rate(session: Session & { readonly kind: "revealed" }, rating: Rating, now: number): Session {
  const { queue, done } = session.course;
  return ask(
    {
      queue: queues.afterAnswer(queue, session.cardId, session.outcomes[rating], now),
      done: {
        answers: done.answers + 1,
        byRating: { ...done.byRating, [rating]: done.byRating[rating] + 1 },
        spentMillis: done.spentMillis + answerMillis(session, now),
      },
    },
    now,
  );
}

/** What was rated and is taken back. */
export interface TakenBack {
  readonly rating: Rating;
  readonly answerMillis: number;
  readonly shown: MemoryState;
}

/** Shows a card again whose last rating was taken back. */
export function unrate({ queue, done }: Course, cardId: CardId, review: TakenBack, now: number): Session {
  return resume({ queue: queues.putBack(queue, cardId, review.shown), done: without(done, review) }, cardId, now);
}

/** The count without an answer that does not stand. */
export function without(done: Done, { rating, answerMillis }: TakenBack): Done {
  return {
    answers: Math.max(0, done.answers - 1),
    byRating: { ...done.byRating, [rating]: Math.max(0, done.byRating[rating] - 1) },
    spentMillis: Math.max(0, done.spentMillis - answerMillis),
  };
}
