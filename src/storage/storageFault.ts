import { failure, type Result, success } from "../deck/result.ts";
import type { StorageFault } from "./port.ts";

/** A fault on its way up through promises and iterators; storage turns it into a value at its door. */
export class StorageFailure extends Error {
  readonly fault: StorageFault;

  constructor(fault: StorageFault) {
    super(sentences[fault.kind] ?? (fault.kind === "failed" ? fault.message : fault.kind));
    this.name = "StorageFailure";
    this.fault = fault;
  }
}

/** What the work yields, or the fault that ended it. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, StorageFault>> {
  try {
    return success(await work());
  } catch (error) {
    return failure(faultOf(error));
  }
}

/** The fault behind anything that was thrown. IndexedDB tells its errors apart by name. */
export function faultOf(error: unknown): StorageFault {
  if (error instanceof StorageFailure) return error.fault;
  if (isQuotaError(error)) return { kind: "quota" };
  if (error instanceof Error && error.name === "VersionError") return { kind: "outdated" };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: "failed", message };
}

export function isQuotaError(error: unknown): boolean {
  return error instanceof Error && error.name === "QuotaExceededError";
}

const sentences: { readonly [kind: string]: string } = {
  quota: "The browser gives this site no more room.",
  outdated: "A newer version of Recto, or another tab, has taken over the database; reload the page.",
};

/** Whether a request failed because its transaction had ended for another reason. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
