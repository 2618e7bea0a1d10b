/** Says whether a foreign value is a `Value`; what it lets pass, the compiler then takes for one. */
export type Check<Value> = (value: unknown) => value is Value;

/** One check for each field of a record. Fields beyond these are let pass. */
export type Shape<Value> = { readonly [Name in keyof Value]-?: Check<Value[Name]> };

export type PlainRecord = { readonly [name: string]: unknown };

/** A record as JSON or a structured clone makes it: no array, date, map or typed array. */
export function isRecord(value: unknown): value is PlainRecord {
  return typeof value === "object" && value !== null && Object.prototype.toString.call(value) === "[object Object]";
}

export function fits<Value>(shape: Shape<Value>, value: unknown): value is Value {
  return isRecord(value) && misfit(shape, value) === null;
}

/** The first field that is missing or does not pass its check; null when the record fits. */
export function misfit(shape: Shape<PlainRecord>, record: PlainRecord): string | null {
  for (const name in shape) {
    if (!shape[name]?.(Object.hasOwn(record, name) ? record[name] : undefined)) return name;
  }
  return null;
}

export function integer(lowest: number, highest: number): Check<number> {
  return (value): value is number => Number.isInteger(value) && isBetween(value, lowest, highest);
}

export function finite(lowest: number, highest: number): Check<number> {
  return (value): value is number => isBetween(value, lowest, highest);
}

/** A text that is not empty; `Text` may be a branded id. */
export function text<Text extends string = string>(longest: number): Check<Text> {
  return (value): value is Text => typeof value === "string" && value.length > 0 && value.length <= longest;
}

export function anyText(longest: number): Check<string> {
  return (value): value is string => typeof value === "string" && value.length <= longest;
}

export function oneOf<const Value extends string>(values: readonly Value[]): Check<Value> {
  return (value): value is Value => values.some((known) => known === value);
}

export function listOf<Item>(check: Check<Item>, longest: number): Check<readonly Item[]> {
  return (value): value is readonly Item[] => Array.isArray(value) && value.length <= longest && value.every(check);
}

/** A field that may be missing. */
export function optional<Value>(check: Check<Value>): Check<Value> {
  return (value): value is Value => value === undefined || check(value);
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function isBetween(value: unknown, lowest: number, highest: number): boolean {
  return typeof value === "number" && value >= lowest && value <= highest;
}
