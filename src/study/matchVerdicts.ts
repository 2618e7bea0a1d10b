import type { CardId } from "../deck/cardId.ts";
import type { EntryBody, Json } from "../facts/fact.ts";
import { bodyShapes } from "../facts/factShapes.ts";
import type { FoldState } from "../facts/foldState.ts";
import type { Identity } from "../facts/identityTable.ts";
import { fits, isRecord } from "../facts/shape.ts";

/** What has been decided about a memory and a card: entries of one collection, pair by pair, the last writer wins. */
export type Verdict =
  /** They are one card; `was` is how the memory was known before, so that it can be undone. */
  { readonly same: true; readonly by: "app" | "learner"; readonly was: Identity } | { readonly same: false };

/** A decision that stands, and when it was made (epoch ms, by the clock that orders facts). */
export interface Decided<Kind extends Verdict = Verdict> {
  readonly lost: CardId;
  readonly found: CardId;
  readonly verdict: Kind;
  readonly clock: number;
}

const collection = "match";

export function verdictEntry(lost: CardId, found: CardId, verdict: Verdict): EntryBody {
  return { kind: "entry", collection, key: keyOf(lost, found), value: jsonOf(verdict) };
}

/** All decisions, in no order; what this version cannot read is passed over. */
export function verdicts({ entries }: Pick<FoldState, "entries">): Decided[] {
  const decided: Decided[] = [];
  for (const [key, { value, writer }] of entries.get(collection) ?? []) {
    const [lost, found, ...rest] = key.split("/") as CardId[];
    const verdict = readVerdict(value);
    if (lost === undefined || found === undefined || rest.length > 0 || verdict === null) continue;
    decided.push({ lost, found, verdict, clock: writer.clock });
  }
  return decided;
}

/** Whether the learner has said that the two are two cards. */
export function isDeclined({ entries }: Pick<FoldState, "entries">, lost: CardId, found: CardId): boolean {
  const standing = entries.get(collection)?.get(keyOf(lost, found));
  return standing !== undefined && readVerdict(standing.value)?.same === false;
}

function keyOf(lost: CardId, found: CardId): string {
  return `${lost}/${found}`;
}

function jsonOf(verdict: Verdict): Json {
  if (!verdict.same) return { same: false };
  const { key, question, answerHash, answerSketch } = verdict.was;
  const was = { key: { ...key }, question, answerHash, ...(answerSketch === undefined ? {} : { answerSketch }) };
  return { same: true, by: verdict.by, was };
}

function readVerdict(value: Json): Verdict | null {
  if (!isRecord(value)) return null;
  if (value["same"] === false) return { same: false };
  const { same, by, was } = value;
  if (same !== true || (by !== "app" && by !== "learner") || !isRecord(was)) return null;
  const identity: unknown = { ...was, cardId: "-" };
  if (!fits(bodyShapes["card-identified"], identity)) return null;
  const { key, question, answerHash, answerSketch } = identity;
  return { same, by, was: { key, question, answerHash, ...(answerSketch === undefined ? {} : { answerSketch }) } };
}
