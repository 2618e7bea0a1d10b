import type { CardId } from "../deck/cardId.ts";
import type { Result } from "../deck/result.ts";
import type { DeviceId, Fact } from "../facts/fact.ts";

/** A fact with this device's arrival number: 1, 2, 3 … in the order in which the log took them in. */
export interface StoredFact {
  readonly arrival: number;
  readonly fact: Fact;
}

/** The log of facts on this device, and what is kept beside it. Every promise resolves after the transaction's complete event, or with a fault. */
export interface Storage {
  readonly device: DeviceId;
  /** What will be kept, in words the interface can use. */
  readonly keeping: Keeping;

  /** The newest readable snapshot, and every fact behind it in arrival order. Never reads further back. */
  start(): Promise<Result<StartState, StorageFault>>;

  /**
   * Appends new facts in one strict transaction. With `guard`, refuses as `stale` when a fact about one of its cards has
   * arrived after `guard.seenArrival` (another tab reviewed the card); nothing is written then, and `missed` is everything
   * that has arrived since. Facts that are in the log already are passed over: an append may be tried again.
   */
  append(facts: readonly Fact[], guard?: AppendGuard): Promise<Result<{ readonly lastArrival: number }, AppendFault>>;

  /** Union with facts from elsewhere (a backup, another device): those already known are passed over. All or nothing. */
  merge(facts: AsyncIterable<readonly Fact[]>): Promise<Result<MergeReport, StorageFault>>;

  /** How many of these facts are new here; writes nothing. */
  countUnknown(facts: AsyncIterable<readonly Fact[]>): Promise<Result<MergeReport, StorageFault>>;

  /** Every fact about these cards, wherever it lies in the log, in arrival order; retractions of those facts included. */
  factsAbout(cardIds: ReadonlySet<CardId>): Promise<Result<readonly StoredFact[], StorageFault>>;

  /** Facts that arrived before `arrival`, newest first, at most `limit`. */
  before(arrival: number, limit: number): Promise<Result<readonly StoredFact[], StorageFault>>;

  /** The facts that arrived after `arrival`, in order. */
  after(arrival: number): Promise<Result<readonly StoredFact[], StorageFault>>;

  /** The whole log in arrival order, in batches. A fault is thrown as an Error. */
  readAll(): AsyncIterable<readonly StoredFact[]>;

  /**
   * Keeps a snapshot of the fold at an arrival number in place of an older one, and beside it an annex, which a start does
   * not read. Both are structured-cloneable values.
   */
  saveSnapshot(snapshot: StoredSnapshot, annex?: unknown): Promise<Result<void, StorageFault>>;
  /** What was kept beside the newest snapshot, which may be newer than the one that `start` found; null where there is none. */
  snapshotAnnex(): Promise<Result<unknown, StorageFault>>;
  deleteSnapshots(): Promise<Result<void, StorageFault>>;

  /**
   * Keeps blobs under these names, in place of what was there: all of one call or none, in one strict transaction. Facts
   * that name them are appended after. A blob is kept as it was given, byte for byte and with its type.
   */
  keepBlobs(blobs: readonly NamedBlob[]): Promise<Result<void, StorageFault>>;
  /** Those of these blobs that are here; one that the browser cannot read counts as absent. */
  blobs(names: Iterable<string>): Promise<Result<ReadonlyMap<string, Blob>, StorageFault>>;
  /** Every blob that is here, in order of names; reads no bytes. */
  listBlobs(): Promise<Result<readonly BlobEntry[], StorageFault>>;
  /** Deletes these blobs, all or none; names that are not here are passed over. */
  deleteBlobs(names: readonly string[]): Promise<Result<void, StorageFault>>;

  /**
   * Keeps what belongs to this device alone and is no fact, as the handle of a connected folder: a structured-cloneable
   * value in place of the one that had this name. `undefined` deletes it.
   */
  keepLocal(name: string, value: unknown): Promise<Result<void, StorageFault>>;
  /** Every such value by name. */
  locals(): Promise<Result<ReadonlyMap<string, unknown>, StorageFault>>;

  /** Moves older single records into packed segments where enough have gathered; safe to call at any time. */
  pack(): Promise<Result<{ readonly packedFacts: number }, StorageFault>>;

  /** Records that could not be read, kept as they are. */
  setAside(): Promise<readonly SetAsideRecord[]>;

  /** Facts that another tab appended; called in arrival order. Returns the function that ends it. */
  onForeignFacts(listener: (facts: readonly StoredFact[]) => void): () => void;
  /**
   * Called once when a newer version of the app has taken over the database, or another tab has deleted everything;
   * nothing can be saved here after. Returns the function that ends it.
   */
  onOutdated(listener: () => void): () => void;

  /** Asks the browser to keep the data; resolves to what it granted. */
  requestPersistence(): Promise<Persistence>;
  persistence(): Promise<Persistence>;

  /** Deletes everything, blobs, local values and this device's id included. */
  deleteAll(): Promise<Result<void, StorageFault>>;
  close(): void;
}

export type Keeping =
  | { readonly kind: "durable" }
  | { readonly kind: "until-closed"; readonly reason: "no-database" | "private-mode" | "blocked" };

export type Persistence = "granted" | "not-granted" | "unsupported";

export interface StartState {
  readonly snapshot: StoredSnapshot | null;
  /** The facts behind the snapshot; empty where there is none, as the whole log is better read in batches: `readAll`. */
  readonly tail: readonly StoredFact[];
  /** The arrival number of the newest fact in the log; 0 when it is empty. */
  readonly lastArrival: number;
}

export interface StoredSnapshot {
  /** The newest arrival number that the state contains. */
  readonly arrival: number;
  /** The format of `state`; a snapshot of another version is ignored. */
  readonly version: number;
  readonly state: unknown;
}

export interface AppendGuard {
  readonly cardIds: ReadonlySet<CardId>;
  readonly seenArrival: number;
}

export interface MergeReport {
  /** Facts that were not in the log, in the order given; after `merge` they have arrived in this order. */
  readonly added: readonly Fact[];
  readonly knownCount: number;
  readonly lastArrival: number;
}

/** Bytes that facts name, as a file or a picture, or that can be made again from such. */
export interface NamedBlob {
  /** The hash of the bytes, or "made/…" for what can be made again and may be deleted at any time. */
  readonly name: string;
  readonly bytes: Blob;
}

export interface BlobEntry {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Wall time, epoch ms. */
  readonly keptAt: number;
}

export interface SetAsideRecord {
  readonly where: string;
  readonly reason: string;
}

export type StorageFault =
  | { readonly kind: "quota" }
  | { readonly kind: "outdated" }
  | { readonly kind: "failed"; readonly message: string };

export type AppendFault = StorageFault | { readonly kind: "stale"; readonly missed: readonly StoredFact[] };

/** The part of a storage that is not the log. */
export type BesideLog = Pick<Storage, "keepBlobs" | "blobs" | "listBlobs" | "deleteBlobs" | "keepLocal" | "locals">;
