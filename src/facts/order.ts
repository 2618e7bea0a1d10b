import type { FactStamp } from "./fact.ts";

/** What orders facts, the same on every device. */
export type FactOrder = Pick<FactStamp, "clock" | "id">;

/** The order of the fold: by clock, then by id. */
export function compareFacts(a: FactOrder, b: FactOrder): number {
  if (a.clock !== b.clock) return a.clock - b.clock;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Whether `writer` wrote last, so that its value stands; `standing` is the writer of the present value, if any. */
export function overwrites(writer: FactOrder, standing: FactOrder | undefined): boolean {
  return standing === undefined || compareFacts(writer, standing) > 0;
}
