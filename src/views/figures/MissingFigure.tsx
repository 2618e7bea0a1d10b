import { memo } from "react";
import type { FigurePlace } from "../../deck/figureCatalog.ts";
import { type FigureTileProps, tileCaption, tileId } from "./FigureTile.tsx";

/** The place of a figure whose picture is not there: the address sought, and the file, line and card that want it. */
export const MissingFigure = memo(function MissingFigure({ figure, facts }: FigureTileProps) {
  return (
    <li className="missing-figure">
      <p className="missing-name">
        <a href={facts.hrefOf(figure)} id={tileId(figure)}>
          {tileCaption(figure)}
        </a>
        <span className="missing-path">
          {figure.figure.path === "" ? "It has no address." : `${figure.figure.path} is not there.`}
        </span>
      </p>
      <p className="unseen">Wanted by</p>
      <ul className="bare">
        {figure.shownIn.map((place) => (
          <li key={`${place.span.file}:${place.span.firstLine} ${place.cardId}`}>
            <a className="wanted" href={facts.placeHref(figure.deck, place)}>
              <span className="wanted-place">{lineOf(place)}</span> <span>{place.words || "Text between cards"}</span>
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
});

function lineOf({ span, line }: FigurePlace): string {
  return `${span.file}:${line ?? span.firstLine}`;
}
