import type { Onlooker } from "../deck/onlooker.ts";
import { failure, type Result, success } from "../deck/result.ts";
import type { StandingValue } from "../facts/foldState.ts";
import { blobsNamed, type NoteTree, noteTree } from "../facts/notes.ts";
import type { MergeReport, Storage, StorageFault } from "../storage/port.ts";
import { type Backup, readBackup } from "./backup.ts";
import type { BackupFault } from "./backupFault.ts";
import { inPercents, partOf } from "./watching.ts";
import { type Coming, comingFacts, comingNotes } from "./whatComes.ts";
import { noteEntriesIn } from "./writeBackup.ts";

/** Where a file is brought in: the log and the blobs, and the entries of the learner's own files as they stand here. */
export interface Target {
  readonly storage: Pick<Storage, "countUnknown" | "merge" | "listBlobs" | "keepBlobs" | "deleteBlobs">;
  readonly noteEntries: ReadonlyMap<string, StandingValue> | undefined;
}

/** A file that was read and weighed against what is here; nothing has been changed. */
export interface Weighed {
  readonly backup: Backup;
  readonly coming: Coming;
  /** The entries of the learner's own files with those that it would bring. */
  readonly noteEntries: ReadonlyMap<string, StandingValue>;
}

export interface BroughtIn {
  readonly coming: Coming;
  /** Whether content came of files that were known here without it: what is shown of them is out of date. */
  readonly completes: boolean;
}

/** Reads and checks the whole file, then says what it would bring. Rejects where the onlooker has ended it. */
export async function weigh(
  file: Blob,
  target: Target,
  onlooker: Onlooker,
): Promise<Result<Weighed, BackupFault | StorageFault>> {
  const backup = await readBackup(file, partOf(onlooker, 0, 0.5));
  if (!backup.ok) return backup;
  const counted = await target.storage.countUnknown(backup.value.facts(partOf(onlooker, 0.5, 1)));
  onlooker.signal.throwIfAborted();
  if (!counted.ok) return counted;
  const noteEntries = new Map(target.noteEntries);
  noteEntriesIn(counted.value.added, noteEntries);
  const plan = await planOf(backup.value, noteEntries, target);
  if (!plan.ok) return plan;
  const coming = comingOf(counted.value, plan.value, backup.value);
  return success({ backup: backup.value, coming, noteEntries });
}

/**
 * Brings in what is new: the blobs first, batch by batch, then all facts in one transaction. Ended before that, there are
 * some blobs here that no fact names, and nothing else; where there is no room for all, not even these. Faults are values; `onCommit` hears when it is too late to cancel.
 */
export async function takeIn(
  { backup, noteEntries }: Weighed,
  target: Target,
  onlooker: Onlooker,
  onCommit: () => void,
): Promise<Result<BroughtIn, StorageFault>> {
  const { storage } = target;
  try {
    const plan = await planOf(backup, noteEntries, target);
    if (!plan.ok) return plan;
    const known = blobsNamed(plan.value.before);
    const names: string[] = [];
    const progress = progressOf(backup, plan.value.wanted, onlooker);
    for await (const batch of plan.value.wanted.size === 0 ? [] : backup.blobs(plan.value.wanted)) {
      onlooker.signal.throwIfAborted();
      const kept = await storage.keepBlobs(batch);
      if (!kept.ok) {
        if (kept.fault.kind === "quota") await storage.deleteBlobs(names.filter((name) => !known.has(name)));
        return kept;
      }
      names.push(...batch.map(({ name }) => name));
      progress.blobs(batch.reduce((sum, { bytes }) => sum + bytes.size, 0));
    }
    const merged = await storage.merge(untilCommit(backup, { ...onlooker, onProgress: progress.facts }, onCommit));
    if (!merged.ok) return merged;
    const completes = [...known].some((name) => plan.value.wanted.has(name));
    return success({ coming: comingOf(merged.value, plan.value, backup), completes });
  } catch (error) {
    return failure({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

interface Plan {
  readonly before: NoteTree;
  readonly after: NoteTree;
  /** Names of all blobs here. */
  readonly here: ReadonlySet<string>;
  /**
   * Blobs that the file has, a fact will name, and this device lacks, or has without a fact that names them: those may be swept
   * away meanwhile, unless they are kept anew.
   */
  readonly wanted: ReadonlySet<string>;
}

async function planOf(
  { blobSizes }: Backup,
  entriesAfter: ReadonlyMap<string, StandingValue>,
  { storage, noteEntries }: Target,
): Promise<Result<Plan, StorageFault>> {
  const listed = await storage.listBlobs();
  if (!listed.ok) return listed;
  const here = new Set(listed.value.map(({ name }) => name));
  const [before, after] = [noteTree(noteEntries), noteTree(entriesAfter)];
  const known = blobsNamed(before);
  const isSafe = (name: string) => here.has(name) && known.has(name);
  const wanted = [...blobsNamed(after)].filter((name) => blobSizes.has(name) && !isSafe(name));
  return success({ before, after, here, wanted: new Set(wanted) });
}

function comingOf({ added, knownCount }: MergeReport, { before, after, here }: Plan, { blobSizes }: Backup): Coming {
  return {
    ...comingFacts(added),
    alreadyHere: knownCount,
    notes: comingNotes(before, after, here, blobSizes),
  };
}

async function* untilCommit(backup: Backup, onlooker: Onlooker, onCommit: () => void): ReturnType<Backup["facts"]> {
  yield* backup.facts(onlooker);
  onCommit();
}

/** One bar for bytes and facts; a fact takes about as long as so many bytes. */
function progressOf({ blobSizes, factCount }: Backup, wanted: ReadonlySet<string>, { onProgress }: Onlooker) {
  const blobBytes = [...wanted].reduce((sum, name) => sum + (blobSizes.get(name) ?? 0), 0);
  const total = blobBytes + factCount * bytesPerFact;
  const tell = inPercents(onProgress);
  let kept = 0;
  return {
    blobs: (bytes: number) => {
      kept += bytes;
      tell(kept / total);
    },
    facts: (share: number) => tell((kept + share * factCount * bytesPerFact) / total),
  };
}

const bytesPerFact = 200;
