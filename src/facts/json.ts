import type { Json } from "./fact.ts";
import { isRecord } from "./shape.ts";

/** Whether JSON can say the value, and it is of bearable size: at most 100,000 values, 32 deep, texts of a million characters. */
export function isJson(value: unknown): value is Json {
  return valuesIn(value, 0) <= mostValues;
}

export function isJsonRecord(value: unknown): value is { readonly [name: string]: Json } {
  return isRecord(value) && isJson(value);
}

const mostValues = 100_000;
const deepest = 32;
const longestText = 1_000_000;

/** How many values there are in this one, itself included; infinite for what JSON cannot say. */
function valuesIn(value: unknown, depth: number): number {
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return 1;
  if (typeof value === "string") return value.length <= longestText ? 1 : Number.POSITIVE_INFINITY;
  const items: readonly unknown[] | null = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : null;
  if (items === null || depth === deepest || items.length > mostValues) return Number.POSITIVE_INFINITY;
  let count = 1;
  for (const item of items) {
    count += valuesIn(item, depth + 1);
    if (count > mostValues) return Number.POSITIVE_INFINITY;
  }
  return count;
}
