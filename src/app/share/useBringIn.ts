import { useRef, useState } from "react";
import type { Onlooker } from "../../deck/onlooker.ts";
import type { BackupFault } from "../../exchange/backupFault.ts";
import type { BroughtIn, Weighed } from "../../exchange/bringIn.ts";
import { partOf } from "../../exchange/watching.ts";
import { noteCollection } from "../../facts/noteCollection.ts";
import type { StorageFault } from "../../storage/port.ts";
import type { BringInSectionProps } from "../../views/share/BringInSection.tsx";
import type { BringingIn, ShownComing } from "../../views/share/coming.ts";
import { dateWords } from "../../views/timeWords.ts";
import { useServices } from "../services.ts";

type BringInProps = Pick<BringInSectionProps, "bringing" | "onChooseFile" | "onConfirm" | "onCancel" | "onDone">;

/**
 * Bringing in a backup or a shared file: it is read and checked whole, what it would bring is shown, then it is merged. That
 * counts as no backup: the log may hold more than the file, and nothing else holds that.
 */
export function useBringIn(): BringInProps {
  const services = useServices();
  const { storage, journal, matches, catalog } = services;
  const [bringing, setBringing] = useState<BringingIn>(idle);
  const chosen = useRef<{ readonly weighed: Weighed; readonly cards: ShownComing["cards"] } | null>(null);
  const completed = useRef(false);
  /** Ends the step that is under way. */
  const ending = useRef<AbortController | null>(null);

  /** Runs one step that can be cancelled. Whatever goes wrong unforeseen is said, so that no bar is left standing. */
  function run(kind: "reading" | "bringing", step: (onlooker: Onlooker) => Promise<BringingIn>): void {
    const mine = new AbortController();
    ending.current = mine;
    setBringing({ kind, progress: 0 });
    const onProgress = (progress: number) => {
      if (ending.current === mine) setBringing({ kind, progress });
    };
    step({ signal: mine.signal, onProgress })
      .catch((error: unknown) => (mine.signal.aborted ? idle : unforeseen(error)))
      .then((outcome) => {
        if (ending.current === mine) setBringing(outcome);
      });
  }

  function target() {
    return { storage, noteEntries: journal.fold.entries.get(noteCollection) };
  }

  async function choose(file: File, onlooker: Onlooker): Promise<BringingIn> {
    const { weigh } = await import("../../exchange/bringIn.ts");
    const weighed = await weigh(file, target(), partOf(onlooker, 0, 0.8));
    if (!weighed.ok) return refused(isOfFile(weighed.fault) ? weighed.fault.message : notRead);
    const cards = await countCards(weighed.value, partOf(onlooker, 0.8, 1));
    chosen.current = { weighed: weighed.value, cards };
    const { backup, coming } = weighed.value;
    const madeAt = backup.madeAt > 0 ? dateWords(backup.madeAt) : null;
    return { kind: "preview", fileName: file.name, madeAt, coming: { ...coming, cards } };
  }

  /** A file is brought in all the same where its cards cannot be counted, as without the network that the worker comes from. */
  async function countCards(weighed: Weighed, onlooker: Onlooker): Promise<ShownComing["cards"]> {
    try {
      const { cardsComing } = await import("./cardsComing.ts");
      return await cardsComing(services, weighed, target().noteEntries, onlooker);
    } catch (error) {
      if (onlooker.signal.aborted) throw error;
      return null;
    }
  }

  async function confirm(
    { weighed, cards }: NonNullable<typeof chosen.current>,
    onlooker: Onlooker,
  ): Promise<BringingIn> {
    const { takeIn } = await import("../../exchange/bringIn.ts");
    const brought = await takeIn(weighed, target(), onlooker, () => setBringing({ kind: "committing" }));
    // Cancelled too late is not cancelled: what is said follows from what was done.
    if (!brought.ok) return refused(onlooker.signal.aborted ? "It was cancelled." : notSaved);
    await takeNote(brought.value);
    return { kind: "brought", coming: { ...brought.value.coming, cards } };
  }

  /** Everything that shows the log or the notes learns of it. */
  async function takeNote({ completes }: BroughtIn): Promise<void> {
    await journal.catchUp();
    completed.current = completes;
    if (completes) await catalog.load();
    void matches.look();
  }

  return {
    bringing,
    onChooseFile: (file) => run("reading", (onlooker) => choose(file, onlooker)),
    onConfirm() {
      const mine = chosen.current;
      if (mine !== null) run("bringing", (onlooker) => confirm(mine, onlooker));
    },
    onCancel() {
      ending.current?.abort();
      if (bringing.kind === "preview") setBringing(idle);
    },
    onDone() {
      setBringing(idle);
      // Topics that were read before their pictures came would go on without them.
      if (completed.current) services.reload();
    },
  };
}

const idle: BringingIn = { kind: "idle" };

const notRead = "What is on this device could not be read. Reload the page and try again.";
const notSaved = "The file could not be saved here; nothing has been changed. Free some disk space and try again.";

function isOfFile(fault: BackupFault | StorageFault): fault is BackupFault {
  return fault.kind !== "quota" && fault.kind !== "outdated" && fault.kind !== "failed";
}

function refused(sentence: string): BringingIn {
  return { kind: "refused", sentence };
}

function unforeseen(error: unknown): BringingIn {
  const why = error instanceof Error ? error.message : String(error);
  return refused(`Something went wrong (${why}). Reload the page and try again.`);
}
