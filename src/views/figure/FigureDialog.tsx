import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Figure, FigureSource } from "../../deck/figure.ts";
import { Dialog } from "../frame/Dialog.tsx";
import { KeyCap } from "../KeyCap.tsx";
import { percentWords } from "../words.ts";
import { addressOf } from "./addressOf.ts";
import { captionOf, textAlternative } from "./figureWords.ts";
import "./figure.css";

export interface FigureDialogProps {
  readonly figure: Figure;
  /** The question, as plain text: the last resort for a text alternative. */
  readonly fallbackAlt: string;
  /** Whether the words below it are shown: they may be the answer to what is asked. */
  readonly described: boolean;
  readonly onClose: () => void;
}

/** A figure on the whole screen: fitted first, then enlarged by button, key or wheel, and moved by scrolling. */
export function FigureDialog({ figure, fallbackAlt, described, onClose }: FigureDialogProps) {
  const [zoom, setZoom] = useState(1);
  const [ratio, setRatio] = useState(() => expectedRatio(figure.source));
  const view = useRef<HTMLElement>(null);
  const enlarge = useCallback(() => setZoom((now) => zooms.find((one) => one > now) ?? now), []);
  const reduce = useCallback(() => setZoom((now) => zooms.findLast((one) => one < now) ?? now), []);
  useKeptCentre(view, zoom);
  useWheelZoom(view, enlarge, reduce);
  const pan = (right: number, down: number) => () => view.current?.scrollBy(right * panStep, down * panStep);
  const keys: Readonly<Record<string, () => void>> = {
    "+": enlarge,
    "=": enlarge,
    "-": reduce,
    "0": () => setZoom(1),
    ArrowLeft: pan(-1, 0),
    ArrowRight: pan(1, 0),
    ArrowUp: pan(0, -1),
    ArrowDown: pan(0, 1),
  };
  // After the dialog has put the focus on its first button: keys that scroll begin at the picture.
  useLayoutEffect(() => view.current?.focus(), []);
  const { source } = figure;
  const style: CSSProperties & Record<`--${string}`, number> = {
    "--zoom": zoom,
    "--ratio": ratio,
  };
  return (
    <Dialog
      className="figure-dialog"
      label={captionOf(figure)}
      onClose={onClose}
      onKeyDown={(event: KeyboardEvent) => {
        const action = event.ctrlKey || event.metaKey ? undefined : keys[event.key];
        if (action === undefined) return;
        event.preventDefault();
        action();
      }}
    >
      <div className="figure-tools">
        <h2>{captionOf(figure)}</h2>
        <button type="button" className="quiet" onClick={reduce} disabled={zoom === zooms[0]} aria-label="Smaller">
          −
        </button>
        <output aria-label="Size">{zoom === 1 ? "Fitted" : percentWords(zoom)}</output>
        <button type="button" className="quiet" onClick={enlarge} disabled={zoom === zooms.at(-1)} aria-label="Larger">
          +
        </button>
        <button type="button" className="quiet" onClick={() => setZoom(1)} disabled={zoom === 1}>
          Fit
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          Close <KeyCap name="Esc" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="figure-view" ref={view} tabIndex={0} aria-label="Picture">
        {source.kind !== "missing" && (
          <img
            src={addressOf(source)}
            alt={textAlternative(figure, fallbackAlt)}
            referrerPolicy="no-referrer"
            style={style}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
              if (naturalHeight > 0) setRatio(naturalWidth / naturalHeight);
            }}
          />
        )}
      </section>
      {described && figure.description !== null && <p className="figure-words">{figure.description}</p>}
    </Dialog>
  );
}

/** Width by height, until the picture itself says. */
function expectedRatio(source: FigureSource): number {
  return source.kind === "local" && source.width !== null && source.height !== null
    ? source.width / source.height
    : 1.5;
}

/** How far an arrow key moves the picture, in CSS pixels. */
const panStep = 80;

/** Factors of the fitted size. */
const zooms = [1, 1.5, 2, 3, 4, 6];

type View = { readonly current: HTMLElement | null };

/** What was in the middle stays in the middle. */
function useKeptCentre(view: View, zoom: number): void {
  const last = useRef(zoom);
  useLayoutEffect(() => {
    const box = view.current;
    const factor = zoom / last.current;
    last.current = zoom;
    if (box === null || factor === 1) return;
    box.scrollLeft = (box.scrollLeft + box.clientWidth / 2) * factor - box.clientWidth / 2;
    box.scrollTop = (box.scrollTop + box.clientHeight / 2) * factor - box.clientHeight / 2;
  }, [view, zoom]);
}

/** Control and wheel, which is also how a pinch on a touchpad arrives. A pinch on a screen is the browser's own. */
function useWheelZoom(view: View, enlarge: () => void, reduce: () => void): void {
  useEffect(() => {
    const box = view.current;
    if (box === null) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      if (event.deltaY < 0) enlarge();
      else reduce();
    };
    box.addEventListener("wheel", turn, { passive: false });
    return () => box.removeEventListener("wheel", turn);
  }, [view, enlarge, reduce]);
}
