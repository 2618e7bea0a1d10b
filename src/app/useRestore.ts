import { useRef, useState } from "react";
import type { Backup } from "../exchange/backup.ts";
import type { MergeReport } from "../storage/port.ts";
import type { BackupSectionProps, Restoring } from "../views/settings/BackupSection.tsx";
import { dateWords } from "../views/timeWords.ts";
import { useServices } from "./services.ts";

type RestoreProps = Pick<BackupSectionProps, "restoring" | "onChooseFile" | "onConfirmRestore" | "onCancelRestore">;

/**
 * Restoring a backup: the file is read and checked whole, what it would change is shown, then it is merged. That counts
 * as no backup: the log may hold more than the file, and nothing else holds that.
 */
export function useRestore(): RestoreProps {
  const { storage, journal, matches } = useServices();
  const [restoring, setRestoring] = useState<Restoring>({ kind: "idle" });
  const chosen = useRef<Backup | null>(null);
  /** Ends the step that is under way. */
  const ending = useRef<AbortController | null>(null);

  /** Runs one step that can be cancelled. Whatever goes wrong unforeseen is said, so that no bar is left standing. */
  function run(step: (signal: AbortSignal) => Promise<Restoring>): void {
    const mine = new AbortController();
    ending.current = mine;
    step(mine.signal)
      .catch((error: unknown) => (mine.signal.aborted ? idle : unforeseen(error)))
      .then((outcome) => {
        if (ending.current === mine) setRestoring(outcome);
      });
  }

  async function choose(file: File, signal: AbortSignal): Promise<Restoring> {
    const half = (before: number) => ({
      signal,
      onProgress: (share: number) => setRestoring({ kind: "reading", progress: before + share / 2 }),
    });
    setRestoring({ kind: "reading", progress: 0 });
    const { readBackup } = await import("../exchange/backup.ts");
    const backup = await readBackup(file, half(0));
    if (!backup.ok) return refused(backup.fault.message);
    const counted = await storage.countUnknown(backup.value.facts(half(0.5)));
    signal.throwIfAborted();
    if (!counted.ok) return refused("The log on this device could not be read. Reload the page and try again.");
    chosen.current = backup.value;
    return preview(file.name, backup.value, counted.value);
  }

  async function confirm(backup: Backup, signal: AbortSignal): Promise<Restoring> {
    setRestoring({ kind: "restoring", progress: 0 });
    const merged = await storage.merge(untilCommit(backup, signal));
    // Cancelled too late is not cancelled: what is said follows from what was done.
    if (!merged.ok) return refused(signal.aborted ? "The restore was cancelled." : notSaved);
    await journal.catchUp();
    void matches.look();
    return { kind: "restored", added: merged.value.added.length };
  }

  async function* untilCommit(backup: Backup, signal: AbortSignal): ReturnType<Backup["facts"]> {
    yield* backup.facts({ signal, onProgress: (progress) => setRestoring({ kind: "restoring", progress }) });
    setRestoring({ kind: "committing" });
  }

  return {
    restoring,
    onChooseFile: (file) => run((signal) => choose(file, signal)),
    onConfirmRestore() {
      const backup = chosen.current;
      if (backup !== null) run((signal) => confirm(backup, signal));
    },
    onCancelRestore() {
      ending.current?.abort();
      if (restoring.kind === "preview") setRestoring(idle);
    },
  };
}

const idle: Restoring = { kind: "idle" };

const notSaved = "The backup could not be saved here; nothing has been changed. Free some disk space and try again.";

function refused(sentence: string): Restoring {
  return { kind: "refused", sentence };
}

function unforeseen(error: unknown): Restoring {
  const why = error instanceof Error ? error.message : String(error);
  return refused(`Something went wrong (${why}). Reload the page and try again.`);
}

function preview(fileName: string, { madeAt }: Backup, { added, knownCount }: MergeReport): Restoring {
  const newReviews = added.filter(({ kind }) => kind === "review").length;
  return {
    kind: "preview",
    fileName,
    madeAt: madeAt > 0 ? dateWords(madeAt) : null,
    newReviews,
    newOther: added.length - newReviews,
    alreadyHere: knownCount,
  };
}
