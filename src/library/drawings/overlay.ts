import type { CardId } from "../../deck/cardId.ts";
import { contentHash } from "../../deck/contentHash.ts";
import type { DeckSummary } from "../../deck/deck.ts";
import type { TopicSummary } from "../../deck/topic.ts";
import { cardIdsOf, type Drawing, sourceVersion, standingOf } from "./drawing.ts";

/** What becomes of one figure in one topic: the source's parts go, and the drawn ones come where there is a drawing. */
export interface FigureEdit {
  readonly figure: string;
  readonly drawing: Drawing | null;
}

export interface Overlaid {
  readonly decks: readonly DeckSummary[];
  /** What was done to each topic that is not the source's own. */
  readonly editsByTopic: ReadonlyMap<TopicSummary, TopicEdits>;
  /** Drawings that count and whose topic is gone. */
  readonly homeless: readonly Drawing[];
}

export interface TopicEdits {
  /** As the source has it. */
  readonly source: TopicSummary;
  readonly edits: readonly FigureEdit[];
}

/** The decks with the drawings that count in place of what their source says of those figures. */
export function overlaid(decks: readonly DeckSummary[], drawings: readonly Drawing[]): Overlaid {
  const editsByTopic = new Map<TopicSummary, TopicEdits>();
  const homeless: Drawing[] = drawings.filter(({ deck }) => !decks.some(({ slug }) => slug === deck));
  const after = decks.map((deck): DeckSummary => {
    const own = drawings.filter((drawing) => drawing.deck === deck.slug && isInForce(drawing, deck.topics));
    if (own.length === 0) return deck;
    const edits = new Map<TopicSummary, FigureEdit[]>();
    for (const drawing of own) if (!addEdits(deck.topics, drawing, edits)) homeless.push(drawing);
    const topics = deck.topics.map((source) => {
      const ofTopic = edits.get(source);
      if (ofTopic === undefined) return source;
      const topic = ofTopic.reduce(edited, { ...source, version: editedVersion(source, ofTopic) });
      editsByTopic.set(topic, { source, edits: ofTopic });
      return topic;
    });
    return { ...deck, topics };
  });
  return { decks: after, editsByTopic, homeless };
}

function isInForce(drawing: Drawing, topics: readonly TopicSummary[]): boolean {
  return standingOf(drawing, sourceVersion(topics, drawing.figure)) === "applies";
}

/** The parts come where the source has the figure's first block, else behind the card that the drawing names. */
function addEdits(topics: readonly TopicSummary[], drawing: Drawing, edits: Map<TopicSummary, FigureEdit[]>): boolean {
  const { figure, topic: slug } = drawing;
  const withBlock = topics.filter(({ covered }) => covered?.some((run) => run.figure === figure));
  const home = withBlock[0] ?? topics.find((topic) => topic.slug === slug);
  if (home === undefined) return false;
  for (const topic of new Set([home, ...withBlock])) {
    const edit = { figure, drawing: topic === home ? drawing : null };
    edits.set(topic, [...(edits.get(topic) ?? []), edit]);
  }
  return true;
}

/** Another text, another version: whoever has the old one must not take it for this. */
function editedVersion({ version }: TopicSummary, edits: readonly FigureEdit[]): string {
  const said = edits.map(({ figure, drawing }) => [figure, drawing?.path ?? "", drawing?.text ?? ""].join("\u0000"));
  return `${version}~${contentHash(said.join("\u0001")).slice(0, 12)}`;
}

/** A place among a topic's cards; those with one note give each other away, null: nothing does. */
interface Place {
  readonly cardId: CardId;
  readonly note: number | null;
  /** It is a part of this figure, in the source. */
  readonly figure: string | null;
}

function edited(topic: TopicSummary, { figure, drawing }: FigureEdit): TopicSummary {
  const places = placesOf(topic);
  const firstOld = places.findIndex((place) => place.figure === figure);
  const kept = places.filter((place) => place.figure !== figure);
  const cardIds = drawing === null ? [] : cardIdsOf(drawing);
  if (cardIds.length === 0 || drawing === null) return topicOf(topic, kept);
  const anchor = kept.findIndex(({ cardId }) => cardId === drawing.after);
  const at = firstOld !== -1 ? firstOld : behind(kept, drawing, anchor);
  const unused = Math.max(-1, ...places.map(({ note }) => note ?? -1)) + 1;
  const inCard = firstOld === -1 && drawing.inCard ? kept[anchor] : undefined;
  const note = firstOld === -1 ? (inCard?.note ?? unused) : (places[firstOld]?.note ?? unused);
  const drawn = cardIds.map((cardId): Place => ({ cardId, note, figure }));
  const before = kept.slice(0, at).map((place) => (place === inCard ? { ...place, note } : place));
  return topicOf(topic, [...before, ...drawn, ...kept.slice(at)]);
}

/** In a card's own text the parts come first; behind a text between cards, after those that its other figures have. */
function behind(places: readonly Place[], { after, inCard }: Drawing, anchor: number): number {
  if (anchor === -1 && after !== null) return places.length;
  if (inCard && anchor !== -1) return anchor + 1;
  const next = places.findIndex(({ figure }, at) => at > anchor && figure === null);
  return next === -1 ? places.length : next;
}

function placesOf({ cardIds, siblings = [], covered = [] }: TopicSummary): Place[] {
  return cardIds.map((cardId, place) => {
    const note = siblings.findIndex(([first, last]) => place >= first && place <= last);
    const run = covered.find(({ first, last }) => place >= first && place <= last);
    return { cardId, note: note === -1 ? null : note, figure: run?.figure ?? null };
  });
}

function topicOf(topic: TopicSummary, places: readonly Place[]): TopicSummary {
  const { siblings: _siblings, covered: _covered, ...rest } = topic;
  const siblings = runsOf(places, ({ note }) => note).filter(({ first, last }) => last > first);
  const covered = runsOf(places, ({ figure }) => figure);
  return {
    ...rest,
    cardIds: places.map(({ cardId }) => cardId),
    ...(siblings.length === 0 ? {} : { siblings: siblings.map(({ first, last }) => [first, last] as const) }),
    ...(covered.length === 0
      ? {}
      : { covered: covered.map(({ of, first, last }) => ({ figure: of, version: "", first, last })) }),
  };
}

function runsOf<Of>(places: readonly Place[], of: (place: Place) => Of | null) {
  const runs: { readonly of: Of; readonly first: number; last: number }[] = [];
  for (const [place, one] of places.entries()) {
    const what = of(one);
    if (what === null) continue;
    const before = runs.at(-1);
    if (before?.last === place - 1 && before.of === what) before.last = place;
    else runs.push({ of: what, first: place, last: place });
  }
  return runs;
}
