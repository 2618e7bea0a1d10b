import { lazy } from "react";
import { Frame } from "../Frame.tsx";
import { NothingThere } from "../NothingThere.tsx";
import { coverWayAt } from "./coverAddresses.ts";
import { GalleryPage } from "./GalleryPage.tsx";
import { figureWayAt } from "./viewerAddresses.ts";

export interface FigurePagesProps {
  readonly kind: "figures" | "figure";
  readonly parts: readonly string[];
}

// They bring what renders cards, and what makes quizzes.
const CoverPages = lazy(async () => ({ default: (await import("./CoverPages.tsx")).CoverPages }));
const FigureCards = lazy(async () => ({ default: (await import("./FigureCards.tsx")).FigureCards }));

/** Everything behind `#/figures` and `#/figure`, but for a figure itself: that lies over the page it was opened from. */
export function FigurePages({ kind, parts }: FigurePagesProps) {
  const cover = kind === "figure" ? coverWayAt(parts) : null;
  if (cover !== null) return <CoverPages key={parts.join("/")} {...cover} />;
  const way = kind === "figure" ? figureWayAt(parts) : null;
  // Studying has the screen for itself.
  if (way?.kind === "study") return <FigureCards key={parts.join("/")} {...way} way={way.kind} />;
  return (
    <Frame current="figures">
      {way?.kind === "quiz" ? (
        <FigureCards key={parts.join("/")} {...way} way={way.kind} />
      ) : way?.kind === "nowhere" ? (
        <NothingThere />
      ) : (
        <GalleryPage parts={kind === "figures" ? parts : []} />
      )}
    </Frame>
  );
}
