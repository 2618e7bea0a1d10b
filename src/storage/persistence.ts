import type { Persistence } from "./port.ts";

/** Asks the browser to keep this site's data when it needs room. */
export async function requestPersistence(): Promise<Persistence> {
  return answerOf(async (manager) => manager.persist());
}

export async function persistence(): Promise<Persistence> {
  return answerOf(async (manager) => manager.persisted());
}

async function answerOf(ask: (manager: StorageManager) => Promise<boolean>): Promise<Persistence> {
  // Both are absent from pages that are not served securely.
  const manager = typeof navigator === "undefined" ? undefined : (navigator.storage as StorageManager | undefined);
  if (manager?.persist === undefined) return "unsupported";
  try {
    return (await ask(manager)) ? "granted" : "not-granted";
  } catch {
    return "not-granted";
  }
}
