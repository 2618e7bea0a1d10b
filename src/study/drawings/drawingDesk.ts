import type { CardId } from "../../deck/cardId.ts";
import type { ContentIndex } from "../../deck/deck.ts";
import type { Figure } from "../../deck/figure.ts";
import type { FigurePlace } from "../../deck/figureCatalog.ts";
import { figureIdOf } from "../../deck/figureId.ts";
import type { Occlusion } from "../../deck/occlusion.ts";
import { failure, type Result, success } from "../../deck/result.ts";
import type { SourceSpan } from "../../deck/sourceSpan.ts";
import { cardsOf, type Topic } from "../../deck/topic.ts";
import { canonical } from "../../facts/aliases.ts";
import type { FactBody } from "../../facts/fact.ts";
import type { ContentFault, ContentSource } from "../../library/contentSource.ts";
import { figureIn } from "../../library/deckFigures.ts";
import { blocksOf, readBlock, writeBlock } from "../../library/drawings/blocks.ts";
import {
  cardIdsOf,
  type Drawing,
  partId,
  type Standing,
  sourceVersion,
  standingOf,
  versionOf,
} from "../../library/drawings/drawing.ts";
import { drawingCollection } from "../../library/drawings/drawingCollection.ts";
import { drawingEntry, drawingOf, noDrawing } from "../../library/drawings/drawingEntries.ts";
import type { Journal } from "../journal.ts";
import type { KnownNames } from "./writeSketch.ts";

/** What learners draw over figures, bound to the journal and to what the source says. */
export interface DrawingDesk {
  /** A figure, what its source says of it and what was drawn here. */
  open(deck: string, figure: string): Promise<Result<FigureToDraw, DrawingFault>>;
  /** What was drawn here, as it stands now. */
  stateOf(figure: FigureToDraw): DrawingState;
  /** Which names its parts' memories go by; all of them are known once the figure was opened. */
  namesOf(figure: FigureToDraw): KnownNames;
  /** Keeps what was drawn; whatever the source says now is what it was drawn over. */
  save(figure: FigureToDraw, occlusion: Occlusion, renamed: readonly Renamed[]): void;
  /** Goes back to what the source says. */
  takeBack(figure: FigureToDraw): void;
}

export interface DrawingDeskParts {
  readonly journal: Journal;
  readonly site: Pick<ContentSource, "topic" | "figures">;
  /** The last index as the source has it. */
  readonly source: () => ContentIndex | null;
}

export type DrawingFault = ContentFault | { readonly kind: "no-figure" };

export interface FigureToDraw {
  readonly deck: string;
  readonly id: string;
  readonly figure: Figure;
  /** The topic that shows it, and where there. */
  readonly topic: Pick<Topic, "slug" | "title" | "file" | "lang">;
  readonly after: CardId | null;
  readonly inCard: boolean;
  /** The text that shows it. */
  readonly span: SourceSpan;
  /** That text shows others too: a block there must name its picture. */
  readonly isOneOfSeveral: boolean;
  /** What the source says; null where it says nothing. */
  readonly source: SourceBlocks | null;
}

export interface SourceBlocks {
  readonly occlusion: Occlusion;
  readonly text: string;
  readonly version: string;
  readonly path: string;
  /** Where each block stands. */
  readonly spans: readonly SourceSpan[];
}

export interface DrawingState {
  readonly drawing: Drawing | null;
  readonly standing: Standing | null;
  /** What the drawing says; without one, what the source says. */
  readonly occlusion: Occlusion;
  readonly earlier: readonly Occlusion[];
  /** The cards that are asked now, in order: the drawing's where it counts, else the source's. */
  readonly cardIds: readonly CardId[];
}

export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** Texts before the last one. */
const mostEarlier = 20;

