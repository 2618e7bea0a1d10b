import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Figure } from "../../deck/figure.ts";
import type { CoveredPart } from "../../deck/occlusion.ts";
import { Dialog } from "../frame/Dialog.tsx";
import { KeyCap } from "../KeyCap.tsx";
import { coverWords } from "../occlusion/coverWords.ts";
import type { RemoteImages } from "../remoteImages.ts";
import type { Disclosure } from "./disclosure.ts";
import { FigureStage, type StageHandle } from "./FigureStage.tsx";
import { FigureWords, type FigureWordsProps } from "./FigureWords.tsx";
import { captionOf, nameOf, textAlternative } from "./figureWords.ts";
import { useFullScreen } from "./useFullScreen.ts";
import { ArrowSign, CloseSign, FullScreenSign, WordsSign } from "./viewerSigns.tsx";
import "./figure.css";
import "./viewer.css";

export interface FigureViewerProps {
  readonly figure: Figure;
  /** The question, as plain text: the last resort for a text alternative. */
  readonly fallbackAlt: string;
  /** What may be said of it. Other figures can be reached, and words be read, only where that is all. */
  readonly disclosure: Disclosure;
  /** The part of it that is being asked for. */
  readonly covered?: CoveredPart | undefined;
  /** Where it stands among its deck's figures; null while that is not known. */
  readonly position: FigurePosition | null;
  /** Stands beside the figure, to be compared with it. */
  readonly beside: Figure | null;
  readonly words: Omit<FigureWordsProps, "figure" | "compareRef" | "onCompare">;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly onTurn: (by: -1 | 1) => void;
  /** Puts the figure with this id beside it; null ends that. */
  readonly onCompare: (id: string | null) => void;
  readonly onClose: () => void;
}

export interface FigurePosition {
  /** 0-based. */
  readonly at: number;
  readonly count: number;
}

