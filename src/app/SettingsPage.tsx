import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { deckOf } from "../library/library.ts";
import type { Persistence, SetAsideRecord } from "../storage/port.ts";
import { joined } from "../study/joinMemories.ts";
import { lostCards } from "../study/lostCards.ts";
import { verdicts } from "../study/matchVerdicts.ts";
import { SettingsScreen } from "../views/settings/SettingsScreen.tsx";
import { daysAgoWords } from "../views/timeWords.ts";
import { href, memoriesAddress, notesAddress } from "./addresses.ts";
import { lastBackupAt } from "./backupAge.ts";
import { markDeleted, wasDeleted } from "./deletion.ts";
import { useSetRemoteImages } from "./remoteImages.ts";
import { useServices } from "./services.ts";
import { useBringIn } from "./share/useBringIn.ts";
import { useShare } from "./share/useShare.ts";
import { useDownload } from "./useDownload.ts";
import { useFold, useNow, useSettings } from "./useFold.ts";
import { wayToInstall } from "./wayToInstall.ts";

/** Preferences, and everything about the safety of the learner's data. */
export function SettingsPage() {
  const services = useServices();
  const { storage, journal, catalog, version } = services;
  const { library } = useStore(catalog.store);
  const fold = useFold();
  const now = useNow();
  const settings = useSettings();
  const setRemoteImages = useSetRemoteImages();
  const [persistence, setPersistence] = useState<Persistence | null>(null);
  const [unreadable, setUnreadable] = useState<readonly SetAsideRecord[]>([]);
  const [deleteFailed, setDeleteFailed] = useState(false);
  const download = useDownload(services);
  const share = useShare();
  const bringIn = useBringIn();
  const matches = useStore(services.matches.store);
  const { isKept, isOffline, offer } = useStore(services.site);

  useEffect(() => {
    void storage.persistence().then(setPersistence);
    // Where another tab has taken the log over, a notice says so.
    storage.setAside().then(setUnreadable, () => {});
    void services.matches.look();
  }, [storage, services.matches]);

  const set = (name: string, value: string | number | boolean) => journal.record([{ kind: "setting", name, value }]);
  const lost = lostCards(fold, library);
  const backupAt = lastBackupAt(fold, storage.device);
  const factCount = fold.factCount;
  const reviewCount = [...fold.tallies.values()].reduce((sum, { reviews }) => sum + reviews, 0);
  return (
    <>
      <title>Settings · Recto</title>
      <SettingsScreen
        preferences={{
          theme: settings.theme,
          rolloverHour: settings.rolloverHour,
          desiredRetention: settings.desiredRetention,
          quizMissBringsForward: settings.quizMissBringsForward,
          remoteImageDecks: [...settings.remoteImageDecks].map((slug) => ({
            slug,
            title: deckOf(library, slug)?.title ?? slug,
          })),
          onTheme: (theme) => set("theme", theme),
          onRolloverHour: (hour) => set("rolloverHour", hour),
          onDesiredRetention: (retention) => set("desiredRetention", retention),
          onQuizMissBringsForward: (wanted) => set("quizMissBringsForward", wanted),
          onForbidRemoteImages: (deck) => setRemoteImages(deck, false),
        }}
        storage={{
          notKept: storage.keeping.kind === "until-closed" ? storage.keeping.reason : null,
          persistence,
          factCount,
          unreadable,
          onRequestPersistence: () => void storage.requestPersistence().then(setPersistence),
        }}
        install={{
          isKept,
          isOffline,
          way: wayToInstall({
            vendor: navigator.vendor,
            touchPoints: navigator.maxTouchPoints,
            standalone: matchMedia("(display-mode: standalone)").matches,
            offered: offer !== null,
          }),
          onInstall: () => {
            // The browser takes one answer to an offer, and makes another when it likes.
            services.site.setState({ offer: null });
            void offer?.prompt();
          },
        }}
        backup={{
          lastBackup: backupAt === null ? null : daysAgoWords(Math.floor((now.epochMs - backupAt) / 86_400_000)),
          downloading: download.running,
          downloadShortfall: download.shortfall,
          onDownload: download.start,
        }}
        share={share.section}
        bringIn={{ ...bringIn, missing: share.missing, notesHref: href(notesAddress) }}
        lostMemories={{
          lostCount: lost.length,
          askCount: matches.length,
          foundCount: joined(fold, verdicts(fold), lost).length,
          href: href(memoriesAddress),
        }}
        deletion={{
          reviewCount,
          downloading: download.running,
          downloadShortfall: download.shortfall,
          onDownloadBackup: download.start,
          failed: deleteFailed,
          onDeleteAll: () =>
            void storage.deleteAll().then((result) => {
              if (!result.ok) return setDeleteFailed(true);
              markDeleted();
              services.reload();
            }),
        }}
        allDeleted={factCount === 0 && wasDeleted()}
        version={version}
      />
    </>
  );
}
