import type { AnswerHabits } from "../../../src/scheduler/exam/answerHabits.ts";
import type { Rating } from "../../../src/scheduler/rating.ts";
import { stepAfter } from "../../../src/scheduler/steps.ts";
import type { App } from "./app.ts";
import { chance, normal, pick } from "./chance.ts";
import type { Learner } from "./learners.ts";

/** A learner at the app: every answer reaches both, and the luck of a card's n-th answer is the same in every run. */
export class Studying {
  readonly app: App;
  readonly learner: Learner;
  readonly #habits: AnswerHabits;
  readonly #seed: number;
  readonly #answers: Int32Array;

  constructor(app: App, learner: Learner, habits: AnswerHabits, seed: number) {
    this.app = app;
    this.learner = learner;
    this.#habits = habits;
    this.#seed = seed;
    this.#answers = new Int32Array(app.size);
  }

  /** From now on at another app, or as another learner; the luck goes on, where a new one's would begin again. */
  goingOn(app: App, learner: Learner): Studying {
    const next = new Studying(app, learner, this.#habits, this.#seed);
    next.#answers.set(this.#answers);
    return next;
  }

  /** Studies a card until it leaves the ladder of steps, and gives the seconds that took. */
  study(card: number, day: number): number {
    const { firstRatings, recalledRatings, learningRepeats, relearningRepeats } = this.#habits;
    const wasNew = this.app.isNew(card);
    const draw = this.#chance(card);
    const recall = this.learner.recall(card, day);
    let rating: Rating;
    if (wasNew) rating = pick(firstRatings, this.learner.firstDraw(card, draw));
    else rating = draw < 1 - recall ? "again" : pick(recalledRatings, (draw - (1 - recall)) / recall);
    let seconds = this.#answer(card, day, rating);
    if (!wasNew && rating !== "again") return seconds;
    const steps = wasNew ? this.#habits.learningStepsMinutes : this.#habits.relearningStepsMinutes;
    const repeats = wasNew ? learningRepeats : relearningRepeats;
    let step = stepAfter(steps, 0, rating);
    while (step !== null && rating !== "easy") {
      rating = pick<Rating>(repeats[rating], this.#chance(card));
      seconds += this.#answer(card, day, rating);
      step = stepAfter(steps, step.step, rating);
    }
    return seconds;
  }

  #answer(card: number, day: number, rating: Rating): number {
    this.learner.answer(card, day, rating);
    this.app.answer(card, day, rating);
    const answer = this.#answers[card] ?? 0;
    this.#answers[card] = answer + 1;
    // Log-normal with mean 1.
    return this.#habits.answerSeconds[rating] * Math.exp(0.3 * normal(this.#seed, card, answer, 5) - 0.045);
  }

  #chance(card: number): number {
    return chance(this.#seed, card, this.#answers[card] ?? 0, 3);
  }
}

/**
 * The time before: cards that are not new were begun 5 to 75 days ago and studied when due, up to three days late, until
 * the learner paused a week ago. Days are counted from today.
 */
export function studyBefore(studying: Studying, newShare: number, seed: number): void {
  for (let card = 0; card < studying.app.size; card++) {
    if (chance(seed, card, 11) < newShare) continue;
    let day = -5 - Math.floor(70 * chance(seed, card, 12));
    for (let n = 0; day < (n === 0 ? 0 : -pauseDays); n++) {
      studying.study(card, day);
      day = (studying.app.dueDay[card] ?? 0) + Math.floor(4 * chance(seed, card, 13, n));
    }
  }
}

const pauseDays = 7;
