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
  /** While these were drawn, others came to be kept. */
  readonly isOvertaken: boolean;
  readonly onKeepMine: () => void;
  readonly onUseOther: () => void;
}

/** What must be said of a drawing: that its source, its picture or what another tab keeps has changed. */
export function CoverNotices(props: CoverNoticesProps) {
  const { standing, spans, drawnOn, size, isOvertaken, onKeepMine, onUseOther } = props;
  return (
    <>
      {(isOvertaken || standing === "parted") && (
        <section className="draw-notice" aria-label="Two drawings">
          <p>{isOvertaken ? overtaken : partedWords(spans)}</p>
          <div>
            <button type="button" className="button plain" onClick={onKeepMine}>
              Keep mine
            </button>
            <button type="button" className="button plain" onClick={onUseOther}>
              {isOvertaken ? "Use the others" : "Use the file’s"}
            </button>
          </div>
        </section>
      )}
      {drawnOn !== null && size !== null && hasOtherSize(drawnOn, size) && (
        <section className="draw-notice" aria-label="Changed picture">
          <p>
            The picture was {sizeWords(drawnOn)} pixels when these boxes were drawn and is {sizeWords(size)} now.{" "}
            {isSameShape(drawnOn, size)
              ? "It has kept its shape, so they should still fit."
              : "Move those that no longer fit."}{" "}
            Save notes the new size.
          </p>
        </section>
      )}
    </>
  );
}

export function hasOtherSize(drawnOn: PictureSize | null, size: PictureSize | null): boolean {
  return drawnOn !== null && size !== null && (drawnOn.width !== size.width || drawnOn.height !== size.height);
}

const overtaken =
  "While you drew these, other boxes were kept for this figure: in another tab, or in the Markdown file. Yours are shown here and not saved yet. Until you choose, the others count.";

function partedWords([span]: readonly SourceSpan[]): string {
  const what =
    span === undefined
      ? "The Markdown file has no boxes for this figure any more; it had when you drew these."
      : `The Markdown file says something else than when you drew this (${span.file}, ${linesWords(span)}).`;
  return `${what} Yours is kept and shown here. Until you choose, the file counts.`;
}

function isSameShape(a: PictureSize, b: PictureSize): boolean {
  return Math.abs((a.width * b.height) / (a.height * b.width) - 1) < 0.01;
}

function sizeWords({ width, height }: PictureSize): string {
  return `${width} × ${height}`;
}
