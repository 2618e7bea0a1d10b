import { failure, type Result, success } from "../deck/result.ts";
import type { Fact, FactStamp, Json } from "./fact.ts";
import { bodyShapes, isKnownKind, type KnownBody, stampShape } from "./factShapes.ts";
import { isJsonRecord } from "./json.ts";
import { fits, isRecord, misfit, type PlainRecord } from "./shape.ts";

/** Why a record is no fact. `field` is the one that is missing or cannot be right; empty when it is no record at all. */
export interface DecodeFault {
  readonly kind: "malformed";
  readonly field: string;
  readonly message: string;
}

/**
 * The fact in a stored or imported record, every field checked. A record with a good stamp whose kind or version this
 * version does not know becomes a fact of kind `unknown` that keeps the record untouched.
 */
export function decodeFact(value: unknown): Result<Fact, DecodeFault> {
  if (!isRecord(value)) return malformed("");
  if (!fits(stampShape, value)) return malformed(misfit(stampShape, value) ?? "");
  const { v, kind } = value;
  if (!Number.isInteger(v)) return malformed("v");
  if (typeof kind !== "string") return malformed("kind");
  if (v !== version || !isKnownKind(kind)) return kept(value);
  if (!hasShapeOfItsKind(value)) return malformed(misfit(bodyShapes[kind], value) ?? "");
  const { v: _, ...fact } = value;
  return success(fact);
}

/** The record of a fact, for storage and backups: what JSON can say. An unknown fact is the record it came as. */
export function encodeFact(fact: Fact): { readonly [name: string]: Json } {
  return fact.kind === "unknown" ? fact.raw : { v: version, ...fact };
}

/** Raised whenever a known kind changes, so that an older version keeps what it cannot read instead of misreading it. */
const version = 1;

function malformed(field: string): Result<never, DecodeFault> {
  const message =
    field === "" ? "The record is not a fact." : `The fact's field "${field}" is missing or out of range.`;
  return failure({ kind: "malformed", field, message });
}

function kept(record: PlainRecord & FactStamp): Result<Fact, DecodeFault> {
  const { id, device, at, utcOffsetMinutes, clock } = record;
  if (!isJsonRecord(record)) return malformed("");
  return success({ id, device, at, utcOffsetMinutes, clock, kind: "unknown", raw: record });
}

function hasShapeOfItsKind<Known extends PlainRecord>(record: Known): record is Known & KnownBody {
  const kind = record["kind"];
  return typeof kind === "string" && isKnownKind(kind) && misfit(bodyShapes[kind], record) === null;
}
