import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { canonical } from "../facts/aliases.ts";
import { deckOf } from "../library/library.ts";
import type { KnownCard, Match } from "../library/matchCards.ts";
import type { Persistence, SetAsideRecord } from "../storage/port.ts";
import { lostCards } from "../study/lostCards.ts";
import type { LostMemory } from "../views/settings/LostMemories.tsx";
import { SettingsScreen } from "../views/settings/SettingsScreen.tsx";
import { daysAgoWords } from "../views/timeWords.ts";
import { lastBackupAt } from "./backupAge.ts";
import { markDeleted, wasDeleted } from "./deletion.ts";
import { useSetRemoteImages } from "./remoteImages.ts";
import { type Services, useServices } from "./services.ts";
import { useDownload } from "./useDownload.ts";
import { useFold, useNow, useSettings } from "./useFold.ts";
import { useRestore } from "./useRestore.ts";
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
  const restore = useRestore();
  const matches = useStore(services.matches.store);
  const { isKept, isOffline, offer } = useStore(services.site);

  useEffect(() => {
    void storage.persistence().then(setPersistence);
    // Where another tab has taken the log over, a notice says so.
    storage.setAside().then(setUnreadable, () => {});
    void services.matches.look();
  }, [storage, services.matches]);

  const set = (name: string, value: string | number | boolean) => journal.record([{ kind: "setting", name, value }]);
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
          ...restore,
        }}
        lostMemories={{
          memories: lostCards(fold, library).map((lost) => lostMemory(lost, matches, services)),
          onMatch: (lost, found) => journal.record([{ kind: "card-aliased", from: found, to: lost }]),
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

function lostMemory(lost: KnownCard, matches: readonly Match[], { journal, catalog }: Services): LostMemory {
  const { library } = catalog.store.getState();
  const memory = journal.fold.memories.get(canonical(journal.fold, lost.cardId));
  const match = matches.find(({ vanished }) => vanished.cardId === lost.cardId);
  const place = ({ key }: KnownCard) => {
    const deck = deckOf(library, key.deck)?.title ?? key.deck;
    return key.kind === "label" ? deck : `${deck} › ${key.topic}`;
  };
  return {
    cardId: lost.cardId,
    question: lost.question,
    place: place(lost),
    reviewCount: memory.state === "new" ? 0 : memory.reviews,
    match:
      match === undefined
        ? null
        : { cardId: match.appeared.cardId, question: match.appeared.question, place: place(match.appeared) },
  };
}
