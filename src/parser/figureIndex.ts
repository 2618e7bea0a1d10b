import type { Figure } from "../deck/figure.ts";
import type { CardDraft, ProseDraft, TopicDraft } from "./topicDraft.ts";

/** Finds the figures of a deck by number. */
export class FigureIndex {
  private readonly byDeck: ReadonlyMap<string, Figure>;
  private readonly byTopic: ReadonlyMap<TopicDraft, ReadonlyMap<string, Figure>>;

  constructor(topics: readonly TopicDraft[]) {
    this.byTopic = new Map(topics.map((topic) => [topic, byNumber(topic.parts.flatMap(figuresOf))]));
    this.byDeck = byNumber(topics.flatMap((topic) => topic.parts.flatMap(figuresOf)));
  }

  /** The figures that a text names: of this text itself, else of its topic, else of the deck. */
  named(text: CardDraft | ProseDraft, topic: TopicDraft): Figure[] {
    const own = byNumber(text.figures);
    return text.mentioned.flatMap((number) => {
      const figure = own.get(number) ?? this.byTopic.get(topic)?.get(number) ?? this.byDeck.get(number);
      return figure === undefined ? [] : [figure];
    });
  }
}

function figuresOf(part: TopicDraft["parts"][number]): readonly Figure[] {
  return part.kind === "section" ? [] : part.figures;
}

/** Of figures with one number the first whose picture exists, else the first. */
function byNumber(figures: readonly Figure[]): Map<string, Figure> {
  const found = new Map<string, Figure>();
  for (const figure of figures) {
    if (figure.number === null) continue;
    const known = found.get(figure.number);
    const isBetter = known?.source.kind === "missing" && figure.source.kind !== "missing";
    if (known === undefined || isBetter) found.set(figure.number, figure);
  }
  return found;
}