/** A figure on the whole screen: enlarged and moved, compared with another, with what its deck says of it. */
export function FigureViewer(props: FigureViewerProps) {
  const { figure, fallbackAlt, position, beside, onTurn, onCompare, onClose } = props;
  const isTold = props.disclosure === "all";
  const [wordsShown, setWordsShown] = useState(true);
  const screen = useRef<HTMLDivElement>(null);
  const compare = useRef<HTMLSelectElement>(null);
  const { isFull, toggleFull } = useFullScreen(screen);
  const stages = useRef<[StageHandle | null, StageHandle | null]>([null, null]);
  /** The stage that keys are meant for. */
  const active = useRef<0 | 1>(0);
  const first = useCallback((stage: StageHandle | null) => {
    stages.current[0] = stage;
  }, []);
  const second = useCallback((stage: StageHandle | null) => {
    stages.current[1] = stage;
    if (stage === null) active.current = 0;
  }, []);
  // After the dialog has put the focus on its first button: keys begin at the picture.
  useLayoutEffect(() => stages.current[0]?.focus(), []);

  const stage = () => stages.current[active.current];
  const turn = (by: -1 | 1) => {
    if (isTold && position !== null && canTurn(position, by)) onTurn(by);
  };
  const turning = (by: -1 | 1) => () => turn(by);
  const panning = (right: number, down: number) => () => stage()?.pan(right * panStep, down * panStep);
  const forPictures: KeyMap = {
    ArrowLeft: panning(-1, 0),
    ArrowRight: panning(1, 0),
    ArrowUp: panning(0, -1),
    ArrowDown: panning(0, 1),
    PageUp: turning(-1),
    PageDown: turning(1),
  };
  const anywhere: KeyMap = {
    "+": () => stage()?.enlarge(),
    "=": () => stage()?.enlarge(),
    "-": () => stage()?.reduce(),
    "0": () => stage()?.fit(),
    p: turning(-1),
    n: turning(1),
    i: () => setWordsShown((shown) => !shown),
    c: () => compare.current?.focus(),
    f: () => toggleFull?.(),
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
    if (event.target.closest("select, input, textarea") !== null) return;
    // Among the words these keys scroll.
    const reading = event.target.closest(".viewer-words") !== null;
    const action = anywhere[event.key] ?? (reading ? undefined : forPictures[event.key]);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  const heading = headingOf(figure, props.disclosure);
  const shared = { remoteImages: props.remoteImages, onAllowRemoteImages: props.onAllowRemoteImages };
  return (
    <Dialog className="figure-dialog" label={heading} onClose={onClose} onKeyDown={press}>
      <div className="viewer" ref={screen} data-words={isTold && wordsShown} data-paired={beside !== null}>
        <div className="viewer-head">
          <h2>{heading}</h2>
          {isTold && (
            <button
              type="button"
              className="quiet"
              aria-pressed={wordsShown}
              aria-keyshortcuts="i"
              onClick={() => setWordsShown(!wordsShown)}
            >
              <WordsSign />
              <span className="viewer-name">Words</span> <KeyCap name="i" />
            </button>
          )}
          {toggleFull !== null && (
            <button type="button" className="quiet" aria-pressed={isFull} aria-keyshortcuts="f" onClick={toggleFull}>
              <FullScreenSign isFull={isFull} />
              <span className="viewer-name">Full screen</span> <KeyCap name="f" />
            </button>
          )}
          <button type="button" className="quiet" onClick={onClose}>
            <CloseSign />
            <span className="viewer-name">Close</span> <KeyCap name="Esc" />
          </button>
        </div>
        <div className="viewer-stages">
          <FigureStage
            {...shared}
            figure={figure}
            alt={
              props.covered === undefined
                ? alternativeOf(figure, props.disclosure, fallbackAlt)
                : coverWords(props.covered)
            }
            covered={props.covered}
            label={beside === null ? "Picture" : `Picture: ${nameOf(figure)}`}
            ref={first}
            onFocus={() => {
              active.current = 0;
            }}
          >
            {isTold && position !== null && <Turning position={position} caption={heading} onTurn={turn} />}
          </FigureStage>
          {isTold && beside !== null && (
            <FigureStage
              {...shared}
              figure={beside}
              alt={textAlternative(beside, "")}
              label={`Picture beside it: ${nameOf(beside)}`}
              ref={second}
              onFocus={() => {
                active.current = 1;
              }}
            >
              <div className="viewer-beside">
                <p>{captionOf(beside)}</p>
                <button
                  type="button"
                  className="quiet"
                  onClick={() => {
                    onCompare(null);
                    stages.current[0]?.focus();
                  }}
                  aria-label={`Take ${nameOf(beside)} away`}
                >
                  <CloseSign />
                </button>
              </div>
            </FigureStage>
          )}
        </div>
        {isTold && (
          <FigureWords
            {...props.words}
            figure={figure}
            hidden={!wordsShown}
            compareRef={compare}
            onCompare={onCompare}
          />
        )}
      </div>
    </Dialog>
  );
}

type KeyMap = Readonly<Record<string, () => void>>;

/** How far an arrow key moves the picture, in CSS pixels. */
const panStep = 80;

interface TurningProps {
  readonly position: FigurePosition;
  readonly caption: string;
  readonly onTurn: (by: -1 | 1) => void;
}

/** To the figure before and to the one after. A button that leads nowhere keeps the focus. */
function Turning({ position, caption, onTurn }: TurningProps) {
  const words = `${position.at + 1} of ${position.count}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className="viewer-turn" role="group" aria-label="The deck’s figures">
      <button
        type="button"
        className="quiet"
        aria-label="Previous figure"
        aria-keyshortcuts="p PageUp"
        aria-disabled={!canTurn(position, -1)}
        onClick={() => onTurn(-1)}
      >
        <ArrowSign back />
      </button>
      <span className="num" aria-hidden="true">
        {words}
      </span>
      <output className="unseen" aria-label="Figure">
        {words}: {caption}
      </output>
      <button
        type="button"
        className="quiet"
        aria-label="Next figure"
        aria-keyshortcuts="n PageDown"
        aria-disabled={!canTurn(position, 1)}
        onClick={() => onTurn(1)}
      >
        <ArrowSign />
      </button>
    </div>
  );
}

function canTurn({ at, count }: FigurePosition, by: -1 | 1): boolean {
  return at + by >= 0 && at + by < count;
}

function headingOf(figure: Figure, disclosure: Disclosure): string {
  if (disclosure === "nothing") return "Figure";
  const words = disclosure === "number" ? nameOf(figure) : captionOf(figure);
  return words === "the figure" ? "Figure" : words;
}

/** No more than the heading where that is not all; where the caption stands, so does what the page's picture says of itself. */
function alternativeOf(figure: Figure, disclosure: Disclosure, fallbackAlt: string): string {
  if (disclosure === "nothing") return "The figure asked about";
  return disclosure === "number" ? nameOf(figure) : textAlternative(figure, fallbackAlt);
}
