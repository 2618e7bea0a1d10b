import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Card } from "../deck/card.ts";
import type { CardId } from "../deck/cardId.ts";
import type { Result } from "../deck/result.ts";
import { cardsOf, type Topic, type TopicSummary } from "../deck/topic.ts";
import { canonical } from "../facts/aliases.ts";
import type { FoldState } from "../facts/foldState.ts";
import type { ContentFault } from "../library/contentSource.ts";
import { deckOf, topicOf } from "../library/library.ts";
import type { Now } from "../scheduler/studyDay.ts";
import { awayOf, lookupOf } from "../study/lookup.ts";
import { moreNew } from "../study/moreNew.ts";
import { type DeckOverview, overviewOf, progressOf } from "../study/overview.ts";
import { topicShare } from "../study/topicShare.ts";
import { LoadingSheet } from "../views/frame/LoadingSheet.tsx";
import { Standstill } from "../views/frame/Standstill.tsx";
import { inDaysWords, inMillisWords } from "../views/timeWords.ts";
import { type CardStanding, TopicScreen } from "../views/topic/TopicScreen.tsx";
import { countOf } from "../views/words.ts";
import { homeAddress, href, moreAddress, quizStartAddress, studyAddress } from "./addresses.ts";
import { ContentFailed } from "./ContentFailed.tsx";
import { openFigure } from "./figures/openFigure.ts";
import { NothingThere } from "./NothingThere.tsx";
import { editNoteAddress, type NoteLines } from "./notes/notesAddresses.ts";
import { remoteImagesIn, useSetRemoteImages } from "./remoteImages.ts";
import { useServices } from "./services.ts";
import { navigate } from "./useAddress.ts";
import { useFold, useNow, useSettings } from "./useFold.ts";
import { useKeys } from "./useKeys.ts";
import { useStar } from "./useStar.ts";

export interface TopicPageProps {
  readonly deck: string;
  readonly topic: string;
  /** The card or the text to begin at; null: at the top. */
  readonly part: string | null;
}

/** A topic in reading order, with the state of each card. */
export function TopicPage({ deck, topic, part }: TopicPageProps) {
  const { catalog } = useServices();
  const { kind, library } = useStore(catalog.store);
  const summary = topicOf(library, deck, topic);
  if (summary !== null) return <LoadedTopic summary={summary} part={part} />;
  if (kind === "loading") return <LoadingSheet words="Opening the topic" progress={null} onCancel={null} />;
  if (kind === "failed") return <ContentFailed />;
  return <NothingThere />;
}

function LoadedTopic({ summary, part }: { readonly summary: TopicSummary; readonly part: string | null }) {
  const { catalog, journal, reload } = useServices();
  const { library } = useStore(catalog.store);
  const fold = useFold();
  const now = useNow();
  const settings = useSettings();
  const setRemoteImages = useSetRemoteImages();
  const loaded = useTopic(summary);
  const study = studyOf(overviewOf(library, fold, now).get(summary.deck), summary);
  const quizAddress = quizStartAddress({ kind: "topic", deck: summary.deck, topic: summary.slug });
  const { isStarred, star } = useStar();
  const isOwn = deckOf(library, summary.deck)?.own === true;
  const cards = loaded?.ok ? cardsOf(loaded.value) : [];
  const editAddress = (card: Card | null) =>
    card === null ? editNoteAddress(summary.file) : editNoteAddress(summary.file, linesOf(card));
  useKeys({
    ...(study === null ? {} : { " ": () => navigate(study.address) }),
    q: () => navigate(quizAddress),
    ...(isOwn ? { w: () => navigate(editAddress(cards.find(({ id }) => id === focusedCard()) ?? null)) } : {}),
  });

  if (loaded === null) return <LoadingSheet words="Opening the topic" progress={null} onCancel={null} />;
  if (!loaded.ok) {
    return (
      <Standstill
        title="This topic did not come."
        text={loaded.fault.message}
        ways={
          <button type="button" className="button" onClick={reload}>
            Try again
          </button>
        }
      />
    );
  }
  return (
    <>
      <title>{`${loaded.value.title} · Recto`}</title>
      <TopicScreen
        topic={loaded.value}
        at={part}
        deckTitle={deckOf(library, summary.deck)?.title ?? summary.deck}
        homeHref={href(homeAddress)}
        quizHref={href(quizAddress)}
        isStarred={isStarred}
        onStar={star}
        study={study === null ? null : { href: href(study.address), words: study.words }}
        progress={progressOf(fold, summary.cardIds, lookupOf(fold, now.today).canonical)}
        standings={new Map(summary.cardIds.map((cardId) => [cardId, standingOf(fold, cardId, now)]))}
        remoteImages={remoteImagesIn(settings, summary.deck)}
        onAllowRemoteImages={() => setRemoteImages(summary.deck, true)}
        onOpenFigure={(figure) =>
          openFigure(summary.deck, { figure, fallbackAlt: loaded.value.title, disclosure: "all" })
        }
        editHref={isOwn ? (card) => href(editAddress(card)) : null}
        onAskAgain={(cardId) => {
          const cardIds = [canonical(fold, cardId)];
          const away = awayOf(fold, cardId, now.today);
          if (away === "suspended") journal.record([{ kind: "suspension", cardIds, suspended: false }]);
          if (away === "buried") journal.record([{ kind: "burial", cardIds, untilDay: now.today }]);
        }}
      />
    </>
  );
}

/** The card in which the focus is. */
function focusedCard(): string | undefined {
  return document.activeElement?.closest<HTMLElement>("[data-card]")?.dataset["card"];
}

function linesOf({ span }: Card): NoteLines {
  return { first: span.firstLine, last: span.lastLine };
}

/** What can be studied of a topic within its deck's limits; else its new cards beyond them; null when there is neither. */
function studyOf(deck: DeckOverview | undefined, summary: TopicSummary) {
  const topic = deck?.topics.get(summary.slug)?.counts;
  if (deck === undefined || topic === undefined) return null;
  const scope = { kind: "topic", deck: summary.deck, topic: summary.slug } as const;
  const share = topicShare(deck.counts, topic);
  if (share.new + share.learning + share.due > 0) return { address: studyAddress(scope), words: "Study this topic" };
  const words = `Study ${countOf(Math.min(topic.new, moreNew), "more new card")}`;
  return topic.new === 0 ? null : { address: moreAddress(scope), words };
}

/** The topic's text; null while it loads. An edited text replaces the one shown when it has come. */
function useTopic(summary: TopicSummary): Result<Topic, ContentFault> | null {
  const { shelf } = useServices();
  const [loaded, setLoaded] = useState<Result<Topic, ContentFault> | null>(null);
  useEffect(() => {
    let wanted = true;
    void shelf.topic(summary).then((result) => {
      if (wanted) setLoaded(result);
    });
    return () => {
      wanted = false;
    };
  }, [shelf, summary]);
  return loaded;
}

function standingOf(fold: FoldState, cardId: CardId, now: Now & { readonly today: number }): CardStanding {
  const memory = fold.memories.get(canonical(fold, cardId));
  const away = awayOf(fold, cardId, now.today);
  if (memory.state === "new") return { tone: "new", words: "New", away };
  if (memory.due.phase === "review") {
    const days = memory.due.dueDay - now.today;
    return { tone: "known", words: days <= 0 ? "Due now" : `Due ${inDaysWords(days)}`, away };
  }
  const millis = memory.due.dueAt - now.epochMs;
  return { tone: "learning", words: millis <= 0 ? "Due now" : `Due ${inMillisWords(millis)}`, away };
}
