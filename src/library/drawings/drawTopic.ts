import type { Card } from "../../deck/card.ts";
import type { Figure } from "../../deck/figure.ts";
import { figureIdOf } from "../../deck/figureId.ts";
import type { Topic, TopicPart } from "../../deck/topic.ts";
import { type DrawnBlock, drawnCards, lastHeading } from "../../parser/occlusion/drawnCards.ts";
import type { Drawing } from "./drawing.ts";
import type { FigureEdit } from "./overlay.ts";

/** A topic's text with these edits, as the parser would make it if the file held them. */
export function drawTopic(topic: Topic, edits: readonly FigureEdit[]): Topic {
  return edits.reduce(edited, topic);
}

function edited(topic: Topic, { figure, drawing }: FigureEdit): Topic {
  const isOld = (part: TopicPart) =>
    part.kind === "card" && part.card.covered !== undefined && figureIdOf(part.card.covered.figure) === figure;
  const firstOld = topic.parts.findIndex(isOld);
  const parts = topic.parts.filter((part) => !isOld(part));
  const old = topic.parts[firstOld];
  if (drawing === null || drawing.text === "") return { ...topic, parts };
  if (old?.kind === "card") {
    const block = { ...placeOfCard(old.card, figure, drawing), note: noteAmong(parts, old.card) };
    return { ...topic, parts: [...parts.slice(0, firstOld), ...partsFor(block), ...parts.slice(firstOld)] };
  }
  const at = homeOf(parts, drawing);
  const home = parts[at];
  if (home?.kind === "card") {
    const { card } = home;
    const note = card.note ?? card.id;
    const drawn = partsFor({ ...placeOfCard(card, figure, drawing), note });
    const shown: TopicPart = { kind: "card", card: { ...card, note } };
    return { ...topic, parts: [...parts.slice(0, at), shown, ...drawn, ...parts.slice(at + 1)] };
  }
  const block = placeOfText(topic, parts.slice(0, at + 1), figure, drawing);
  const next = parts.findIndex((part, place) => place > at && !(part.kind === "card" && part.card.covered));
  const end = next === -1 ? parts.length : next;
  return { ...topic, parts: [...parts.slice(0, end), ...partsFor(block), ...parts.slice(end)] };
}

/** The card or text that shows the figure; where none does any more, the last part of the topic (-1: it has none). */
function homeOf(parts: readonly TopicPart[], { after, inCard, figure }: Drawing): number {
  const shows = (part: TopicPart) =>
    part.kind !== "section" &&
    (part.kind === "card" ? part.card.figures : part.figures).some((one) => figureIdOf(one) === figure);
  const anchor = parts.findIndex((part) => part.kind === "card" && part.card.id === after);
  if (inCard && anchor !== -1) return anchor;
  const text = parts.findIndex((part, at) => at > anchor && part.kind === "prose" && shows(part));
  if (text !== -1) return text;
  const any = parts.findIndex(shows);
  return any === -1 ? parts.length - 1 : any;
}

function placeOfCard(card: Card, figure: string, drawing: Drawing): Omit<DrawnBlock, "note"> {
  const { question, definitions, section, span, figures } = card;
  const own = card.covered?.span ?? span;
  return { ...common(figures, figure, drawing), question, definitions, section, span: own };
}

function placeOfText(topic: Topic, before: readonly TopicPart[], figure: string, drawing: Drawing): DrawnBlock {
  const home = before.at(-1);
  const section = before.findLast((part) => part.kind === "section");
  const title = section?.kind === "section" ? section.title || null : null;
  const text = home?.kind === "prose" ? home : null;
  return {
    ...common(text?.figures ?? [], figure, drawing),
    question: (text === null ? null : lastHeading(text.markdown)) ?? title ?? topic.title,
    definitions: text?.definitions,
    section: title,
    span: text?.span ?? { file: topic.file, firstLine: 1, lastLine: 1 },
    note: null,
  };
}

/** Where the figure itself is gone, the picture may still be there. */
function common(figures: readonly Figure[], figure: string, { deck, path, alt, text }: Drawing) {
  const shown = figures.find((one) => figureIdOf(one) === figure);
  const found: Omit<Figure, "path"> = shown ?? {
    alt,
    number: null,
    side: "question",
    source: /^[a-z][a-z\d+.-]*:/i.test(figure)
      ? { kind: "remote", url: figure }
      : { kind: "local", path: figure, width: null, height: null },
    description: null,
  };
  return { deck, figure: { ...found, path }, text };
}

/** The card before these parts that shares their note, if it stays. */
function noteAmong(parts: readonly TopicPart[], { note }: Card): Card["id"] | null {
  const stays = parts.some((part) => part.kind === "card" && part.card.note === note);
  return note !== undefined && stays ? note : null;
}

function partsFor(block: DrawnBlock): TopicPart[] {
  return drawnCards(block).map((card) => ({ kind: "card", card }));
}
