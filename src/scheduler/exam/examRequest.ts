/** The cards in scope, one cell of each column a card. Days are study-day numbers. */
export interface ExamCards {
  /** Days; NaN or 0 for a card that was never rated. */
  readonly stability: Float64Array;
  /** 1–10; not read for new cards. */
  readonly difficulty: Float64Array;
  /** Study day of the last review; not read for new cards. */
  readonly lastDay: Int32Array;
  /** Any integer that names the card's topic; losses are summed by it. */
  readonly group: Int32Array;
  /** 1 where the card waits for a repetition later today: it comes first, and its time is taken from today's. */
  readonly repeatsToday?: Uint8Array;
}

export interface Exam {
  /** Study day of the exam. */
  readonly day: number;
  /** What each card counts in it, at least 0; 0 for cards that are not asked. Only their proportions matter. */
  readonly weights: Float64Array;
  /** What this exam counts beside the others; 1 where left out. */
  readonly importance?: number;
  /** How many questions are asked; each card once where left out. Widens the band only. */
  readonly questions?: number;
}

export interface ExamRequest {
  readonly today: number;
  /** Minutes of each study day from today on; 0 is a day off, and so are days beyond the end. */
  readonly minutes: ArrayLike<number>;
  /** How likely a study day after today is kept, above 0 and up to 1 (where left out): `attendance` tells it. */
  readonly attendance?: number;
  readonly cards: ExamCards;
  readonly exams: readonly Exam[];
}

/** Throws a RangeError that names the first column, exam or day that cannot be planned with. */
export function checkRequest({ today, minutes, attendance = 1, cards, exams }: ExamRequest): void {
  const count = cards.stability.length;
  if (!Number.isInteger(today)) throw new RangeError("Today must be a whole study day.");
  for (const name of ["difficulty", "lastDay", "group", "repeatsToday"] as const) {
    const column = cards[name];
    if (column !== undefined && column.length !== count) {
      throw new RangeError(`The column ${name} has ${column.length} cells for ${count} cards.`);
    }
  }
  for (let card = 0; card < count; card++) {
    if (isNew(cards, card)) continue;
    const difficulty = cards.difficulty[card] ?? Number.NaN;
    if (!(difficulty >= 1 && difficulty <= 10) || cards.stability[card] === Number.POSITIVE_INFINITY) {
      throw new RangeError(
        `Card ${card} has no sound memory: stability ${cards.stability[card]}, difficulty ${difficulty}.`,
      );
    }
  }
  for (let day = 0; day < minutes.length; day++) {
    const given = minutes[day] ?? 0;
    if (!(given >= 0 && given < Number.POSITIVE_INFINITY)) throw new RangeError(`Day ${day} has ${given} minutes.`);
  }
  if (!(attendance > 0 && attendance <= 1))
    throw new RangeError(`An attendance of ${attendance} is not above 0 and up to 1.`);
  for (const [n, exam] of exams.entries()) {
    if (!Number.isInteger(exam.day)) throw new RangeError(`Exam ${n} is not on a whole study day.`);
    if (exam.weights.length !== count)
      throw new RangeError(`Exam ${n} weighs ${exam.weights.length} of ${count} cards.`);
    if (!exam.weights.every((weight) => weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`Exam ${n} has a weight that is not a number of at least 0.`);
    }
    if (!((exam.importance ?? 1) >= 0)) throw new RangeError(`Exam ${n} has no sound importance.`);
    if (!((exam.questions ?? 1) > 0)) throw new RangeError(`Exam ${n} asks no question.`);
  }
}

export function isNew({ stability }: ExamCards, card: number): boolean {
  return !((stability[card] ?? Number.NaN) > 0);
}
