import type { EntryBody, Json } from "../../facts/fact.ts";
import type { FoldState, StandingValue } from "../../facts/foldState.ts";

/** Where quizzes lie in the log: entries of one collection, each overwritten as a whole by its last writer. */
const collection = "quiz";

export type AttemptPart = "answer" | "flag" | "mark";

export const keys = {
  recipe: (id: string) => `recipe/${id}`,
  attempt: (id: string) => `attempt/${id}`,
  /** About the n-th question of an attempt, from 0. */
  part: (id: string, part: AttemptPart, n: number) => `attempt/${id}/${part}/${n}`,
  place: (id: string) => `attempt/${id}/place`,
  handIn: (id: string) => `attempt/${id}/end`,
  finish: (id: string) => `attempt/${id}/finish`,
} as const;

export type QuizEntries = ReadonlyMap<string, StandingValue>;

export function quizEntries({ entries }: Pick<FoldState, "entries">): QuizEntries {
  return entries.get(collection) ?? none;
}

/** What stands under a key; null where nothing does, or was removed. */
export function valueAt(entries: QuizEntries, key: string): Json {
  return entries.get(key)?.value ?? null;
}

/** The ids of all recipes or attempts that stand. */
export function idsOf(entries: QuizEntries, kind: "recipe" | "attempt"): string[] {
  const prefix = `${kind}/`;
  const ids: string[] = [];
  for (const [key, { value }] of entries) {
    if (value !== null && key.startsWith(prefix) && !key.includes("/", prefix.length))
      ids.push(key.slice(prefix.length));
  }
  return ids;
}

export function entry(key: string, value: Json): EntryBody {
  return { kind: "entry", collection, key, value };
}

/** What to record to be rid of an attempt. Entries that another device adds later stay without effect: its head is gone. */
export function removalOf(entries: QuizEntries, attemptId: string): EntryBody[] {
  const head = keys.attempt(attemptId);
  return [...entries]
    .filter(([key, { value }]) => value !== null && (key === head || key.startsWith(`${head}/`)))
    .map(([key]) => entry(key, null));
}

const none: QuizEntries = new Map();
