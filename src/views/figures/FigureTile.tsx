import { memo, useState } from "react";
import type { CatalogFigure } from "../../deck/figureCatalog.ts";
import { addressOf } from "../figure/addressOf.ts";
import { captionOf } from "../figure/figureWords.ts";
import { hostOf } from "../figure/hostOf.ts";
import { countOf } from "../words.ts";
import type { GalleryFacts } from "./galleryFacts.ts";

export interface FigureTileProps {
  readonly figure: CatalogFigure;
  readonly facts: GalleryFacts;
}

/** A figure in the gallery: small, with its caption and what uses it; all of it leads to the figure. */
export const FigureTile = memo(function FigureTile({ figure, facts }: FigureTileProps) {
  const cards = facts.cardCount(figure);
  return (
    <li className="tile">
      <a href={facts.hrefOf(figure)} id={tileId(figure)}>
        <span className="tile-picture">
          <Picture figure={figure} mayLoadRemote={facts.mayLoadRemote(figure.deck)} />
        </span>
        <span className="tile-caption">{tileCaption(figure)}</span>
        <span className="tile-use num">
          {cards === 0 ? "On no card" : countOf(cards, "card")}
          {facts.isSeen(figure) && ", seen"}
        </span>
      </a>
    </li>
  );
});

/** Its caption; where that says nothing at all, what stands around the figure. */
export function tileCaption({ figure, shownIn }: CatalogFigure): string {
  const caption = captionOf(figure);
  return caption === "Figure" ? figure.description || shownIn[0]?.words || caption : caption;
}

/** Where the focus is found again. */
export function tileId({ deck, id }: CatalogFigure): string {
  return `figure-${deck}-${id}`;
}

/** First the smaller copy, then the picture itself, then words. */
function Picture({ figure, mayLoadRemote }: { readonly figure: CatalogFigure; readonly mayLoadRemote: boolean }) {
  const { figure: shown, thumbnail } = figure;
  const [failures, setFailures] = useState(0);
  const { source } = shown;
  if (source.kind === "missing") return null;
  if (source.kind === "remote" && !mayLoadRemote) return <span className="tile-words">On {hostOf(source.url)}</span>;
  const sources = [...(thumbnail === null ? [] : [addressOf({ kind: "local", ...thumbnail })]), addressOf(source)];
  const src = sources[failures];
  if (src === undefined) return <span className="tile-words">It could not be loaded.</span>;
  const size = thumbnail ?? (source.kind === "local" ? source : null);
  return (
    // The caption beside it says what it shows; the whole text stands with the figure itself.
    <img
      src={src}
      alt=""
      width={size?.width ?? undefined}
      height={size?.height ?? undefined}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailures((before) => before + 1)}
    />
  );
}
