import { type CSSProperties, type ReactNode, type Ref, useImperativeHandle, useRef, useState } from "react";
import type { Figure, FigureSource } from "../../deck/figure.ts";
import type { CoveredPart } from "../../deck/occlusion.ts";
import { CoverLayer } from "../occlusion/CoverLayer.tsx";
import type { RemoteImages } from "../remoteImages.ts";
import { addressOf } from "./addressOf.ts";
import { hostOf } from "./hostOf.ts";
import { useZoom, type ZoomMoves } from "./useZoom.ts";
import { leastZoom, mostZoom, zoomWords } from "./zoomLevels.ts";

export interface FigureStageProps {
  readonly figure: Figure;
  readonly alt: string;
  /** A part of it is being asked for, and stays covered. */
  readonly covered?: CoveredPart | undefined;
  /** "Picture", or which of two. */
  readonly label: string;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  /** The focus has come to the picture or to its buttons: keys are meant for it. */
  readonly onFocus: () => void;
  readonly ref: Ref<StageHandle>;
  /** What stands below the picture besides the zoom. */
  readonly children?: ReactNode;
}

export interface StageHandle extends ZoomMoves {
  focus(): void;
}

/** One picture to look at closely, with its zoom. */
export function FigureStage(props: FigureStageProps) {
  const { figure, alt, label, ref } = props;
  const { source } = figure;
  const address = source.kind === "missing" ? "" : addressOf(source);
  const [loaded, setLoaded] = useState({ address, ratio: null as number | null, failed: false });
  const now = loaded.address === address ? loaded : { address, ratio: null, failed: false };
  const absence = absenceOf(figure, now.failed, props.remoteImages);
  const stage = useRef<HTMLElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const { scale, settled, moves } = useZoom(stage, layer, address);
  useImperativeHandle(ref, () => ({ ...moves, focus: () => stage.current?.focus({ preventScroll: true }) }), [moves]);
  const style: CSSProperties & Record<"--ratio", number> = { "--ratio": now.ratio ?? expectedRatio(source) };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes where the focus is
    <div className="figure-stage" onFocus={props.onFocus}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys that move it begin here */}
      <section className="figure-view" ref={stage} tabIndex={0} aria-label={label} data-zoomed={scale > leastZoom}>
        <div className="figure-layer" ref={layer} hidden={absence !== null}>
          <div className="figure-frame" style={style}>
            {absence === null && (
              <img
                key={address}
                src={address}
                alt={alt}
                draggable={false}
                referrerPolicy="no-referrer"
                onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
                  if (naturalHeight > 0) setLoaded({ address, ratio: naturalWidth / naturalHeight, failed: false });
                }}
                onError={() => setLoaded({ ...now, failed: true })}
              />
            )}
            {props.covered !== undefined && <CoverLayer part={props.covered} revealed={false} bare={false} />}
          </div>
        </div>
        {absence !== null && (
          <div className="figure-absent">
            <p>{absence}</p>
            {source.kind === "remote" && props.remoteImages === "ask" && (
              <button type="button" className="button plain" onClick={props.onAllowRemoteImages}>
                Show this deck’s pictures from other sites
              </button>
            )}
          </div>
        )}
      </section>
      <div className="figure-bar">
        {props.children}
        {absence === null && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
          <div className="figure-zoom" role="group" aria-label={label === "Picture" ? "Zoom" : `Zoom: ${label}`}>
            <ZoomButton label="Smaller" sign="−" spent={scale <= leastZoom} onPress={moves.reduce} />
            <span className="num" aria-hidden="true">
              {zoomWords(scale)}
            </span>
            <output className="unseen" aria-label="Size">
              {zoomWords(settled)}
            </output>
            <ZoomButton label="Larger" sign="+" spent={scale >= mostZoom} onPress={moves.enlarge} />
            <ZoomButton label="Fit" sign="Fit" spent={scale <= leastZoom} onPress={moves.fit} />
          </div>
        )}
      </div>
    </div>
  );
}

interface ZoomButtonProps {
  readonly label: string;
  readonly sign: string;
  /** It can do no more; it keeps the focus, so that the keys go on working. */
  readonly spent: boolean;
  readonly onPress: () => void;
}

function ZoomButton({ label, sign, spent, onPress }: ZoomButtonProps) {
  return (
    <button
      type="button"
      className="quiet"
      aria-label={label === sign ? undefined : label}
      aria-disabled={spent}
      onClick={() => !spent && onPress()}
    >
      {sign}
    </button>
  );
}

/** Why there is no picture to show; null where there is one. */
function absenceOf({ path, source }: Figure, failed: boolean, remoteImages: RemoteImages): string | null {
  if (source.kind === "missing") return `The picture ${path} is not there.`;
  if (failed) return `The picture ${path} could not be loaded.`;
  if (source.kind === "remote" && remoteImages === "ask") {
    return `This picture is on ${hostOf(source.url)}. Loading it tells that site that you study here.`;
  }
  return null;
}

/** Width by height, until the picture itself says. */
function expectedRatio(source: FigureSource): number {
  return source.kind === "local" && source.width !== null && source.height !== null
    ? source.width / source.height
    : 1.5;
}
