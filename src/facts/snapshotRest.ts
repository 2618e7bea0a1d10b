import type { CardId } from "../deck/cardId.ts";
import type { Rating } from "../scheduler/rating.ts";
import type { Alias } from "./aliases.ts";
import type { DeviceId, FactId } from "./fact.ts";
import type { DayTally, StandingValue } from "./foldState.ts";
import { isJson } from "./json.ts";
import type { FactOrder } from "./order.ts";
import { finite, fits, integer, isBoolean, listOf, type Shape, text } from "./shape.ts";

/** What is in a snapshot beside the table of memories, list by list. */
export interface SnapshotRest {
  readonly suspensions: readonly { readonly cardId: CardId; readonly suspended: boolean; readonly writer: FactOrder }[];
  readonly burials: readonly { readonly cardId: CardId; readonly untilDay: number; readonly writer: FactOrder }[];
  readonly stars: readonly { readonly cardId: CardId; readonly starred: boolean; readonly writer: FactOrder }[];
  readonly rescheduled: readonly { readonly cardId: CardId; readonly clock: number }[];
  readonly settings: readonly NamedValue[];
  readonly entries: readonly { readonly collection: string; readonly values: readonly NamedValue[] }[];
  readonly aliases: readonly ({ readonly from: CardId } & Alias)[];
  readonly tallies: readonly ({ readonly day: number } & DayTally)[];
  readonly backups: readonly { readonly device: DeviceId; readonly at: number }[];
  readonly clocks: readonly { readonly device: DeviceId; readonly clock: number }[];
  readonly factCount: number;
  /** `settled[i]` belongs to `cardIds[i]`. */
  readonly retracted: readonly {
    readonly target: FactId;
    readonly cardIds: readonly CardId[];
    readonly settled: readonly boolean[];
  }[];
}

export type NamedValue = { readonly name: string } & StandingValue;

const endless = Number.POSITIVE_INFINITY;
const isCardId = text<CardId>(endless);
const isFactId = text<FactId>(endless);
const isDeviceId = text<DeviceId>(endless);
const isClock = finite(0, Number.MAX_SAFE_INTEGER);
const isCount = integer(0, Number.MAX_SAFE_INTEGER);
const isWhole = integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
const isInstant = finite(-Number.MAX_VALUE, Number.MAX_VALUE);

const orderShape: Shape<FactOrder> = { clock: isClock, id: isFactId };
const byRatingShape: Shape<Record<Rating, number>> = { again: isWhole, hard: isWhole, good: isWhole, easy: isWhole };

export const restShape: Shape<SnapshotRest> = {
  suspensions: recordsOf({ cardId: isCardId, suspended: isBoolean, writer: isWriter }),
  burials: recordsOf({ cardId: isCardId, untilDay: isWhole, writer: isWriter }),
  stars: recordsOf({ cardId: isCardId, starred: isBoolean, writer: isWriter }),
  rescheduled: recordsOf({ cardId: isCardId, clock: isClock }),
  settings: areNamedValues,
  entries: recordsOf({ collection: text(endless), values: areNamedValues }),
  aliases: recordsOf({ from: isCardId, to: isCardId, ...orderShape }),
  tallies: recordsOf({
    day: isWhole,
    reviews: isWhole,
    millis: isWhole,
    reviewsByRating: isByRating,
    millisByRating: isByRating,
    dueShown: isWhole,
    dueRecalled: isWhole,
  }),
  backups: recordsOf({ device: isDeviceId, at: isInstant }),
  clocks: recordsOf({ device: isDeviceId, clock: isClock }),
  factCount: isCount,
  retracted: recordsOf({ target: isFactId, cardIds: listOf(isCardId, endless), settled: listOf(isBoolean, endless) }),
};

function isWriter(value: unknown): value is FactOrder {
  return fits(orderShape, value);
}

function isByRating(value: unknown): value is Record<Rating, number> {
  return fits(byRatingShape, value);
}

function areNamedValues(value: unknown): value is readonly NamedValue[] {
  return recordsOf<NamedValue>({ name: text(endless), value: isJson, writer: isWriter })(value);
}

function recordsOf<Item>(shape: Shape<Item>) {
  return listOf((value): value is Item => fits(shape, value), endless);
}
