import type { CardId } from "../../deck/cardId.ts";
import { failure, type Result, success } from "../../deck/result.ts";
import { decodeFact, encodeFact } from "../../facts/codec.ts";
import type { Fact } from "../../facts/fact.ts";
import { cardIdsOf } from "../../facts/undo.ts";
import type { StoredFact } from "../port.ts";
import { cardHashes } from "./cardHashes.ts";
import { decodeIntegers, encodeIntegers } from "./columns.ts";
import { gunzip, gzip } from "./gzip.ts";
import { decodeReviews, encodeReviews, fitsColumns } from "./reviewColumns.ts";
import { joinSections, splitSections } from "./sections.ts";

/** Some thousands of facts in one record. Arrival numbers inside count from its first, so that it can be packed before it has one. */
export interface PackedSegment {
  readonly count: number;
  /** Arrival number of the last fact less that of the first. */
  readonly span: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Sorted hashes of the cards that its facts name. */
  readonly cards: Uint32Array;
}

export interface SegmentContent {
  readonly facts: readonly StoredFact[];
  /** Rows (from 0) that are no facts to this version; the others stand. */
  readonly damagedRows: readonly { readonly row: number; readonly reason: string }[];
}

/** Packs facts in arrival order: reviews in columns, everything else as the JSON it is, all of it as one gzip file. */
export async function packSegment(stored: readonly StoredFact[]): Promise<PackedSegment> {
  const first = stored[0]?.arrival ?? 0;
  return {
    count: stored.length,
    span: (stored.at(-1)?.arrival ?? 0) - first,
    bytes: await gzip(layOut(stored, first)),
    cards: cardHashes(stored.flatMap(({ fact }) => cardIdsOf(fact))),
  };
}

/** The facts of a segment whose first has arrival number `first`; with `wanted`, only those that name one of these cards. */
export async function unpackSegment(
  bytes: Uint8Array<ArrayBuffer>,
  first: number,
  wanted?: ReadonlySet<CardId>,
): Promise<Result<SegmentContent, string>> {
  try {
    return success(readLayout(await gunzip(bytes), first, wanted));
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}

const layoutVersion = 1;

function layOut(stored: readonly StoredFact[], first: number): Uint8Array<ArrayBuffer> {
  const others: Fact[] = [];
  const otherRows: number[] = [];
  const reviews = [];
  for (const [row, { fact }] of stored.entries()) {
    if (fitsColumns(fact)) {
      reviews.push(fact);
    } else {
      others.push(fact);
      otherRows.push(row);
    }
  }
  return joinSections([
    Uint8Array.of(layoutVersion),
    encodeIntegers(stored.map(({ arrival }) => arrival - first)),
    encodeIntegers(otherRows),
    new TextEncoder().encode(JSON.stringify(others.map(encodeFact))),
    ...encodeReviews(reviews),
  ]);
}

function readLayout(bytes: Uint8Array, first: number, wanted?: ReadonlySet<CardId>): SegmentContent {
  const [head, arrivalBytes, otherRowBytes, json, ...columns] = splitSections(bytes);
  if (head?.[0] !== layoutVersion) throw new RangeError("the segment has a layout of another version");
  if (arrivalBytes === undefined || otherRowBytes === undefined || json === undefined) {
    throw new RangeError("the segment lacks sections");
  }
  const arrivals = decodeIntegers(arrivalBytes);
  const otherRows = decodeIntegers(otherRowBytes);
  const others: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(json));
  if (!Array.isArray(others) || others.length !== otherRows.length)
    throw new RangeError("facts outside columns are missing");

  const factByRow = new Array<Fact | undefined>(arrivals.length);
  const damagedRows: { row: number; reason: string }[] = [];
  const otherRowSet = new Set(otherRows);
  others.forEach((record: unknown, index) => {
    const row = otherRows[index] ?? 0;
    const decoded = decodeFact(record);
    if (!decoded.ok) damagedRows.push({ row, reason: decoded.fault.message });
    else if (wanted === undefined || cardIdsOf(decoded.value).some((cardId) => wanted.has(cardId))) {
      factByRow[row] = decoded.value;
    }
  });
  const { places, reviews } = decodeReviews(columns, wanted);
  const reviewRows = otherRows.length === 0 ? null : rowsWithout(otherRowSet, arrivals.length);
  reviews.forEach((review, index) => {
    const place = places[index] ?? 0;
    factByRow[reviewRows === null ? place : (reviewRows[place] ?? 0)] = review;
  });

  const facts: StoredFact[] = [];
  for (let row = 0; row < arrivals.length; row++) {
    const fact = factByRow[row];
    if (fact !== undefined) facts.push({ arrival: first + (arrivals[row] ?? 0), fact });
  }
  return { facts, damagedRows };
}

function rowsWithout(excluded: ReadonlySet<number>, count: number): number[] {
  return Array.from({ length: count }, (_, row) => row).filter((row) => !excluded.has(row));
}
