import { lazy, Suspense, use, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Card } from "../deck/card.ts";
import { deckOf, hasScope, type Scope } from "../library/library.ts";
import { type Rating, ratings } from "../scheduler/rating.ts";
import type { Now } from "../scheduler/studyDay.ts";
import type { Desk } from "../study/desk.ts";
import type { OpenDesk } from "../study/deskState.ts";
import type { Outcomes } from "../study/session.ts";
import { LoadingSheet } from "../views/frame/LoadingSheet.tsx";
import { Notice } from "../views/frame/Notice.tsx";
import { prepareFor } from "../views/markdown/prepareFor.ts";
import { type ShownCard, StudyScreen } from "../views/study/StudyScreen.tsx";
import { homeAddress, href, studyAddress, topicAddress } from "./addresses.ts";
import { ContentFailed } from "./ContentFailed.tsx";
import { dueWords } from "./dueWords.ts";
import { Frame } from "./Frame.tsx";
import { openedOn, openFigure } from "./figures/openFigure.ts";
import { KeysList } from "./KeysList.tsx";
import { newsNotices } from "./newsNotices.ts";
import { remoteImagesIn, useSetRemoteImages } from "./remoteImages.ts";
import { useServices } from "./services.ts";
import { navigate, rename, useFigureOver } from "./useAddress.ts";
import { useAfterPaint } from "./useAfterPaint.ts";
import { useNow, useSettings } from "./useFold.ts";
import { useKeys } from "./useKeys.ts";
import { useFaultNotices } from "./useNotices.ts";
import { useOnePress } from "./useOnePress.ts";
import { useStar } from "./useStar.ts";
import { useWakeLock } from "./useWakeLock.ts";

const NothingThere = lazy(async () => ({ default: (await import("./NothingThere.tsx")).NothingThere }));
const SessionEnd = lazy(async () => ({ default: (await import("./SessionEnd.tsx")).SessionEnd }));

export interface StudyPageProps {
  readonly scope: Scope;
  /** Asks for new cards beyond the day's limits. */
  readonly more: boolean;
}

/** A study session in one scope, from the first card to the finished state. */
export function StudyPage({ scope, more }: StudyPageProps) {
  const { catalog, desk: openDesk } = useServices();
  const desk = use(openDesk());
  const state = useStore(desk.store);
  const { kind: catalogKind, library } = useStore(catalog.store);
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || catalogKind !== "ready") return;
    opened.current = true;
    desk.open(scope, more);
    // Asked for once: neither a reload nor the way back asks again.
    if (more && scope.kind !== "cards") rename(studyAddress(scope));
  }, [desk, catalogKind, scope, more]);
  // Whoever goes elsewhere finds the session again, but it does not go on working behind their back.
  useEffect(
    () => () => {
      opened.current = false;
      desk.leave();
    },
    [desk],
  );
  useWakeLock();

  if (catalogKind === "failed" && state.kind === "closed") return <ContentFailed />;
  if (catalogKind === "ready" && !hasScope(library, scope)) {
    return (
      <Frame current={null}>
        <NothingThere />
      </Frame>
    );
  }
  if (state.kind === "closed") return <LoadingSheet words="Opening your cards" progress={null} onCancel={null} />;
  // A boundary of its own: waiting for the end must not put away the page, which would begin the session anew.
  return (
    <Suspense fallback={<LoadingSheet words="One moment" progress={null} onCancel={null} />}>
      {state.session.kind === "finished" ? (
        <SessionEnd desk={desk} state={state} />
      ) : (
        <Asking desk={desk} state={state} />
      )}
    </Suspense>
  );
}

/** What Space and Enter rate, and what stands out among the buttons. */
const suggested = "good";

