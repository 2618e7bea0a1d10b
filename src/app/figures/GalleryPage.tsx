import { startTransition, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { CardId } from "../../deck/cardId.ts";
import type { CatalogFigure, FigureCatalog } from "../../deck/figureCatalog.ts";
import { canonical } from "../../facts/aliases.ts";
import {
  cardCount,
  figuresInView,
  type GalleryView,
  galleryOf,
  isSeen,
  type Only,
  onlys,
  placesOf,
  readAhead,
} from "../../library/gallery.ts";
import { GalleryScreen, type GalleryScreenProps } from "../../views/figures/GalleryScreen.tsx";
import type { GalleryFacts } from "../../views/figures/galleryFacts.ts";
import { LoadingSheet } from "../../views/frame/LoadingSheet.tsx";
import { Standstill } from "../../views/frame/Standstill.tsx";
import { href, scopeOf, topicAddress } from "../addresses.ts";
import { quizFiguresAddress, quizTheseFiguresAddress } from "../quiz/quizAddresses.ts";
import { remoteImagesIn } from "../remoteImages.ts";
import { useServices } from "../services.ts";
import { rename } from "../useAddress.ts";
import { useFold, useSettings } from "../useFold.ts";
import { useKeys } from "../useKeys.ts";
import { figureAddress } from "./figureAddresses.ts";
import { galleryAddress, galleryViewAt } from "./galleryAddresses.ts";
import { useFigureCatalog } from "./useFigureCatalog.ts";
import { comesBackTo, useReturn } from "./useReturn.ts";

export interface GalleryPageProps {
  /** Of the address behind `figures`. */
  readonly parts: readonly string[];
}

/** Every figure of every deck. */
export function GalleryPage(props: GalleryPageProps) {
  const state = useFigureCatalog();
  return (
    // As wide before the figures are here as with them.
    <div className="gallery">
      <title>Figures · Recto</title>
      {state.kind === "ready" && <Gallery {...props} catalog={state.catalog} />}
      {state.kind === "loading" && <LoadingSheet words="Opening the figures" progress={null} onCancel={null} />}
      {state.kind === "failed" && (
        <Standstill
          title="Your figures did not come."
          text={state.fault.message}
          ways={
            <button type="button" className="button" onClick={state.tryAgain}>
              Try again
            </button>
          }
        />
      )}
    </div>
  );
}

/** How many figures are drawn at first, and how many more with each step. */
const firstDrawn = 24;
const moreDrawn = 150;

/** All of them at last, a step at a time: the page stands, and a key is answered, before all of many are drawn. */
function useDrawn(figures: readonly CatalogFigure[], address: string): readonly CatalogFigure[] {
  const [state, setState] = useState(() => ({ address, count: comesBackTo(address) ? figures.length : firstDrawn }));
  const count = state.address === address ? state.count : firstDrawn;
  useEffect(() => {
    if (count >= figures.length) return;
    readAhead(figures.slice(count, count + moreDrawn));
    startTransition(() => setState({ address, count: count + moreDrawn }));
  }, [figures, address, count]);
  return useMemo(() => (count < figures.length ? figures.slice(0, count) : figures), [figures, count]);
}

function Gallery({ parts, catalog }: GalleryPageProps & { readonly catalog: FigureCatalog }) {
  const { library } = useStore(useServices().catalog.store);
  const [view, setView] = useGalleryView(parts);
  const { words: _, ...withoutWords } = view;
  const facts = useFacts();
  const field = useRef<HTMLInputElement>(null);
  useKeys({ "/": () => field.current?.focus() });

  const { isStudied } = facts;
  const found = useMemo(() => figuresInView(catalog, view, isStudied), [catalog, view, isStudied]);
  const address = galleryAddress(view);
  const drawn = useDrawn(found, address);
  const groups = useMemo(() => galleryOf(drawn, library), [drawn, library]);
  const places = useMemo(() => placesOf(catalog.figures, library), [catalog, library]);
  useReturn(address, drawn === found);

  return (
    <GalleryScreen
      total={catalog.figures.length}
      shown={found.length}
      groups={groups}
      search={{
        words: view.words ?? "",
        onWords: (words) => setView({ ...withoutWords, words }),
        field,
      }}
      place={{
        value: placeValue(view.deck, view.topic),
        options: places.map(({ slug, title, topics }) => ({
          value: placeValue(slug),
          words: title,
          topics: topics.map((topic) => ({ value: placeValue(slug, topic.slug), words: topic.title })),
        })),
        onValue: (value) => setView({ ...view, ...placeOf(value) }),
      }}
      only={{
        value: view.only ?? "",
        options: onlys.map((only) => ({ value: only, words: onlyWords[only] })),
        onValue: (value) => setView({ ...view, only: onlys.find((only) => only === value) }),
      }}
      onClear={address === galleryAddress({}) ? null : () => setView({})}
      quiz={quizOf(view, found)}
      facts={facts.shown}
    />
  );
}

/** A quiz of the figures shown; null where none of them has a picture. */
function quizOf(view: GalleryView, found: readonly CatalogFigure[]): GalleryScreenProps["quiz"] {
  const pictured = found.filter(({ figure }) => figure.source.kind !== "missing");
  if (pictured.length === 0) return null;
  // A deck or a topic by its name; others one by one, as far as an address reaches.
  const isPlace = view.words === undefined && view.only === undefined;
  const address = isPlace
    ? quizFiguresAddress(scopeOf(view.deck, view.topic))
    : quizTheseFiguresAddress(pictured.slice(0, mostNamed));
  return { href: href(address), words: "Quiz these figures" };
}

const mostNamed = 100;

const onlyWords: Readonly<Record<Only, string>> = {
  used: "On a card",
  unused: "On no card",
  missing: "Missing",
  seen: "Seen",
  unseen: "Not seen yet",
};

type ViewChange = { readonly [Part in keyof GalleryView]: GalleryView[Part] | undefined };

/** The view, kept in the address too; another address, by the way back or by hand, is another view. */
function useGalleryView(parts: readonly string[]): [GalleryView, (view: ViewChange) => void] {
  const said = galleryAddress(galleryViewAt(parts));
  const [state, setState] = useState(() => ({ view: galleryViewAt(parts), said, written: said }));
  let current = state;
  if (state.said !== said) {
    // What this page has written itself arrives late, when more may have been typed.
    const isOwn = said === state.written;
    current = isOwn ? { ...state, said } : { view: galleryViewAt(parts), said, written: said };
    setState(current);
  }
  const change = ({ deck, topic, words, only }: ViewChange) => {
    const view: GalleryView = {
      ...(deck === undefined ? {} : { deck }),
      ...(topic === undefined ? {} : { topic }),
      ...(words === undefined || words === "" ? {} : { words }),
      ...(only === undefined ? {} : { only }),
    };
    const written = galleryAddress(view);
    setState({ view, said, written });
    rename(written);
  };
  return [current.view, change];
}

/** A value for each deck and topic: slugs hold "/", so they are encoded. */
function placeValue(deck?: string, topic?: string): string {
  return [deck, topic].flatMap((slug) => (slug === undefined ? [] : encodeURIComponent(slug))).join("/");
}

function placeOf(value: string): { readonly deck: string | undefined; readonly topic: string | undefined } {
  const [deck, topic] = value.split("/").map(decodeURIComponent);
  return { deck: deck || undefined, topic };
}

/** Made anew when what the learner did changes something of it. */
function useFacts(): { readonly isStudied: (cardId: CardId) => boolean; readonly shown: GalleryFacts } {
  const { journal } = useServices();
  const fold = useFold();
  const settings = useSettings();
  const { version } = useStore(journal.status);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fold is changed in place; its version tells
  return useMemo(() => {
    const isStudied = (cardId: CardId) => fold.memories.get(canonical(fold, cardId)).state !== "new";
    return {
      isStudied,
      shown: {
        cardCount,
        isSeen: (figure) => isSeen(figure, isStudied),
        mayLoadRemote: (deck) => remoteImagesIn(settings, deck) === "allowed",
        hrefOf: ({ deck, id }) => href(figureAddress(deck, id)),
        topicHref: (deck, topic) => href(topicAddress(deck, topic)),
        placeHref: (deck, { topic, cardId }) => href(topicAddress(deck, topic, cardId ?? undefined)),
      },
    };
  }, [fold, version]);
}
