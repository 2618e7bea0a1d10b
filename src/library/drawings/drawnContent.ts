import type { ContentIndex } from "../../deck/deck.ts";
import type { CatalogFigure, FigureCatalog, FigurePlace } from "../../deck/figureCatalog.ts";
import { figureIdOf } from "../../deck/figureId.ts";
import { type Result, success } from "../../deck/result.ts";
import { cardsOf, type Topic, type TopicSummary } from "../../deck/topic.ts";
import type { ContentFault, ContentSource } from "../contentSource.ts";
import type { Drawing } from "./drawing.ts";
import { type DrawingEntries, readDrawings } from "./drawingEntries.ts";
import { overlaid, type TopicEdits } from "./overlay.ts";

/** The source's content with the learner's drawings in it. */
export interface DrawnContent {
  index(source: ContentIndex, entries: DrawingEntries): Promise<ContentIndex>;
  topic(summary: TopicSummary): Promise<Result<Topic, ContentFault>>;
  figures(): Promise<Result<FigureCatalog, ContentFault>>;
  /** As the source has it. */
  sourceOf(summary: TopicSummary): TopicSummary;
}

export function drawnContent(source: Omit<ContentSource, "onChange" | "index">): DrawnContent {
  /** Whoever still has a topic of an older state gets the text of that state. */
  const known = new WeakMap<TopicSummary, TopicEdits>();
  /** Those of the last index. */
  let drawn: readonly TopicSummary[] = [];

  async function topic(summary: TopicSummary): Promise<Result<Topic, ContentFault>> {
    const edits = known.get(summary);
    const result = await source.topic(edits?.source ?? summary);
    if (edits === undefined || !result.ok) return result;
    const { drawTopic } = await import("./drawTopic.ts");
    return success(drawTopic(result.value, edits.edits));
  }

  return {
    topic,
    sourceOf: (summary) => known.get(summary)?.source ?? summary,
    async index(index, entries) {
      const drawings = readDrawings(entries);
      const first = overlaid(index.decks, drawings);
      const moved = first.homeless.length === 0 ? drawings : await housed(drawings, first.homeless, source);
      const { decks, editsByTopic } = moved === drawings ? first : overlaid(index.decks, moved);
      for (const [summary, edits] of editsByTopic) known.set(summary, edits);
      drawn = [...editsByTopic.keys()];
      return { ...index, decks };
    },
    async figures() {
      const result = await source.figures();
      if (!result.ok || drawn.length === 0) return result;
      let { figures } = result.value;
      for (const summary of drawn) {
        const text = await topic(summary);
        if (!text.ok) return text;
        const { edits, source: before } = known.get(summary) ?? { edits: [], source: summary };
        const edited = new Set(edits.map(({ figure }) => figure));
        figures = figures.map((one) =>
          one.deck === summary.deck && edited.has(one.id) ? withParts(one, before, text.value) : one,
        );
      }
      return success({ figures });
    },
  };
}

/** A topic's file was renamed: its drawings go where their figures are now. */
async function housed(
  drawings: readonly Drawing[],
  homeless: readonly Drawing[],
  source: Pick<ContentSource, "figures">,
): Promise<readonly Drawing[]> {
  const catalog = await source.figures();
  if (!catalog.ok) return drawings;
  return drawings.map((drawing) => {
    if (!homeless.includes(drawing)) return drawing;
    const { deck, figure } = drawing;
    const place = catalog.value.figures.find((one) => one.deck === deck && one.id === figure);
    return place === undefined ? drawing : { ...drawing, topic: place.topic };
  });
}

/** The catalog's figure with the parts that its topic has now instead of those that the source has there. */
function withParts(figure: CatalogFigure, source: TopicSummary, topic: Topic): CatalogFigure {
  const runs = source.covered?.filter((run) => run.figure === figure.id) ?? [];
  const old = new Set(runs.flatMap(({ first, last }) => source.cardIds.slice(first, last + 1)));
  const isOld = ({ cardId }: FigurePlace) => cardId !== null && old.has(cardId);
  const parts = cardsOf(topic).filter(
    ({ covered }) => covered !== undefined && figureIdOf(covered.figure) === figure.id,
  );
  const places = parts.map(({ id, question, note, section, span }): FigurePlace => {
    const asked = figure.shownIn.find((place) => place.cardId === note) ?? figure.shownIn.find(isOld);
    return { topic: topic.slug, section, cardId: id, words: asked?.words ?? question, span };
  });
  const kept = figure.shownIn.filter((place) => !isOld(place));
  const at = kept.findLastIndex((place) => place.topic === topic.slug) + 1;
  return { ...figure, shownIn: [...kept.slice(0, at), ...places, ...kept.slice(at)] };
}
