import { useState } from "react";
import type { CatalogFigure } from "../../deck/figureCatalog.ts";
import { cardsWithFigure, figureIn } from "../../library/deckFigures.ts";
import type { Scope } from "../../library/library.ts";
import { defaultRecipe } from "../../study/quiz/recipe.ts";
import { captionOf } from "../../views/figure/figureWords.ts";
import { LoadingSheet } from "../../views/frame/LoadingSheet.tsx";
import { Standstill } from "../../views/frame/Standstill.tsx";
import { NothingThere } from "../NothingThere.tsx";
import { StartRecipe } from "../quiz/StartRecipe.tsx";
import { StudyPage } from "../StudyPage.tsx";
import { WayBackContext } from "../wayBack.ts";
import { figureAddress } from "./figureAddresses.ts";
import { useFigureCatalog } from "./useFigureCatalog.ts";

export interface FigureCardsProps {
  readonly way: "study" | "quiz";
  readonly deck: string;
  readonly id: string;
}

/** Exactly the cards that have to do with a figure: studied, or asked in a quiz. */
export function FigureCards({ way, deck, id }: FigureCardsProps) {
  const state = useFigureCatalog();
  if (state.kind === "loading")
    return <LoadingSheet words="Opening the figure’s cards" progress={null} onCancel={null} />;
  if (state.kind === "failed") {
    return (
      <Standstill
        title="The list of figures did not come."
        text={state.fault.message}
        ways={
          <button type="button" className="button" onClick={state.tryAgain}>
            Try again
          </button>
        }
      />
    );
  }
  const figure = figureIn(state.catalog, deck, id);
  if (figure === null || cardsWithFigure(figure).length === 0) return <NothingThere />;
  return way === "study" ? <Studied figure={figure} /> : <Asked figure={figure} />;
}

function Studied({ figure }: { readonly figure: CatalogFigure }) {
  // As it stood when the session began: another object would be another scope.
  const [scope] = useState(() => scopeOf(figure));
  const wayBack = { address: figureAddress(figure.deck, figure.id), words: "Back to the figure" };
  return (
    <WayBackContext value={wayBack}>
      <StudyPage scope={scope} more={false} />
    </WayBackContext>
  );
}

function Asked({ figure }: { readonly figure: CatalogFigure }) {
  const scope = scopeOf(figure);
  const size = { kind: "questions", count: cardsWithFigure(figure).length } as const;
  const recipe = { ...defaultRecipe(scope, captionOf(figure.figure)), size };
  return <StartRecipe recipe={recipe} scope={scope} rebuild={{ kind: "deck", deck: figure.deck }} />;
}

function scopeOf(figure: CatalogFigure): Scope {
  return { kind: "cards", name: `figure ${figure.deck} ${figure.id}`, cardIds: cardsWithFigure(figure) };
}
