import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { StorageFault } from "../storage/port.ts";
import type { NoticeAction, NoticeProps } from "../views/frame/Notice.tsx";
import { countOf } from "../views/words.ts";
import { memoriesAddress } from "./addresses.ts";
import { backupLack } from "./backupAge.ts";
import { type Services, useServices } from "./services.ts";
import { navigate, useAddress } from "./useAddress.ts";
import { type Download, useDownload } from "./useDownload.ts";
import { useFold, useNow } from "./useFold.ts";

/** Trouble with saving; nothing else may stand beside a card. */
export function useFaultNotices(): readonly NoticeProps[] {
  return useTrouble(useDownload(useServices()));
}

/** What the learner must know about the safety of their data, the most urgent first. */
export function useNotices(): readonly NoticeProps[] {
  const services = useServices();
  const { storage, journal } = services;
  const driftMillis = useStore(journal.status, (status) => status.driftMillis);
  const asking = useStore(services.matches.store, ({ length }) => length);
  const isAskedHere = useAddress() === memoriesAddress;
  const fold = useFold();
  const now = useNow();
  const [persistence, setPersistence] = useState<"granted" | "not-granted" | "unsupported" | null>(null);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    void storage.persistence().then(setPersistence);
  }, [storage]);

  const dismiss = (id: string) => () => setDismissed((before) => new Set([...before, id]));
  const download = useDownload(services);
  const backup = backupAction(download);
  const lack = backupLack(fold, storage.device, now);
  const notices: NoticeProps[] = [...useTrouble(download)];
  if (storage.keeping.kind === "until-closed") {
    notices.push({
      id: "not-kept",
      kind: "warning",
      text: "This browser keeps nothing for Recto after the tab is closed. Download a backup before you close it.",
      actions: [backup],
      onDismiss: dismiss("not-kept"),
    });
  } else if (persistence !== null && persistence !== "granted" && lack !== null) {
    notices.push({
      id: "backup-old",
      kind: "info",
      text: `The browser may delete your reviews when the disk fills up, and ${lackWords[lack]}.`,
      actions: [backup],
      onDismiss: dismiss("backup-old"),
    });
  }
  if (asking > 0 && !isAskedHere) {
    notices.push({
      id: "matches",
      kind: "info",
      text: `${countOf(asking, "card")} that you know may have been reworded or moved.`,
      actions: [{ label: "Compare", onAction: () => navigate(memoriesAddress) }],
      onDismiss: dismiss("matches"),
    });
  }
  if (driftMillis > 0) {
    notices.push({
      id: "clock-drift",
      kind: "warning",
      text: "Facts from another device lie more than a day in the future. Check the clocks of your devices.",
      actions: [],
      onDismiss: dismiss("clock-drift"),
    });
  }
  return notices.filter(({ id }) => !dismissed.has(id));
}

const lackWords = { never: "there is no backup yet", old: "your last backup is more than a week old" } as const;

/** A save that failed, and a backup that did. */
function useTrouble(download: Download): readonly NoticeProps[] {
  const services = useServices();
  const { status } = services.journal;
  const fault = useStore(status, (saving) => saving.fault);
  const unsavedCount = useStore(status, (saving) => (saving.fault === null ? 0 : saving.unsavedCount));
  const notices = fault === null ? [] : [faultNotice(fault, unsavedCount, services, download)];
  const { shortfall, dismiss } = download;
  if (shortfall === null) return notices;
  return [{ id: "backup-short", kind: "error", text: shortfall, actions: [], onDismiss: dismiss }, ...notices];
}

function backupAction({ start }: Download): NoticeAction {
  return { label: "Download a backup", onAction: start };
}

function faultNotice(fault: StorageFault, unsavedCount: number, services: Services, download: Download): NoticeProps {
  const backup = backupAction(download);
  const retry = { label: "Try again", onAction: () => services.journal.retry() };
  const unsaved =
    unsavedCount === 0
      ? ""
      : ` ${countOf(unsavedCount, "change is", "changes are")} not saved yet and kept here until then.`;
  switch (fault.kind) {
    case "quota":
      return {
        id: "fault",
        kind: "error",
        text: `The browser’s storage is full.${unsaved} Free some disk space, or download a backup.`,
        actions: [retry, backup],
        onDismiss: null,
      };
    case "outdated":
      return {
        id: "fault",
        kind: "error",
        text: `Another tab has taken over your data: a newer version of Recto runs there, or everything was deleted.${unsaved} Reload this page to go on.`,
        actions: [{ label: "Reload", onAction: services.reload }, ...(unsavedCount > 0 ? [backup] : [])],
        onDismiss: null,
      };
    case "failed":
      return {
        id: "fault",
        kind: "error",
        text: `${unsavedCount === 0 ? "Reading your log" : "Saving"} failed (${fault.message}).${unsaved}`,
        actions: [retry, backup],
        onDismiss: null,
      };
  }
}
