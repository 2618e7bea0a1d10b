import { Frame } from "../Frame.tsx";
import { GalleryPage } from "./GalleryPage.tsx";

export interface FigurePagesProps {
  readonly kind: "figures" | "figure";
  readonly parts: readonly string[];
}

/** Everything behind `#/figures` and `#/figure`. */
export function FigurePages({ kind, parts }: FigurePagesProps) {
  return (
    <Frame current="figures">
      <GalleryPage parts={kind === "figures" ? parts : []} />
    </Frame>
  );
}
