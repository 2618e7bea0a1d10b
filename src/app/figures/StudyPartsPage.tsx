import { useState } from "react";
import { useStore } from "zustand";
import type { DrawingDesk, FigureToDraw } from "../../study/drawings/drawingDesk.ts";
import { LoadingSheet } from "../../views/frame/LoadingSheet.tsx";
import { Frame } from "../Frame.tsx";
import { StudyPage } from "../StudyPage.tsx";
import { useServices } from "../services.ts";
import { CoverFault } from "./CoverFault.tsx";
import { useFigureToDraw } from "./useFigureToDraw.ts";

export interface StudyPartsPageProps {
  readonly deck: string;
  readonly id: string;
  readonly desk: DrawingDesk;
}

/** Exactly the cards of one figure's boxes, in their order. */
export function StudyPartsPage({ deck, id, desk }: StudyPartsPageProps) {
  const { opened, tryAgain } = useFigureToDraw(desk, deck, id);
  if (opened === null) return <LoadingSheet words="Opening your cards" progress={null} onCancel={null} />;
  if (!opened.ok) {
    return (
      <Frame current="figures">
        <CoverFault fault={opened.fault} onRetry={tryAgain} />
      </Frame>
    );
  }
  return <StudyParts figure={opened.value} desk={desk} />;
}

function StudyParts({ figure, desk }: { readonly figure: FigureToDraw; readonly desk: DrawingDesk }) {
  const { library } = useStore(useServices().catalog.store);
  // As they stood when the session began: a change of the figure ends no session.
  const [cardIds] = useState(() => desk.stateOf(figure).cardIds);
  // What was drawn a moment ago is in the library in the next.
  if (cardIds.some((cardId) => !library.placeByCardId.has(cardId)))
    return <LoadingSheet words="Opening your cards" progress={null} onCancel={null} />;
  return <StudyPage scope={{ kind: "cards", name: `parts ${figure.deck} ${figure.id}`, cardIds }} more={false} />;
}
