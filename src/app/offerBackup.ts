import { failure, type Result, success } from "../deck/result.ts";
import { everyBlob, writeBackup } from "../exchange/writeBackup.ts";
import type { Fact } from "../facts/fact.ts";
import { countOf } from "../views/words.ts";
import type { Services } from "./services.ts";
import { everyFact } from "./share/everything.ts";
import { backupName } from "./share/fileNames.ts";
import { saveBlob } from "./share/saveBlob.ts";

/** Why the file holds less than everything, or why there is none: what happened and what to do, in sentences. */
export interface BackupShortfall {
  readonly kind: "unsaved-only" | "nothing";
  readonly message: string;
}

/**
 * Offers the whole log, the blobs that it names and what is not saved yet as a file, and notes in the log that it was done.
 * Where the log cannot be read, the unsaved facts are in no other place: they are offered alone.
 */
export async function offerBackup(services: Services): Promise<Result<undefined, BackupShortfall>> {
  const { journal } = services;
  if (isOutdated(services)) return offerUnsaved(services, "Your log belongs to a newer version of Recto now");
  let factCount = 0;
  async function* counted(): AsyncGenerator<readonly Fact[]> {
    for await (const batch of everyFact(services)) {
      factCount += batch.length;
      yield batch;
    }
  }
  try {
    await offer(services, "recto", counted(), services.storage);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return offerUnsaved(services, `Your log could not be read (${why})`);
  }
  // Taken over meanwhile, the log takes no facts, and its new owner has no use for this one.
  if (!isOutdated(services)) journal.record([{ kind: "backup-made", factCount }]);
  return success(undefined);
}

async function offerUnsaved(services: Services, why: string): Promise<Result<undefined, BackupShortfall>> {
  const unsaved = services.journal.unsaved();
  if (unsaved.length === 0) {
    const message = `No backup was made. ${why}, and everything is saved in it. Reload the page and try again.`;
    return failure({ kind: "nothing", message });
  }
  async function* alone(): AsyncGenerator<readonly Fact[]> {
    yield unsaved;
  }
  await offer(services, "recto-unsaved", alone(), whatCanBeRead(services.storage));
  const what = countOf(unsaved.length, "entry that was", "entries that were");
  const message = `The file is no full backup. ${why}: it holds only the ${what} not saved yet. Keep it, reload the page, bring it in, and download a backup then.`;
  return failure({ kind: "unsaved-only", message });
}

type Blobs = Pick<Services["storage"], "blobs">;

function whatCanBeRead(storage: Blobs): Blobs {
  return {
    async blobs(names) {
      const found = await storage.blobs(names);
      return found.ok ? found : success(new Map());
    },
  };
}

function isOutdated({ journal }: Services): boolean {
  return journal.status.getState().fault?.kind === "outdated";
}

/** Collects the file as a blob, which browsers keep on disk when it is large, and downloads it. */
async function offer(services: Services, name: string, facts: AsyncIterable<readonly Fact[]>, storage: Blobs) {
  const madeAt = services.surroundings.now();
  const stream = writeBackup({ facts, storage, choice: everyBlob }, { appVersion: services.version, madeAt });
  saveBlob(backupName(name, madeAt), await new Response(stream).blob());
}
