import { type CSSProperties, useState } from "react";
import type { Figure } from "../../deck/figure.ts";
import { CoverLayer, type CoverLayerProps } from "../occlusion/CoverLayer.tsx";
import { coverWords } from "../occlusion/coverWords.ts";
import type { RemoteImages } from "../remoteImages.ts";
import { addressOf } from "./addressOf.ts";
import { captionOf, nameOf, textAlternative } from "./figureWords.ts";
import { hostOf } from "./hostOf.ts";
import "./figure.css";

export interface FigureImageProps {
  readonly figure: Figure;
  /** The question, as plain text: the last resort for a text alternative. */
  readonly fallbackAlt: string;
  /** The card is on the screen: load now. Otherwise the browser may wait until the figure comes near. */
  readonly eager: boolean;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly onOpen: (figure: Figure) => void;
  /** A part of it is asked for: what lies over the picture. */
  readonly cover?: CoverLayerProps;
}

/** A figure between paragraphs. Its place is kept before the picture is there, so that nothing moves when it comes. */
export function FigureImage(props: FigureImageProps) {
  const { figure, fallbackAlt, eager, onOpen, cover } = props;
  const [failed, setFailed] = useState(false);
  const { source } = figure;
  if (source.kind === "missing") return <Absent figure={figure} words={`The picture ${figure.path} is not there.`} />;
  if (failed) return <Absent figure={figure} words={`The picture ${figure.path} could not be loaded.`} />;
  if (source.kind === "remote" && props.remoteImages === "ask") {
    return <AskFirst figure={figure} url={source.url} onAllow={props.onAllowRemoteImages} />;
  }
  const size = source.kind === "local" && source.width !== null && source.height !== null ? source : null;
  const picture = (
    <img
      src={addressOf(source)}
      alt={cover === undefined || cover.revealed ? textAlternative(figure, fallbackAlt) : coverWords(cover.part)}
      width={size?.width ?? undefined}
      height={size?.height ?? undefined}
      style={size === null ? undefined : ratioOf(size)}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
  return (
    <figure className="figure">
      <div className="figure-ground" data-size={size === null ? "unknown" : "known"}>
        {cover === undefined ? (
          picture
        ) : (
          <div className="figure-picture" style={size === null ? undefined : naturalOf(size)}>
            {picture}
            <CoverLayer {...cover} />
          </div>
        )}
      </div>
      <figcaption>
        <span>{captionOf(figure)}</span>
        <button type="button" className="enlarge" onClick={() => onOpen(figure)}>
          Enlarge<span className="unseen"> {nameOf(figure)}</span>
        </button>
      </figcaption>
    </figure>
  );
}

/** Tells the style sheet how wide the picture is at a height, before it is there. */
function ratioOf({ width, height }: { readonly width: number | null; readonly height: number | null }) {
  const style: CSSProperties & Record<"--ratio", number> = { "--ratio": (width ?? 1) / (height ?? 1) };
  return style;
}

/** The same, and the width that a picture with something over it must not exceed. */
function naturalOf(size: { readonly width: number | null; readonly height: number | null }) {
  const style: CSSProperties & Record<"--natural", string> = { ...ratioOf(size), "--natural": `${size.width}px` };
  return style;
}

function Absent({ figure, words }: { readonly figure: Figure; readonly words: string }) {
  return (
    <figure className="figure">
      <div className="figure-absent">
        <p>{words}</p>
        {figure.description !== null && <p>{figure.description}</p>}
      </div>
      <figcaption>
        <span>{captionOf(figure)}</span>
      </figcaption>
    </figure>
  );
}

function AskFirst({
  figure,
  url,
  onAllow,
}: {
  readonly figure: Figure;
  readonly url: string;
  readonly onAllow: () => void;
}) {
  return (
    <figure className="figure">
      <div className="figure-absent">
        <p>This picture is on {hostOf(url)}. Loading it tells that site that you study here.</p>
        <button type="button" className="button plain" onClick={onAllow}>
          Show this deck’s pictures from other sites
        </button>
      </div>
      <figcaption>
        <span>{captionOf(figure)}</span>
      </figcaption>
    </figure>
  );
}
