import type { CardId } from "../deck/cardId.ts";
import { MemoryTable } from "../scheduler/memoryTable.ts";
import type { Rating } from "../scheduler/rating.ts";
import { Aliases } from "./aliases.ts";
import type { DeviceId, FactId, Json } from "./fact.ts";
import { IdentityTable } from "./identityTable.ts";
import type { FactOrder } from "./order.ts";

/**
 * All that the app knows of the learner: a fold of the facts, changed in place by `applyFact` and `refoldCards`. What is
 * known of a card lies under its canonical id (`canonical` in aliases.ts); identities lie under the id they name.
 */
export interface FoldState {
  readonly memories: MemoryTable;
  readonly suspended: Set<CardId>;
  /** The study day with whose beginning a buried card comes back; may be past. */
  readonly buriedUntil: Map<CardId, number>;
  readonly starred: Set<CardId>;
  readonly settings: Map<string, StandingValue>;
  /** By collection and key; what was removed stands as null. */
  readonly entries: Map<string, Map<string, StandingValue>>;
  readonly aliases: Aliases;
  readonly identities: IdentityTable;
  /** By study day. */
  readonly tallies: Map<number, DayTally>;
  /** Wall time (epoch ms) of the last backup, by the device that made it. */
  readonly backups: Map<DeviceId, number>;
  /** The highest clock of each device's facts. */
  readonly clocks: Map<DeviceId, number>;
  factCount: number;
  /**
   * The facts that were taken back (they may not have arrived yet), each with the cards for which it was, and whether the
   * tallies are known to be without it.
   */
  readonly retracted: Map<FactId, Map<CardId, boolean>>;
  /** Who wrote last whether a card is suspended or starred, and until when it is buried. */
  readonly suspensionWriters: Map<CardId, FactOrder>;
  readonly burialWriters: Map<CardId, FactOrder>;
  readonly starWriters: Map<CardId, FactOrder>;
  /** The clock of each card's last rescheduling: a review that is older and comes later asks for a refold. */
  readonly rescheduledAt: Map<CardId, number>;
}

export interface StandingValue {
  readonly value: Json;
  readonly writer: FactOrder;
}

/** What was done on one study day. */
export interface DayTally {
  reviews: number;
  /** Time spent on answers, milliseconds. */
  millis: number;
  /** Both by the rating given: how long an answer takes hangs on how well the card was recalled. */
  readonly reviewsByRating: Record<Rating, number>;
  readonly millisByRating: Record<Rating, number>;
  /** Reviews of cards that were due (state `review`), and those of them not rated Again. */
  dueShown: number;
  dueRecalled: number;
}

export function emptyState(): FoldState {
  return {
    memories: new MemoryTable(),
    suspended: new Set(),
    buriedUntil: new Map(),
    starred: new Set(),
    settings: new Map(),
    entries: new Map(),
    aliases: new Aliases(),
    identities: new IdentityTable(),
    tallies: new Map(),
    backups: new Map(),
    clocks: new Map(),
    factCount: 0,
    retracted: new Map(),
    suspensionWriters: new Map(),
    burialWriters: new Map(),
    starWriters: new Map(),
    rescheduledAt: new Map(),
  };
}
