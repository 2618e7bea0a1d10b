import { lazy, Suspense, useMemo } from "react";
import { useStore } from "zustand";
import type { DeckSummary } from "../deck/deck.ts";
import { defaultLimits } from "../scheduler/cardCounts.ts";
import { expectedMillis, paceOf } from "../statistics/pace.ts";
import { examCollection } from "../study/exam/entries.ts";
import { moreNew } from "../study/moreNew.ts";
import { type DeckOverview, overviewOf } from "../study/overview.ts";
import { LoadingSheet } from "../views/frame/LoadingSheet.tsx";
import { type DeckRow, HomeScreen } from "../views/home/HomeScreen.tsx";
import { countOf, minutesWords, percentWords, readyHeadline } from "../views/words.ts";
import { href, moreAddress, notesAddress, quizStartAddress, studyAddress, topicAddress } from "./addresses.ts";
import { ContentFailed } from "./ContentFailed.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { useServices } from "./services.ts";
import { navigate } from "./useAddress.ts";
import { useFold, useNow } from "./useFold.ts";
import { useKeys } from "./useKeys.ts";

const NextExam = lazy(async () => ({ default: (await import("./exam/NextExam.tsx")).NextExam }));
const RestWords = lazy(async () => ({ default: (await import("./RestWords.tsx")).RestWords }));

/** Today: what waits, and one way to begin. */
export function HomePage() {
  const { catalog, journal } = useServices();
  const { kind, library, issues } = useStore(catalog.store);
  const fold = useFold();
  const { version } = useStore(journal.status);
  const now = useNow();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fold changes in place, `version` says when
  const overview = useMemo(() => overviewOf(library, fold, now), [library, fold, version, now.epochMs]);

  const counts = { new: 0, learning: 0, due: 0 };
  let newLater = 0;
  for (const deck of overview.values()) {
    counts.new += deck.counts.new;
    counts.learning += deck.counts.learning;
    counts.due += deck.counts.due;
    newLater += deck.newLater;
  }
  const waiting = counts.new + counts.learning + counts.due;
  const address = waiting > 0 ? studyAddress({ kind: "all" }) : newLater > 0 ? moreAddress({ kind: "all" }) : null;
  const studyWords = waiting > 0 ? "Study" : `Study ${countOf(Math.min(newLater, moreNew), "more new card")}`;
  useKeys({
    ...(address === null ? {} : { " ": () => navigate(address) }),
    q: () => navigate(quizStartAddress({ kind: "all" })),
  });

  if (kind === "loading") return <LoadingSheet words="Opening your decks" progress={null} onCancel={null} />;
  if (kind === "failed" && library.decks.length === 0) return <ContentFailed />;
  const pace = paceOf(fold, now.today);
  const millis = expectedMillis(counts, pace);
  const length = millis < 60_000 ? "Less than a minute" : `About ${minutesWords(millis)}`;
  const timeNeeded = pace.isOwn ? `${length} at your pace.` : `${length}.`;
  const kept = pace.retention === null ? "" : ` You keep ${percentWords(pace.retention)} of what you review.`;
  const rest = (
    <Suspense fallback={"\u00a0"}>
      <RestWords />
    </Suspense>
  );
  return (
    <>
      <title>Recto</title>
      <HomeScreen
        headline={readyHeadline(waiting)}
        subline={waiting > 0 ? timeNeeded + kept : rest}
        study={address === null ? null : { href: href(address), words: studyWords }}
        aside={
          fold.entries.has(examCollection) && (
            <ErrorBoundary resetKey="" fallback={() => null}>
              <Suspense>
                <NextExam />
              </Suspense>
            </ErrorBoundary>
          )
        }
        firstVisit={fold.memories.size === 0}
        decks={library.decks.flatMap((deck) => {
          const deckOverview = overview.get(deck.slug);
          const errors = issues.filter(({ severity }) => severity === "error");
          const issueCount = errors.filter(({ span }) => deck.topics.some(({ file }) => file === span.file)).length;
          return deckOverview === undefined ? [] : [deckRow(deck, deckOverview, issueCount)];
        })}
        notesHref={href(notesAddress)}
      />
    </>
  );
}

function deckRow(deck: DeckSummary, { counts, newLater, topics }: DeckOverview, issueCount: number): DeckRow {
  const studyHref = href(studyAddress({ kind: "deck", deck: deck.slug }));
  const [first] = deck.topics;
  return {
    slug: deck.slug,
    title: deck.title,
    titleHref: first === undefined || deck.topics.length > 1 ? studyHref : href(topicAddress(deck.slug, first.slug)),
    counts,
    newPerDay: newLater > 0 ? defaultLimits.newPerDay : null,
    quizHref: href(quizStartAddress({ kind: "deck", deck: deck.slug })),
    studyHref: counts.new + counts.learning + counts.due === 0 ? null : studyHref,
    cardCount: deck.topics.reduce((sum, { cardIds }) => sum + cardIds.length, 0),
    figureCount: deck.figureCount ?? deck.topics.reduce((sum, { figureCount }) => sum + figureCount, 0),
    issueCount,
    topics: deck.topics.flatMap((topic) => {
      const overview = topics.get(topic.slug);
      if (overview === undefined) return [];
      return [
        {
          slug: topic.slug,
          title: topic.title,
          href: href(topicAddress(deck.slug, topic.slug)),
          counts: overview.counts,
          progress: overview.progress,
          cardCount: topic.cardIds.length,
          figureCount: topic.figureCount,
        },
      ];
    }),
  };
}
