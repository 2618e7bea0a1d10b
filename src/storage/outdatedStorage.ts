import { failure } from "../deck/result.ts";
import type { DeviceId } from "../facts/fact.ts";
import type { Storage } from "./port.ts";
import { StorageFailure } from "./storageFault.ts";

/**
 * What an old version of the app gets where a newer one owns the database: it can neither read nor write, so that the
 * learner is asked to reload instead of studying into nothing.
 */
export function outdatedStorage(): Storage {
  const outdated = failure({ kind: "outdated" } as const);
  const refuse = async () => outdated;
  return {
    device: "" as DeviceId,
    keeping: { kind: "durable" },
    start: refuse,
    append: refuse,
    merge: refuse,
    countUnknown: refuse,
    factsAbout: refuse,
    before: refuse,
    after: refuse,
    readAll: () => ({
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new StorageFailure(outdated.fault)) }),
    }),
    saveSnapshot: refuse,
    snapshotAnnex: refuse,
    deleteSnapshots: refuse,
    keepBlobs: refuse,
    blobs: refuse,
    listBlobs: refuse,
    deleteBlobs: refuse,
    keepLocal: refuse,
    locals: refuse,
    pack: refuse,
    setAside: async () => [],
    onForeignFacts: () => () => {},
    onOutdated(listener) {
      queueMicrotask(listener);
      return () => {};
    },
    requestPersistence: async () => "unsupported",
    persistence: async () => "unsupported",
    deleteAll: refuse,
    close() {},
  };
}
