import { useRef, useState } from "react";
import type { Backup } from "../exchange/backup.ts";
import type { BackupSectionProps, Restoring } from "../views/settings/BackupSection.tsx";
import { dateWords } from "../views/words.ts";
import { useServices } from "./services.ts";

type RestoreProps = Pick<BackupSectionProps, "restoring" | "onChooseFile" | "onConfirmRestore" | "onCancelRestore">;

/** Restoring a backup: the file is read and checked whole, what it would change is shown, then it is merged. */
export function useRestore(): RestoreProps {
  const { storage, journal, matches } = useServices();
  const [restoring, setRestoring] = useState<Restoring>({ kind: "idle" });
  const chosen = useRef<Backup | null>(null);
  /** Moves with every choice and every cancel, so that an answer to an older one is passed over. */
  const turn = useRef(0);

  /** Whatever goes wrong unforeseen is said; the learner must not be left before a bar that never ends. */
  function saying(work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      setRestoring({ kind: "refused", sentence: `Something went wrong (${why}). Reload the page and try again.` });
    });
  }

  async function choose(file: File): Promise<void> {
    const mine = ++turn.current;
    setRestoring({ kind: "reading", progress: null });
    const { readBackup } = await import("../exchange/backup.ts");
    const backup = await readBackup(file);
    if (turn.current !== mine) return;
    if (!backup.ok) {
      setRestoring({ kind: "refused", sentence: backup.fault.message });
      return;
    }
    const counted = await storage.countUnknown(backup.value.facts());
    if (turn.current !== mine) return;
    if (!counted.ok) {
      setRestoring({
        kind: "refused",
        sentence: "The log on this device could not be read. Reload the page and try again.",
      });
      return;
    }
    chosen.current = backup.value;
    const newReviews = counted.value.added.filter(({ kind }) => kind === "review").length;
    setRestoring({
      kind: "preview",
      fileName: file.name,
      madeAt: backup.value.madeAt > 0 ? dateWords(backup.value.madeAt) : null,
      newReviews,
      newOther: counted.value.added.length - newReviews,
      alreadyHere: counted.value.knownCount,
    });
  }

  async function confirm(): Promise<void> {
    const backup = chosen.current;
    if (backup === null) return;
    const mine = ++turn.current;
    setRestoring({ kind: "restoring", progress: null });
    const merged = await storage.merge(backup.facts());
    chosen.current = null;
    if (merged.ok) {
      await journal.catchUp();
      // The file that was just restored is a backup of all this.
      journal.record([{ kind: "backup-made", factCount: backup.factCount }]);
      void matches.look();
    }
    if (turn.current !== mine) return;
    setRestoring(
      merged.ok
        ? { kind: "restored", added: merged.value.added.length }
        : {
            kind: "refused",
            sentence:
              "The backup could not be saved here; nothing has been changed. Free some disk space and try again.",
          },
    );
  }

  return {
    restoring,
    onChooseFile: (file) => saying(() => choose(file)),
    onConfirmRestore: () => saying(confirm),
    onCancelRestore() {
      turn.current++;
      chosen.current = null;
      setRestoring({ kind: "idle" });
    },
  };
}
