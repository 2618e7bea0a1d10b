import type { EntryBody, Json } from "../../facts/fact.ts";
import { type ExamEntries, examCollection, planKey } from "./entries.ts";

/** The keys of the collection; each entry is overwritten as a whole by its last writer. */
export const keys = {
  exam: (id: string) => `exam/${id}`,
  result: (id: string) => `exam/${id}/result`,
  /** What was predicted on a study day. */
  prediction: (id: string, day: number) => `exam/${id}/prediction/${day}`,
  plan: planKey,
} as const;

export function entry(key: string, value: Json): EntryBody {
  return { kind: "entry", collection: examCollection, key, value };
}

/** What a key is about; null for one that this version does not know. */
export type ExamKey =
  | { readonly kind: "exam" | "result"; readonly id: string }
  | { readonly kind: "prediction"; readonly id: string; readonly day: number }
  | { readonly kind: "plan"; readonly day: number };

export function readKey(key: string): ExamKey | null {
  const [, planDay, id, part, predictionDay] =
    /^(?:plan\/(-?\d{1,9})|exam\/([^/]+)(?:\/(result|prediction\/(-?\d{1,9})))?)$/.exec(key) ?? [];
  if (planDay !== undefined) return { kind: "plan", day: Number(planDay) };
  if (id === undefined) return null;
  if (predictionDay !== undefined) return { kind: "prediction", id, day: Number(predictionDay) };
  return { kind: part === undefined ? "exam" : "result", id };
}

/** What to record to be rid of an exam. Entries that another device adds later stay without effect: its head is gone. */
export function removalOf(entries: ExamEntries, id: string): EntryBody[] {
  const head = keys.exam(id);
  return [...entries]
    .filter(([key, { value }]) => value !== null && (key === head || key.startsWith(`${head}/`)))
    .map(([key]) => entry(key, null));
}

/** What to record so that plans of other days than this one take no room in the fold: nothing asks for them any more. */
export function clearingPlans(entries: ExamEntries, keptDay: number | null): EntryBody[] {
  return [...entries]
    .filter(([key, { value }]) => {
      const read = value === null ? null : readKey(key);
      return read?.kind === "plan" && read.day !== keptDay;
    })
    .map(([key]) => entry(key, null));
}
