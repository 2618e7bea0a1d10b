import type { CatalogFigure, FigurePlace } from "../../deck/figureCatalog.ts";

/** What a figure's place shows besides the figure; the same object as long as nothing of it has changed. */
export interface GalleryFacts {
  readonly cardCount: (figure: CatalogFigure) => number;
  readonly isSeen: (figure: CatalogFigure) => boolean;
  /** Whether pictures from other sites may load in this deck. */
  readonly mayLoadRemote: (deck: string) => boolean;
  readonly hrefOf: (figure: CatalogFigure) => string;
  readonly topicHref: (deck: string, topic: string) => string;
  readonly placeHref: (deck: string, place: FigurePlace) => string;
}
