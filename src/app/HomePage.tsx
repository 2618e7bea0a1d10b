import { useMemo } from "react";
import { useLocation } from "wouter";
import { useStore } from "zustand";
import type { DeckSummary } from "../deck/deck.ts";
import { paceOf } from "../statistics/pace.ts";
import { type DeckOverview, overviewOf } from "../study/overview.ts";
import { LoadingSheet } from "../views/frame/LoadingSheet.tsx";
import { type DeckRow, HomeScreen } from "../views/home/HomeScreen.tsx";
import { minutesWords, percentWords, readyHeadline } from "../views/words.ts";
import { href, studyAddress, topicAddress } from "./addresses.ts";
import { ContentFailed } from "./ContentFailed.tsx";
import { useServices } from "./services.ts";
import { useFold, useNow } from "./useFold.ts";
import { useKeys } from "./useKeys.ts";

/** Today: what waits, and one way to begin. */
export function HomePage() {
  const { catalog, journal } = useServices();
  const { kind, library, issues } = useStore(catalog.store);
  const fold = useFold();
  const { version } = useStore(journal.status);
  const now = useNow();
  const [, navigate] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fold changes in place, `version` says when
  const overview = useMemo(() => overviewOf(library, fold, now), [library, fold, version, now.epochMs]);

  const waiting = [...overview.values()].reduce(
    (sum, { counts }) => sum + counts.new + counts.learning + counts.due,
    0,
  );
  const studyHref = waiting === 0 ? null : href(studyAddress({ kind: "all" }));
  useKeys(waiting === 0 ? {} : { " ": () => navigate(studyAddress({ kind: "all" })) });

  if (kind === "loading") return <LoadingSheet words="Opening your decks" progress={null} onCancel={null} />;
  if (kind === "failed" && library.decks.length === 0) return <ContentFailed />;
  const { answerMillis, retention } = paceOf(fold, now.today);
  const millis = waiting * answerMillis;
  const length = millis < 60_000 ? "Less than a minute" : `About ${minutesWords(millis)}`;
  const pace = fold.memories.size === 0 ? `${length}.` : `${length} at your pace.`;
  const kept = retention === null ? "" : ` You keep ${percentWords(retention)} of what you review.`;
  return (
    <>
      <title>Recto</title>
      <HomeScreen
        headline={readyHeadline(waiting)}
        subline={waiting === 0 ? "Every card that was due has been answered." : pace + kept}
        studyHref={studyHref}
        firstVisit={fold.memories.size === 0}
        decks={library.decks.flatMap((deck) => {
          const deckOverview = overview.get(deck.slug);
          const errors = issues.filter(({ severity }) => severity === "error");
          const issueCount = errors.filter(({ span }) => deck.topics.some(({ file }) => file === span.file)).length;
          return deckOverview === undefined ? [] : [deckRow(deck, deckOverview, issueCount)];
        })}
      />
    </>
  );
}

function deckRow(deck: DeckSummary, { counts, topics }: DeckOverview, issueCount: number): DeckRow {
  return {
    slug: deck.slug,
    title: deck.title,
    counts,
    studyHref:
      counts.new + counts.learning + counts.due === 0 ? null : href(studyAddress({ kind: "deck", deck: deck.slug })),
    cardCount: deck.topics.reduce((sum, { cardIds }) => sum + cardIds.length, 0),
    figureCount: deck.topics.reduce((sum, { figureCount }) => sum + figureCount, 0),
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
