import type { StoreApi } from "zustand/vanilla";
import type { CatalogFigure, FigureCatalog } from "../../deck/figureCatalog.ts";
import type { Result } from "../../deck/result.ts";
import type { ContentFault } from "../../library/contentSource.ts";
import type { Library } from "../../library/library.ts";
import type { Catalog } from "../catalog.ts";
import { figureKey } from "./figureKey.ts";
import type { FigureQuestion } from "./quiz.ts";
import type { AskedText } from "./quizState.ts";

export type FiguresResult = Result<FigureCatalog, ContentFault>;

/** The figures that are asked about: read with the first question that wants them, and again when the library has changed. */
export interface FigureText {
  /** What there is now; more is on its way where `onCame` is still to be called. */
  of(question: FigureQuestion): AskedText;
  all(): Promise<FiguresResult>;
  /** Forgets that they did not come, so that they are asked for again. */
  retry(): void;
}

export const noFigures = { figure: null, optionFigures: [] } as const;

export function figureText(
  catalog: StoreApi<Catalog>,
  read: () => Promise<FiguresResult>,
  onCame: () => void,
): FigureText {
  let here: { readonly library: Library; readonly figures: ReadonlyMap<string, CatalogFigure> } | null = null;
  let fault: ContentFault | null = null;
  let underWay: { readonly library: Library; readonly result: Promise<FiguresResult> } | null = null;

  function all(): Promise<FiguresResult> {
    const { library } = catalog.getState();
    if (underWay?.library === library) return underWay.result;
    const result = read();
    const load = { library, result };
    underWay = load;
    void result.then((came) => {
      if (underWay !== load) return;
      if (came.ok) {
        const figures = new Map(came.value.figures.map((figure) => [figureKey(figure.deck, figure.id), figure]));
        here = { library, figures };
      } else {
        fault = came.fault;
        underWay = null;
      }
      onCame();
    });
    return result;
  }

  return {
    of({ deck, figureId, options }) {
      const isHere = here?.library === catalog.getState().library;
      if (!isHere && fault === null) void all();
      // What was there before the library changed stays until the new one is read.
      const figureOf = (id: string) => here?.figures.get(figureKey(deck, id)) ?? null;
      const figure = figureOf(figureId);
      return {
        card: null,
        figure,
        optionFigures: options.map((option) => figureOf(option.figureId)),
        fault: figure === null ? fault : null,
        gone: isHere && figure === null,
      };
    },
    all,
    retry() {
      fault = null;
    },
  };
}
