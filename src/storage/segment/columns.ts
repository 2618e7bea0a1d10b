import { joinSections, splitSections } from "./sections.ts";

/** The largest magnitude of a value in a column: sums and differences of two such are exact. */
export const largestInteger = 2 ** 52;

/**
 * Integers of at most `largestInteger` as bytes: a width (1, 2, 4 or 8 bytes), whether differences to the value before
 * are kept instead of values, then the numbers in this machine's byte order, which is little-endian wherever browsers run.
 */
export function encodeIntegers(values: ArrayLike<number>): Uint8Array {
  const plain = Float64Array.from(values);
  const differences = plain.map((value, index) => value - (plain[index - 1] ?? 0));
  const useDifferences = widthOf(differences) < widthOf(plain);
  const numbers = useDifferences ? differences : plain;
  const width = widthOf(numbers);
  const body = new Uint8Array(arrayOfWidth[width].from(numbers).buffer);
  const bytes = new Uint8Array(2 + body.length);
  bytes.set([width, useDifferences ? 1 : 0]);
  bytes.set(body, 2);
  return bytes;
}

/** The integers of `encodeIntegers`. Throws RangeError for bytes that it did not write. */
export function decodeIntegers(bytes: Uint8Array): Float64Array {
  const width = bytes[0];
  if (width !== 1 && width !== 2 && width !== 4 && width !== 8)
    throw new RangeError(`no integers are ${width} bytes wide`);
  // A copy, because a view of wider numbers must begin at a multiple of their width.
  const values = Float64Array.from(new arrayOfWidth[width](bytes.slice(2).buffer));
  if (bytes[1] === 1) {
    let sum = 0;
    for (let index = 0; index < values.length; index++) {
      sum += values[index] ?? 0;
      values[index] = sum;
    }
  }
  return values;
}

/** Well-formed texts as bytes: their lengths in UTF-16 units, and all of them in one UTF-8 text. */
export function encodeTexts(texts: readonly string[]): Uint8Array {
  return joinSections([encodeIntegers(texts.map(({ length }) => length)), new TextEncoder().encode(texts.join(""))]);
}

/** The texts of `encodeTexts`, as slices of one string. Throws RangeError or TypeError for bytes that it did not write. */
export function decodeTexts(bytes: Uint8Array): string[] {
  const [lengths, body] = splitSections(bytes);
  if (lengths === undefined || body === undefined) throw new RangeError("a column of texts has two sections");
  const joined = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  const texts: string[] = [];
  let at = 0;
  for (const length of decodeIntegers(lengths)) {
    texts.push(joined.substring(at, at + length));
    at += length;
  }
  if (at !== joined.length) throw new RangeError("the lengths of the texts do not add up");
  return texts;
}

type Width = 1 | 2 | 4 | 8;

const arrayOfWidth = { 1: Int8Array, 2: Int16Array, 4: Int32Array, 8: Float64Array } as const;

function widthOf(values: Float64Array): Width {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, value < 0 ? -value - 1 : value);
  if (largest < 2 ** 7) return 1;
  if (largest < 2 ** 15) return 2;
  return largest < 2 ** 31 ? 4 : 8;
}