export function drawingDeskOf({ journal, site, source }: DrawingDeskParts): DrawingDesk {
  const { fold } = journal;

  function drawingFor({ deck, id }: FigureToDraw): Drawing | null {
    return drawingOf(fold.entries.get(drawingCollection) ?? new Map(), deck, id);
  }

  function pathOf(figure: FigureToDraw): string {
    return figure.source?.path ?? drawingFor(figure)?.path ?? figure.figure.path;
  }

  function isKnown(cardId: CardId): boolean {
    return fold.identities.has(cardId) || fold.memories.rowOf(canonical(fold, cardId)) >= 0;
  }

  /** The part's new name leads to the memory that its old name has. */
  function aliasesFor(figure: FigureToDraw, renamed: readonly Renamed[]): FactBody[] {
    return renamed.flatMap(({ from, to }): FactBody[] => {
      const before = canonical(fold, partId(figure.deck, pathOf(figure), from));
      const now = partId(figure.deck, pathOf(figure), to);
      return canonical(fold, now) === before ? [] : [{ kind: "card-aliased", from: now, to: before }];
    });
  }

  return {
    async open(deck, id) {
      const catalog = await site.figures();
      if (!catalog.ok) return catalog;
      const entry = figureIn(catalog.value, deck, id);
      const topics = source()?.decks.find(({ slug }) => slug === deck)?.topics ?? [];
      const [shown] = entry?.shownIn ?? [];
      if (entry === null || shown === undefined) return failure({ kind: "no-figure" });
      const withBlock = topics.filter(({ covered }) => covered?.some((run) => run.figure === id));
      const wanted = withBlock.length > 0 ? withBlock : topics.filter(({ slug }) => slug === shown.topic);
      const texts: Topic[] = [];
      for (const summary of wanted) {
        const text = await site.topic(summary);
        if (!text.ok) return text;
        texts.push(text.value);
      }
      const [home] = texts;
      if (home === undefined) return failure({ kind: "no-figure" });
      await journal.identitiesWhole();
      const version = sourceVersion(topics, id);
      const blocks = texts.flatMap((topic) => blocksOf(cardsOf(topic))).filter(({ figure }) => figure === id);
      const [first] = blocks;
      return success({
        ...{ deck, id, figure: first?.part.figure ?? entry.figure },
        topic: { slug: home.slug, title: home.title, file: home.file, lang: home.lang },
        ...placeIn(home, id, shown),
        source:
          first === undefined || version === null
            ? null
            : {
                occlusion: readBlock(blocks.map(({ text }) => text)),
                text: blocks.map(({ text }) => text).join("\n"),
                version,
                path: first.part.figure.path,
                spans: blocks.map(({ part }) => part.span),
              },
      });
    },
    stateOf(figure) {
      const drawing = drawingFor(figure);
      const standing = drawing === null ? null : standingOf(drawing, figure.source?.version ?? null);
      const own = standing === "held" ? null : drawing;
      const inSource = figure.source?.occlusion ?? nothingDrawn;
      const counts = standing === "applies" && drawing !== null ? drawing.text : (figure.source?.text ?? "");
      return {
        drawing,
        standing,
        occlusion: own === null ? inSource : readBlock([own.text]),
        earlier: own?.earlier.map((text) => readBlock([text])) ?? [],
        cardIds: cardIdsOf({ deck: figure.deck, path: pathOf(figure), text: counts }),
      };
    },
    namesOf: (figure) => ({ hasMemory: (name) => isKnown(partId(figure.deck, pathOf(figure), name)) }),
    save(figure, occlusion, renamed) {
      const { deck, id, topic, after, inCard } = figure;
      const before = drawingFor(figure);
      const text = occlusion.boxes.length === 0 ? "" : writeBlock(occlusion);
      const base = figure.source?.version ?? null;
      const aliases = aliasesFor(figure, renamed);
      if (versionOf(text) === base) {
        journal.record([...aliases, ...(before === null ? [] : [noDrawing(deck, id)])]);
        return;
      }
      const earlier = [...(before?.earlier ?? []), before?.text ?? figure.source?.text ?? ""].slice(-mostEarlier);
      const place = {
        deck,
        figure: id,
        path: pathOf(figure),
        alt: figure.figure.alt,
        topic: topic.slug,
        after,
        inCard,
      };
      journal.record([...aliases, drawingEntry({ ...place, text, base, earlier })]);
    },
    takeBack({ deck, id }) {
      journal.record([noDrawing(deck, id)]);
    },
  };
}

const nothingDrawn: Occlusion = { path: null, hide: "one", drawnOn: null, boxes: [] };

/** The card or text of a topic that shows a figure. */
function placeIn(
  topic: Topic,
  id: string,
  shown: FigurePlace,
): Pick<FigureToDraw, "after" | "inCard" | "span" | "isOneOfSeveral"> {
  let last: CardId | null = null;
  for (const part of topic.parts) {
    if (part.kind === "section") continue;
    const { figures, span } = part.kind === "card" ? part.card : part;
    const isCovered = part.kind === "card" && part.card.covered !== undefined;
    const inCard = part.kind === "card";
    if (!isCovered && figures.some((figure) => figureIdOf(figure) === id)) {
      const isOneOfSeveral = new Set(figures.map(figureIdOf)).size > 1;
      return { after: inCard ? part.card.id : last, inCard, span, isOneOfSeveral };
    }
    // What a block makes may be another block's tomorrow.
    if (inCard && !isCovered) last = part.card.id;
  }
  return { after: last, inCard: false, span: shown.span, isOneOfSeveral: true };
}
