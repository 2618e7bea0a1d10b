import { useState } from "react";
import type { Card } from "../../deck/card.ts";
import type { Figure } from "../../deck/figure.ts";
import { FigureImage, type FigureImageProps } from "../figure/FigureImage.tsx";
import { figuresAsked } from "./sides.ts";

export interface AskedFiguresProps extends Omit<FigureImageProps, "figure" | "cover" | "onOpen"> {
  readonly card: Card;
  readonly revealed: boolean;
  readonly onOpenFigure: (figure: Figure) => void;
}

/** The figures that stand with the question; of one whose part is asked, that part is covered until it is revealed. */
export function AskedFigures({ card, revealed, onOpenFigure, ...shared }: AskedFiguresProps) {
  const [bare, setBare] = useState(false);
  const { covered } = card;
  if (covered === undefined) {
    return figuresAsked(card).map((figure) => (
      <FigureImage {...shared} key={figure.path} figure={figure} onOpen={onOpenFigure} />
    ));
  }
  const hasOthers = covered.hide === "all" && covered.asked.length < covered.boxes.length;
  return (
    <>
      <FigureImage
        {...shared}
        figure={covered.figure}
        cover={{ part: covered, revealed, bare: revealed && bare }}
        onOpen={onOpenFigure}
      />
      {revealed && hasOthers && (
        <button type="button" className="quiet uncover" aria-pressed={bare} onClick={() => setBare(!bare)}>
          {bare ? "Cover the other parts" : "Uncover the other parts"}
        </button>
      )}
    </>
  );
}
