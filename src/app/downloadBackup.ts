import { failure, type Result } from "../deck/result.ts";
import type { BackupShortfall } from "./offerBackup.ts";
import type { Services } from "./services.ts";

/** Offers everything the learner has as a file. Never rejects. */
export async function downloadBackup(services: Services): Promise<Result<undefined, BackupShortfall>> {
  try {
    const { offerBackup } = await import("./offerBackup.ts");
    return await offerBackup(services);
  } catch (error) {
    return failure({ kind: "nothing", message: `No backup was made (${String(error)}). Try again.` });
  }
}
