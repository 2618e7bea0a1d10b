import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { CardId } from "../../deck/cardId.ts";
import type { DrawingDesk, FigureToDraw } from "../../study/drawings/drawingDesk.ts";
import { LoadingSheet } from "../../views/frame/LoadingSheet.tsx";
import { Standstill } from "../../views/frame/Standstill.tsx";
import { href } from "../addresses.ts";
import { Frame } from "../Frame.tsx";
import { StudyPage } from "../StudyPage.tsx";
import { useServices } from "../services.ts";
import { useFold } from "../useFold.ts";
import { CoverFault } from "./CoverFault.tsx";
import { coverAddress } from "./coverAddresses.ts";
import { figureAddress } from "./figureAddresses.ts";
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
  useFold();
  const { library } = useStore(useServices().catalog.store);
  // As they stood when the session began: a change of the figure ends no session.
  const [cardIds] = useState(() => desk.stateOf(figure).cardIds);
  const [hasBegun, setHasBegun] = useState(false);
  const isThere = (cardId: CardId) => library.placeByCardId.has(cardId);
  const wanted = new Set(desk.stateOf(figure).cardIds);
  const awaited = cardIds.filter((cardId) => wanted.has(cardId));
  // What was drawn a moment ago is in the library in the next.
  const begins = awaited.length > 0 && awaited.every(isThere);
  useEffect(() => {
    if (begins) setHasBegun(true);
  }, [begins]);

  if (hasBegun ? !cardIds.some(isThere) : awaited.length === 0) return <PartsGone {...figure} />;
  if (!hasBegun && !begins) return <LoadingSheet words="Opening your cards" progress={null} onCancel={null} />;
  return <StudyPage scope={{ kind: "cards", name: `parts ${figure.deck} ${figure.id}`, cardIds }} more={false} />;
}

function PartsGone({ deck, id }: Pick<FigureToDraw, "deck" | "id">) {
  return (
    <Frame current="figures">
      <title>Parts taken back · Recto</title>
      <Standstill
        title="These parts were taken back."
        text="Their cards are asked no more. What you learned of them is kept and comes back with them."
        ways={
          <>
            <a className="button" href={href(coverAddress(deck, id))}>
              Cover parts of the figure
            </a>
            <a className="button plain" href={href(figureAddress(deck, id))}>
              The figure
            </a>
          </>
        }
      />
    </Frame>
  );
}
