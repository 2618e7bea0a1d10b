import type { CardId } from "../deck/cardId.ts";
import type { CatalogFigure, FigureCatalog } from "../deck/figureCatalog.ts";

export function figureIn(catalog: FigureCatalog, deck: string, id: string): CatalogFigure | null {
  return catalog.figures.find((figure) => figure.deck === deck && figure.id === id) ?? null;
}

/** A deck's figures in topic order, as one turns from one to the next: those that have a picture, and this one in any case. */
export function deckFigures(catalog: FigureCatalog, deck: string, id: string): readonly CatalogFigure[] {
  return catalog.figures.filter((one) => one.deck === deck && (one.figure.source.kind !== "missing" || one.id === id));
}

/** The cards that have to do with a figure, each once: those that show it, then those that only name it. */
export function cardsWithFigure({ shownIn, namedIn }: CatalogFigure): readonly CardId[] {
  return [...new Set([...shownIn, ...namedIn].flatMap(({ cardId }) => cardId ?? []))];
}