function Asking({ desk, state }: { readonly desk: Desk; readonly state: OpenDesk }) {
  const now = useNow();
  const shownCard = useShownCard();
  const setRemoteImages = useSetRemoteImages();
  const [open, setOpen] = useState<"nothing" | "more" | "keys">("nothing");
  const { journal } = useServices();
  const canUndo = useStore(journal.status, (status) => status.canUndo);
  const cannotSave = useStore(journal.status, ({ fault }) => fault?.kind === "outdated");
  const notices = useFaultNotices();
  const { isStarred, star } = useStar();
  const { session, card, counts, news, fault } = state;
  const ahead = useAfterPaint(state.ahead);
  const figureOpen = useFigureOver() !== null;
  const edit = useEdit(card);

  useEffect(() => {
    if (ahead !== null) void prepareFor(ahead.needs);
  }, [ahead]);

  /** A dialog may say late that it was closed, when another one has been asked for. */
  const close = (dialog: "more" | "keys") => setOpen((now) => (now === dialog ? "nothing" : now));
  const end = () => {
    desk.close();
    navigate(homeAddress);
  };
  const { once, anew } = useOnePress();
  const reveal = () => once(desk.reveal);
  const undo = () => void desk.undo();
  const rate = (rating: Rating) => {
    anew();
    desk.rate(rating);
  };
  const goOn = session.kind === "asking" ? reveal : () => once(() => desk.rate(suggested));
  const rateKeys = ratings.map((rating, at) => [String(at + 1), () => rate(rating)] as const);
  useKeys({
    ...(session.kind === "revealed" && cannotSave ? {} : { " ": goOn, Enter: goOn }),
    ...(session.kind === "revealed" && !cannotSave ? Object.fromEntries(rateKeys) : {}),
    u: undo,
    b: desk.bury,
    x: desk.suspend,
    s: () => card !== null && star(card),
    ...(edit === null ? {} : { w: edit }),
    m: () => setOpen("more"),
    "?": () => setOpen("keys"),
    Escape: end,
  });

  if (fault !== null) {
    return (
      <Notice
        id="text"
        kind="error"
        text={fault.message}
        actions={[
          { label: "Try again", onAction: desk.retryText },
          { label: "End", onAction: end },
        ]}
        onDismiss={null}
      />
    );
  }
  if (card === null || session.kind === "finished") {
    return <LoadingSheet words="Opening the card" progress={null} onCancel={null} />;
  }
  const shown = shownCard(card);
  const left = counts.new + counts.learning + counts.due;
  const { answers } = session.course.done;
  return (
    <>
      <title>{`${shown.topicTitle} · Recto`}</title>
      <StudyScreen
        stage={
          session.kind === "asking"
            ? { kind: "asking", shown }
            : { kind: "revealed", shown, outcomes: wordsFor(session.outcomes, now), suggested }
        }
        ahead={ahead === null ? null : shownCard(ahead)}
        counts={counts}
        progress={answers / Math.max(1, answers + left)}
        starred={isStarred(card)}
        onStar={() => star(card)}
        canUndo={canUndo}
        disabled={cannotSave}
        notices={[...newsNotices(news, undo), ...notices]}
        moreOpen={open === "more"}
        onReveal={reveal}
        onRate={rate}
        onUndo={undo}
        onMore={() => setOpen("more")}
        onCloseMore={() => close("more")}
        onBury={desk.bury}
        onSuspend={desk.suspend}
        onEdit={edit}
        onKeys={() => setOpen("keys")}
        onEnd={end}
        figureOpen={figureOpen}
        onOpenFigure={(figure) => openFigure(card.key.deck, openedOn(card, figure, session.kind === "revealed"))}
        onAllowRemoteImages={() => setRemoteImages(card.key.deck, true)}
      />
      {open === "keys" && <KeysList onClose={() => close("keys")} />}
    </>
  );
}

function wordsFor(outcomes: Outcomes, now: Now & { readonly today: number }): Readonly<Record<Rating, string>> {
  const words = (rating: Rating) => dueWords(outcomes[rating], now, now.today);
  return { again: words("again"), hard: words("hard"), good: words("good"), easy: words("easy") };
}

/** Edits the card's lines and comes back; null where its text is not on this device. */
function useEdit(card: Card | null): (() => void) | null {
  const { library } = useStore(useServices().catalog.store);
  if (card === null || !deckOf(library, card.key.deck)?.own) return null;
  // What does not come now comes with the next press.
  return () =>
    import("./notes/editCard.ts").then(
      ({ editCard }) => editCard(card),
      () => {},
    );
}

/** Puts around a card what the screen says of its place. */
function useShownCard(): (card: Card) => ShownCard {
  const { catalog } = useServices();
  const { library } = useStore(catalog.store);
  const settings = useSettings();
  return (card) => {
    const place = library.placeByCardId.get(card.id);
    const { deck } = card.key;
    return {
      card,
      lang: place?.lang ?? null,
      deckTitle: deckOf(library, deck)?.title ?? deck,
      topicTitle: place?.title ?? "",
      topicHref: href(topicAddress(deck, place?.slug ?? "")),
      remoteImages: remoteImagesIn(settings, deck),
    };
  };
}
