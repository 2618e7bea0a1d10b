import { failure, type Result, success } from "../deck/result.ts";
import type { IdentityTable } from "../facts/identityTable.ts";
import type { Storage, StorageFault } from "../storage/port.ts";

/**
 * Brings in the identities that a start does without: from beside the snapshot or, where nothing readable is there, from
 * the whole log. In which order they come does not matter, since the last writer of each stands.
 */
export async function completeIdentities(
  identities: IdentityTable,
  storage: Storage,
): Promise<Result<void, StorageFault>> {
  const annex = await storage.snapshotAnnex();
  if (!annex.ok) return annex;
  if (identities.admit(annex.value)) return success(undefined);
  try {
    for await (const batch of storage.readAll()) {
      for (const { fact } of batch) {
        if (fact.kind === "card-identified") identities.identify(fact.cardId, fact, fact);
      }
    }
  } catch (error) {
    return failure({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
  identities.complete();
  return success(undefined);
}
