import type { PictureSize } from "../../deck/occlusion.ts";
import type { SourceSpan } from "../../deck/sourceSpan.ts";
import type { Standing } from "../../library/drawings/drawing.ts";
import { linesWords } from "./coverPlaceWords.ts";

export interface CoverNoticesProps {
  readonly standing: Standing | null;
  /** Where the source's blocks stand. */
  readonly spans: readonly SourceSpan[];
  /** The picture's size when the boxes were drawn, and now; null where it is not known. */
  readonly drawnOn: PictureSize | null;
  readonly size: PictureSize | null;
  readonly onKeepMine: () => void;
  readonly onUseSource: () => void;
}

/** What must be said of a drawing: that its source or its picture has changed. */
export function CoverNotices({ standing, spans, drawnOn, size, onKeepMine, onUseSource }: CoverNoticesProps) {
  const [span] = spans;
  const hasChanged =
    drawnOn !== null && size !== null && (drawnOn.width !== size.width || drawnOn.height !== size.height);
  return (
    <>
      {standing === "parted" && (
        <section className="draw-notice" aria-label="Two drawings">
          <p>
            {span === undefined
              ? "The Markdown file has no boxes for this figure any more; it had when you drew these."
              : `The Markdown file says something else than when you drew this (${span.file}, ${linesWords(span)}).`}{" "}
            Yours is kept and shown here. Until you choose, the file counts.
          </p>
          <div>
            <button type="button" className="button plain" onClick={onKeepMine}>
              Keep mine
            </button>
            <button type="button" className="button plain" onClick={onUseSource}>
              Use the file’s
            </button>
          </div>
        </section>
      )}
      {hasChanged && (
        <section className="draw-notice" aria-label="Changed picture">
          <p>
            The picture was {sizeWords(drawnOn)} pixels when these boxes were drawn and is {sizeWords(size)} now.{" "}
            {isSameShape(drawnOn, size)
              ? "It has kept its shape, so they should still fit."
              : "Move those that no longer fit."}{" "}
            What you change and save here notes the new size.
          </p>
        </section>
      )}
    </>
  );
}

function isSameShape(a: PictureSize, b: PictureSize): boolean {
  return Math.abs((a.width * b.height) / (a.height * b.width) - 1) < 0.01;
}

function sizeWords({ width, height }: PictureSize): string {
  return `${width} × ${height}`;
}
