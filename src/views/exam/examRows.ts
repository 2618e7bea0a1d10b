/** What the list of exams shows, in words made by the page. Scores are shares, 0–1. */
export interface ComingExam {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** "Thursday, 10 December 2026, 9:00" */
  readonly date: string;
  /** "in 16 days" */
  readonly daysLeft: string;
  /** "waiting" while the plan is being made; null where there is nothing to predict from. */
  readonly prediction: PredictedScore | "waiting" | null;
}

export interface PredictedScore {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

export interface PastExam {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly date: string;
  readonly prediction: PredictedScore | null;
  readonly result: number | null;
}
