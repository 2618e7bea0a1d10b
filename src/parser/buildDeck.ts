import type { Card } from "../deck/card.ts";
import { type CardId, type CardKey, cardIdOf } from "../deck/cardId.ts";
import type { Deck } from "../deck/deck.ts";
import type { Figure } from "../deck/figure.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import type { Topic, TopicPart } from "../deck/topic.ts";
import { FigureIndex } from "./figureIndex.ts";
import { KeyMaker } from "./keyMaker.ts";
import type { CardDraft, DraftPart, ProseDraft, TopicDraft } from "./topicDraft.ts";

/** A topic's file read, and the slug that it has in its deck. */
export interface SluggedDraft {
  readonly slug: string;
  readonly draft: TopicDraft;
}

/** Makes a deck of its topics: gives every card its key, and finds the figures that texts name. Topics stay in order. */
export function buildDeck(
  slug: string,
  title: string,
  topics: readonly SluggedDraft[],
): { readonly deck: Deck; readonly issues: ParseIssue[] } {
  const keys = new KeyMaker(slug);
  const figures = new FigureIndex(topics.map(({ draft }) => draft));
  const built = topics.map((topic): Topic => {
    const { issues: _, parts, ...rest } = topic.draft;
    keys.startTopic(topic.slug);
    const notes = new Map<number, CardId>();
    const finish = (part: DraftPart) => finishPart(part, keys, notes, (text) => figures.named(text, topic.draft));
    return { deck: slug, slug: topic.slug, ...rest, parts: parts.map(finish) };
  });
  return { deck: { slug, title, topics: built }, issues: keys.issues };
}

function finishPart(
  part: DraftPart,
  keys: KeyMaker,
  notes: Map<number, CardId>,
  figuresNamed: (text: CardDraft | ProseDraft) => readonly Figure[],
): TopicPart {
  if (part.kind === "section") return part;
  const mentions = figuresNamed(part);
  if (part.kind === "card") return { kind: "card", card: finishCard(part, keys.keyOf(part), notes, mentions) };
  const { mentioned: _, ...prose } = part;
  return { ...prose, mentions };
}

/** `notes` are the first cards of the notes that have begun. */
export function finishCard(
  draft: CardDraft,
  key: CardKey,
  notes: Map<number, CardId>,
  mentions: readonly Figure[],
): Card {
  const { kind: _kind, label: _label, questionText: _text, mentioned: _mentioned, note, ...card } = draft;
  const id = cardIdOf(key);
  if (note !== null && !notes.has(note)) notes.set(note, id);
  const first = note === null ? undefined : notes.get(note);
  return { id, key, ...card, mentions, ...(first === undefined ? {} : { note: first }) };
}
