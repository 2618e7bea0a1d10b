/** An exam as it stands in the form, with what was typed as it was typed. */
export interface ExamDraft {
  readonly name: string;
  /** `2026-12-10` and `09:00`, as the browser's own fields give them; empty where incomplete. */
  readonly date: string;
  readonly time: string;
  /** What each part counts, above 0, by `deckKey` or `topicKey`. A topic without a part of its own is in its deck's. */
  readonly weights: Weights;
  /** Monday first. */
  readonly minutes: readonly string[];
  /** Dates, rising. */
  readonly daysOff: readonly string[];
  /** Percent; empty without a target. */
  readonly target: string;
}

export type Weights = ReadonlyMap<string, number>;

/** What is wrong with each field, in a sentence that says how to mend it. */
export type DraftFaults = { readonly [Field in keyof ExamDraft]?: string };

/** Decks and topics that an exam can ask. */
export interface DeckChoice {
  readonly slug: string;
  readonly title: string;
  readonly topics: readonly { readonly slug: string; readonly title: string; readonly cardCount: number }[];
}

/** No topic's key: those have something behind the last slash. */
export function deckKey(deck: string): string {
  return `${deck}/`;
}

export function topicKey(deck: string, topic: string): string {
  return `${deck}/${topic}`;
}
