import type { CardId } from "../deck/cardId.ts";
import type { CatalogFigure, FigureCatalog } from "../deck/figureCatalog.ts";
import { deckOf, type Library, topicOf } from "./library.ts";

/** What the gallery shows; a part that is absent does not narrow it. */
export interface GalleryView {
  readonly deck?: string;
  /** Slug of a topic of that deck. */
  readonly topic?: string;
  readonly words?: string;
  readonly only?: Only;
}

/** Shown or named by a card, or by none; not there; shown by a card that has been studied, or by none such. */
export const onlys = ["used", "unused", "missing", "seen", "unseen"] as const;
export type Only = (typeof onlys)[number];

export interface GalleryDeck {
  readonly slug: string;
  readonly title: string;
  readonly topics: readonly GalleryTopic[];
}

export interface GalleryTopic {
  readonly slug: string;
  readonly title: string;
  readonly lang: string | null;
  readonly sections: readonly GallerySection[];
}

export interface GallerySection {
  /** Null for what stands before the first section. */
  readonly title: string | null;
  /** With a picture, in reading order; then those without. */
  readonly figures: readonly CatalogFigure[];
  readonly missing: readonly CatalogFigure[];
}

/** The figures that a view shows, in reading order. `isStudied`: of a card, whether it has been studied. */
export function figuresInView(
  { figures }: FigureCatalog,
  view: GalleryView,
  isStudied: (cardId: CardId) => boolean,
): readonly CatalogFigure[] {
  const sought = wordsIn(view.words ?? "");
  return figures.filter(
    (figure) =>
      (view.deck === undefined || figure.deck === view.deck) &&
      (view.topic === undefined || isInTopic(figure, view.topic)) &&
      passes(figure, view.only, isStudied) &&
      (sought.length === 0 || says(figure, sought)),
  );
}

/** Reads the words of these figures ahead, so that the first search among thousands does not have to read all at once. */
export function readAhead(figures: readonly CatalogFigure[]): void {
  for (const figure of figures) soughtIn(figure);
}

/** Deck › topic › section; titles are the library's. */
export function galleryOf(figures: readonly CatalogFigure[], library: Library): readonly GalleryDeck[] {
  return grouped(figures, ({ deck }) => deck).map(([slug, ofDeck]) => ({
    slug,
    title: deckOf(library, slug)?.title ?? slug,
    topics: grouped(ofDeck, ({ topic }) => topic).map(([topic, ofTopic]) => {
      const summary = topicOf(library, slug, topic);
      return {
        slug: topic,
        title: summary?.title ?? topic,
        lang: summary?.lang ?? null,
        sections: grouped(ofTopic, ({ section }) => section).map(([title, ofSection]) => ({
          title,
          figures: ofSection.filter((figure) => !isMissing(figure)),
          missing: ofSection.filter(isMissing),
        })),
      };
    }),
  }));
}

/** Every topic that shows a figure, by deck: what a figure can be looked for in. */
export function placesOf(figures: readonly CatalogFigure[], library: Library) {
  return grouped(figures, ({ deck }) => deck).map(([slug, ofDeck]) => {
    const shown = new Set(ofDeck.flatMap(({ topic, shownIn }) => [topic, ...shownIn.map((place) => place.topic)]));
    const topics = deckOf(library, slug)?.topics ?? [];
    return {
      slug,
      title: deckOf(library, slug)?.title ?? slug,
      topics: topics.flatMap((topic) => (shown.has(topic.slug) ? [{ slug: topic.slug, title: topic.title }] : [])),
    };
  });
}

/** How many different cards show the figure or name it by its number. */
export function cardCount({ shownIn, namedIn }: CatalogFigure): number {
  return new Set([...shownIn, ...namedIn].flatMap(({ cardId }) => cardId ?? [])).size;
}

/** Whether a card that shows the figure has been studied. */
export function isSeen({ shownIn }: CatalogFigure, isStudied: (cardId: CardId) => boolean): boolean {
  return shownIn.some(({ cardId }) => cardId !== null && isStudied(cardId));
}

function isMissing({ figure }: CatalogFigure): boolean {
  return figure.source.kind === "missing";
}

/** A figure stands under one topic, and belongs to every topic that shows it. */
function isInTopic({ topic, shownIn }: CatalogFigure, slug: string): boolean {
  return topic === slug || shownIn.some((place) => place.topic === slug);
}

function passes(figure: CatalogFigure, only: Only | undefined, isStudied: (cardId: CardId) => boolean): boolean {
  switch (only) {
    case undefined:
      return true;
    case "used":
      return cardCount(figure) > 0;
    case "unused":
      return cardCount(figure) === 0;
    case "missing":
      return isMissing(figure);
    case "seen":
      return isSeen(figure, isStudied);
    case "unseen":
      return !isSeen(figure, isStudied);
  }
}

/** Every word, or its beginning, must stand in the caption, the description or a text around the figure. */
function says(figure: CatalogFigure, sought: readonly string[]): boolean {
  const text = soughtIn(figure);
  return sought.every((word) => text.includes(` ${word}`));
}

function soughtIn(figure: CatalogFigure): string {
  const known = textByFigure.get(figure);
  if (known !== undefined) return known;
  const text = ` ${wordsIn(textOf(figure)).join(" ")}`;
  textByFigure.set(figure, text);
  return text;
}

const textByFigure = new WeakMap<CatalogFigure, string>();

function textOf({ figure, section, shownIn, namedIn, keyPoints }: CatalogFigure): string {
  const { number, alt, description, path } = figure;
  return [
    number === null ? "" : `figure ${number}`,
    alt,
    description ?? "",
    section ?? "",
    path,
    ...[...shownIn, ...namedIn].map(({ words }) => words),
    ...keyPoints.map(({ text }) => text),
  ].join(" ");
}

/** In small letters without accents; "4.4" is one word, "kube-proxy" two. */
function wordsIn(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ""))
    .filter((word) => word !== "");
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups];
}
