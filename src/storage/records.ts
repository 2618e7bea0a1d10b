import { failure, type Result, success } from "../deck/result.ts";
import { decodeFact, encodeFact } from "../facts/codec.ts";
import type { Fact } from "../facts/fact.ts";
import { cardIdsOf } from "../facts/undo.ts";
import type { SegmentRecord, SingleRecord } from "./database.ts";
import type { StoredFact } from "./port.ts";

/** A fact as a record of its own. */
export function singleRecord(arrival: number, fact: Fact): SingleRecord {
  return { arrival, id: fact.id, cards: [...new Set(cardIdsOf(fact))], fact: encodeFact(fact) };
}

/** The fact in a single record, or why there is none. */
export function readSingle(record: unknown): Result<StoredFact, string> {
  if (!isSingleRecord(record)) return failure("The record lacks its fields.");
  const decoded = decodeFact(record.fact);
  if (!decoded.ok) return failure(decoded.fault.message);
  if (decoded.value.id !== record.id) return failure("The record and its fact have different ids.");
  return success({ arrival: record.arrival, fact: decoded.value });
}

export function isSegmentRecord(record: unknown): record is SegmentRecord {
  return (
    typeof record === "object" &&
    record !== null &&
    "count" in record &&
    typeof record.count === "number" &&
    "bytes" in record &&
    record.bytes instanceof Uint8Array
  );
}

function isSingleRecord(record: unknown): record is SingleRecord {
  return (
    typeof record === "object" &&
    record !== null &&
    "arrival" in record &&
    typeof record.arrival === "number" &&
    "id" in record &&
    typeof record.id === "string" &&
    "fact" in record
  );
}
