import type { CardKey } from "../deck/cardId.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import type { SourceSpan } from "../deck/sourceSpan.ts";
import type { CardDraft } from "./topicDraft.ts";

/** Gives each card of a deck a key of its own, and reports where that key is weak. */
export class KeyMaker {
  readonly issues: ParseIssue[] = [];
  private readonly deck: string;
  private readonly placeByLabel = new Map<string, SourceSpan>();
  private topic = "";
  private placesByQuestion = new Map<string, SourceSpan[]>();

  constructor(deck: string) {
    this.deck = deck;
  }

  startTopic(topic: string): void {
    this.topic = topic;
    this.placesByQuestion = new Map();
  }

  /** Labelled cards count among equal questions too, so that a label on one never moves the memory of another. */
  keyOf(card: CardDraft): CardKey {
    if (card.covered !== undefined) return this.keyOfPart(card, card.label ?? "");
    const question = card.questionText;
    const places = this.placesByQuestion.get(question) ?? [];
    this.placesByQuestion.set(question, [...places, card.span]);
    if (card.label !== null && this.takeLabel(card.label, card.span)) {
      return { kind: "label", deck: this.deck, label: card.label };
    }
    const [first] = places;
    if (first !== undefined) this.warn(card.span, "duplicate-question", "warning", sameQuestion(first));
    return { kind: "question", deck: this.deck, topic: this.topic, question, ordinal: places.length + 1 };
  }

  /** A part of a figure goes by the figure and its own name; a label that is written cannot look like that. */
  private keyOfPart({ span }: CardDraft, label: string): CardKey {
    let own = label;
    for (let ordinal = 2; this.placeByLabel.has(own); ordinal++) own = `${label}#${ordinal}`;
    const first = this.placeByLabel.get(label);
    if (first !== undefined) this.warn(span, "duplicate-part", "warning", samePart(label, first));
    this.placeByLabel.set(own, span);
    return { kind: "label", deck: this.deck, label: own };
  }

  private takeLabel(label: string, span: SourceSpan): boolean {
    const place = this.placeByLabel.get(label);
    if (place === undefined) {
      this.placeByLabel.set(label, span);
      return true;
    }
    this.warn(span, "duplicate-label", "error", sameLabel(label, place));
    return false;
  }

  private warn(span: SourceSpan, kind: ParseIssue["kind"], severity: ParseIssue["severity"], message: string): void {
    this.issues.push({ kind, severity, span: { ...span, lastLine: span.firstLine }, message });
  }
}

function sameQuestion(first: SourceSpan): string {
  return `Line ${first.firstLine} asks the same; only labels survive reordering, so end both questions with one, as in {#my-label}.`;
}

function sameLabel(label: string, place: SourceSpan): string {
  return `The label {#${label}} is taken by ${place.file}:${place.firstLine}; give this card another one, until then it goes by its question.`;
}

function samePart(label: string, place: SourceSpan): string {
  const name = label.slice(label.lastIndexOf("#") + 1);
  return `${place.file}:${place.firstLine} asks for "${name}" of this figure too; take one away, or end this box with a label, as in {#my-label}.`;
}
