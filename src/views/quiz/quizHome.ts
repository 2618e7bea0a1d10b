/** What the quiz's first page shows, in words made by the page. */
export interface OpenAttemptRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** "Begun today, 4 of 10 answered" */
  readonly words: string;
  /** "Go on" or "Mark it" */
  readonly wayOn: string;
}

export interface RecipeRow {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly editHref: string;
}

export interface FinishedRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly date: string;
  readonly questions: number;
  /** 0–1 */
  readonly score: number;
  readonly mode: string;
}
