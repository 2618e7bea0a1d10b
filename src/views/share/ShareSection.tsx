import { Waiting } from "../Waiting.tsx";

/** Where the file to be given away stands. */
export type Sharing =
  | { readonly kind: "idle" }
  /** `progress` is 0–1. */
  | { readonly kind: "making"; readonly progress: number }
  /** It took too long for the browser to remember the press: one more gives it away. */
  | { readonly kind: "made"; readonly sentence: string }
  | { readonly kind: "given"; readonly sentence: string }
  | { readonly kind: "failed"; readonly sentence: string };

export interface ShareSectionProps {
  /** In words, as "3.4 MB"; null where the learner has none. */
  readonly textSize: string | null;
  readonly pictureSize: string | null;
  readonly withTexts: boolean;
  readonly withPictures: boolean;
  /** Whether this browser gives files to other apps and devices. */
  readonly canShare: boolean;
  readonly sharing: Sharing;
  readonly onTexts: (wanted: boolean) => void;
  readonly onPictures: (wanted: boolean) => void;
  readonly onShare: () => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** The way from one device to the other, by a file. */
export function ShareSection(props: ShareSectionProps) {
  const { textSize, pictureSize, canShare, sharing, onShare, onSave, onCancel } = props;
  const hasNotes = textSize !== null || pictureSize !== null;
  return (
    <section aria-labelledby="share">
      <h2 id="share">Move between devices</h2>
      <p>
        A file takes your reviews and everything else to another device; bring it in there. Both may have been used
        meanwhile: nothing of either is lost. Then share one back, and both are the same.
      </p>
      {hasNotes && (
        <fieldset className="field">
          <legend>In the file, besides reviews and settings</legend>
          <div className="choices">
            {textSize !== null && (
              <label>
                <input
                  type="checkbox"
                  checked={props.withTexts}
                  onChange={(event) => props.onTexts(event.target.checked)}
                />
                Notes ({textSize})
              </label>
            )}
            {pictureSize !== null && (
              <label>
                <input
                  type="checkbox"
                  checked={props.withPictures}
                  onChange={(event) => props.onPictures(event.target.checked)}
                />
                Pictures ({pictureSize})
              </label>
            )}
          </div>
          <p>
            {(textSize === null || props.withTexts) && (pictureSize === null || props.withPictures)
              ? "A device that has them already needs them only where they have changed."
              : "What is left out is known there by name, and comes with a later file."}
          </p>
        </fieldset>
      )}
      <div className="row">
        {canShare && (
          <button type="button" className="button plain" disabled={sharing.kind === "making"} onClick={onShare}>
            {sharing.kind === "made" ? "Share it now" : "Share"}
          </button>
        )}
        <button type="button" className="button plain" disabled={sharing.kind === "making"} onClick={onSave}>
          Save the file
        </button>
      </div>
      <div role="status">
        <SharingState sharing={sharing} onCancel={onCancel} />
      </div>
    </section>
  );
}

function SharingState({ sharing, onCancel }: Pick<ShareSectionProps, "sharing" | "onCancel">) {
  switch (sharing.kind) {
    case "idle":
      return null;
    case "making":
      return (
        <div className="preview">
          <p>Writing the file</p>
          <Waiting words="Writing the file" progress={sharing.progress} onCancel={onCancel} />
        </div>
      );
    case "failed":
      return <p className="warning">{sharing.sentence}</p>;
    case "made":
    case "given":
      return <p>{sharing.sentence}</p>;
  }
}
