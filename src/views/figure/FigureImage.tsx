import { type CSSProperties, useState } from "react";
import type { Figure } from "../../deck/figure.ts";
import type { RemoteImages } from "../remoteImages.ts";
import { addressOf } from "./addressOf.ts";
import { captionOf, nameOf, textAlternative } from "./figureWords.ts";
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
}

/** A figure between paragraphs. Its place is kept before the picture is there, so that nothing moves when it comes. */
export function FigureImage(props: FigureImageProps) {
  const { figure, fallbackAlt, eager, onOpen } = props;
  const [failed, setFailed] = useState(false);
  const { source } = figure;
  if (source.kind === "missing") return <Absent figure={figure} words={`The picture ${figure.path} is not there.`} />;
  if (failed) return <Absent figure={figure} words={`The picture ${figure.path} could not be loaded.`} />;
  if (source.kind === "remote" && props.remoteImages === "ask") {
    return <AskFirst figure={figure} url={source.url} onAllow={props.onAllowRemoteImages} />;
  }
  const size = source.kind === "local" && source.width !== null && source.height !== null ? source : null;
  return (
    <figure className="figure">
      <div className="figure-ground" data-size={size === null ? "unknown" : "known"}>
        <img
          src={addressOf(source)}
          alt={textAlternative(figure, fallbackAlt)}
          width={size?.width ?? undefined}
          height={size?.height ?? undefined}
          style={size === null ? undefined : ratioOf(size)}
          loading={eager ? "eager" : "lazy"}
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setFailed(true)}
        />
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

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "another site";
}
