import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { BoxPlace } from "../../../deck/boxGeometry.ts";
import type { Hide } from "../../../deck/occlusion.ts";
import type { BoxId, NamedPlace, PartId, SketchStep } from "../../../study/drawings/sketch.ts";
import { KeyCap } from "../../KeyCap.tsx";
import { countOf } from "../../words.ts";
import { DrawingStage } from "./DrawingStage.tsx";
import { BackSign, PlusSign, UndoSign } from "./drawSigns.tsx";
import { MarkdownPart, type MarkdownPartProps } from "./MarkdownPart.tsx";
import { PartList } from "./PartList.tsx";
import { boxFieldId, nameFieldId, nameOfBox, placeOfBox, type ShownBox, type ShownPart } from "./shownBoxes.ts";
import "./editor.css";

export interface CoverScreenProps {
  /** "Figure 4.4", or "the figure". */
  readonly figureName: string;
  /** The topic, where it shows the figure. */
  readonly topicHref: string;
  readonly topicTitle: string;
  readonly lang: string | null;
  readonly address: string;
  readonly alt: string;
  readonly ratio: number;
  readonly boxes: readonly ShownBox[];
  readonly parts: readonly ShownPart[];
  readonly selected: BoxId | null;
  readonly hide: Hide;
  /** Labels of the picture that no box covers yet. */
  readonly labels: readonly NamedPlace[];
  /** What is kept is what is asked. */
  readonly canStudy: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Something is drawn or known that is not kept yet. */
  readonly canSave: boolean;
  /** Whether it is kept, and where. */
  readonly savedWords: string;
  /** What the learner must know or choose, above the parts. */
  readonly notices: ReactNode;
  readonly markdown: MarkdownPartProps | null;
  readonly onStep: (step: SketchStep) => void;
  readonly onSave: () => void;
  readonly onStudy: () => void;
  /** Null where nothing was drawn here that could be taken back. */
  readonly onTakeBack: (() => void) | null;
  readonly onLoad: (width: number, height: number) => void;
  readonly onError: () => void;
}

/** Boxes are drawn over a figure, and named: each part becomes a card. */
export function CoverScreen(props: CoverScreenProps) {
  const { boxes, parts, selected, labels, hide, canSave, onStep } = props;
  const [ticked, setTicked] = useState<ReadonlySet<PartId>>(new Set());
  const [zoomAt, setZoomAt] = useState(0);
  const [said, setSaid] = useState("");
  const focusNext = useRef<"box" | "name" | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const selectedBox = boxes.find(({ id }) => id === selected) ?? null;
  const zoom = zooms[zoomAt] ?? 1;
  const chosen = parts.filter(({ id }) => ticked.has(id));

  // What was just drawn is on the page only now.
  useLayoutEffect(() => {
    const what = focusNext.current;
    focusNext.current = null;
    if (what === null) return;
    const id =
      selectedBox === null ? null : what === "box" ? boxFieldId(selectedBox.id) : nameFieldId(selectedBox.part);
    const field = id === null ? addButton.current : document.getElementById(id);
    field?.focus({ preventScroll: what === "box" });
  });

  const say = (words: string) => setSaid(words);
  const draw = (places: readonly NamedPlace[], focus: "box" | "name" | null) => {
    focusNext.current = focus;
    onStep({ kind: "draw", places });
  };
  const add = () => {
    const place = freePlace(boxes);
    draw([{ ...place, name: "" }], "box");
    say(`Box ${parts.length + 1} added: ${placeOfBox(place)}`);
  };
  const move = (nudge: boolean) => (id: BoxId, place: BoxPlace) => {
    const box = boxes.find((one) => one.id === id);
    onStep({ kind: "place", box: id, place, nudge });
    if (box !== undefined) say(`${nameOfBox(box)}: ${placeOfBox(place)}`);
  };
  /** The focus goes on to the next box, so that keys still have one. */
  const remove = (ids: readonly BoxId[], words: string) => {
    const at = boxes.findIndex(({ id }) => ids.includes(id));
    const left = boxes.filter(({ id }) => !ids.includes(id));
    onStep({ kind: "remove", boxes: ids });
    onStep({ kind: "select", box: left[Math.min(at, left.length - 1)]?.id ?? null });
    focusNext.current = "box";
    say(`${words} removed`);
  };
  const go = (kind: "undo" | "redo") => {
    if (!(kind === "undo" ? props.canUndo : props.canRedo)) return;
    onStep({ kind });
    say(kind === "undo" ? "Undone" : "Done again");
  };
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]") !== null) return;
    const key = event.key.toLowerCase();
    const kind = key === "y" || (key === "z" && event.shiftKey) ? "redo" : key === "z" ? "undo" : null;
    if (kind !== null) go(kind);
    else if (key !== "s") return;
    else if (canSave) props.onSave();
    event.preventDefault();
  };

  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  return (
    <div className="draw">
      <header className="draw-head">
        <a className="quiet draw-back" href={props.topicHref}>
          <BackSign />
          <span className="unseen">Back to </span>
          <span className="draw-back-name" lang={props.lang ?? undefined}>
            {props.topicTitle}
          </span>
        </a>
        <h1>Cover parts of {props.figureName}</h1>
        <p className="draw-state" role="status">
          {props.savedWords}
        </p>
        <button type="button" className="button" aria-disabled={!canSave} onClick={() => canSave && props.onSave()}>
          Save
        </button>
      </header>
      <main className="draw-main">
        <div className="draw-picture">
          <div className="draw-tools">
            <button type="button" className="quiet" ref={addButton} onClick={add}>
              <PlusSign />
              Add a box
            </button>
            {labels.length > 0 && (
              <button
                type="button"
                className="quiet"
                onClick={() => {
                  draw(labels, null);
                  say(`${countOf(labels.length, "box", "boxes")} added. Remove those that you do not want.`);
                }}
              >
                Boxes from the labels ({labels.length})
              </button>
            )}
            <span className="draw-tools-end">
              <Tool words="Undo" isOff={!props.canUndo} onPress={() => go("undo")} sign={<UndoSign />} />
              <Tool words="Redo" isOff={!props.canRedo} onPress={() => go("redo")} sign={<UndoSign redo />} />
              <span className="draw-zoom">
                <Tool
                  words="Smaller"
                  isOff={zoomAt === 0}
                  onPress={() => setZoomAt(zoomAt - 1)}
                  sign={<PlusSign minus />}
                />
                <span className="num">{zoom * 100} %</span>
                <Tool
                  words="Larger"
                  isOff={zoomAt === zooms.length - 1}
                  onPress={() => setZoomAt(zoomAt + 1)}
                  sign={<PlusSign />}
                />
              </span>
            </span>
          </div>
          <DrawingStage
            address={props.address}
            alt={props.alt}
            ratio={props.ratio}
            boxes={boxes}
            selected={selected}
            zoom={zoom}
            onSelect={(box) => box !== selected && onStep({ kind: "select", box })}
            onDraw={(place, byFinger) => draw([{ ...place, name: "" }], byFinger ? null : "name")}
            onPlace={move(false)}
            onNudge={move(true)}
            onRemove={(id) => remove([id], nameIn(boxes, id))}
            onEditName={(id) => document.getElementById(nameFieldId(partOf(boxes, id)))?.focus()}
            onLoad={props.onLoad}
            onError={props.onError}
          />
        </div>
        <div className="draw-side">
          {props.notices}
          <section aria-label="Parts">
            <h2>{parts.length === 0 ? "No part yet" : countOf(parts.length, "part")}</h2>
            {parts.length === 0 ? (
              <p className="draw-empty">
                Drag over what you want to be asked, or press “Add a box”. Each box becomes a card: the picture with
                that part covered.
              </p>
            ) : (
              <PartList
                parts={parts}
                current={selectedBox?.part ?? null}
                ticked={ticked}
                onTick={(part, isTicked) => {
                  const next = new Set(ticked);
                  if (isTicked) next.add(part);
                  else next.delete(part);
                  setTicked(next);
                }}
                onStep={onStep}
                onRemove={(part) => remove(part.boxes, nameOfBox(part))}
                onLeaveName={({ boxes: [first] }) => {
                  if (first !== undefined) document.getElementById(boxFieldId(first))?.focus({ preventScroll: true });
                }}
              />
            )}
            {chosen.length > 0 && (
              <div className="draw-chosen">
                {chosen.length > 1 && (
                  <button
                    type="button"
                    className="button plain"
                    onClick={() => {
                      onStep({ kind: "join", parts: chosen.map(({ id }) => id) });
                      setTicked(new Set());
                      say(`${chosen.length} parts are one part now`);
                    }}
                  >
                    Make one part of these {chosen.length}
                  </button>
                )}
                <button
                  type="button"
                  className="button plain"
                  onClick={() => {
                    const ids = chosen.flatMap((part) => part.boxes);
                    setTicked(new Set());
                    remove(ids, countOf(chosen.length, "part"));
                  }}
                >
                  {chosen.length === 1 ? "Remove it" : `Remove these ${chosen.length}`}
                </button>
              </div>
            )}
          </section>
          {parts.length > 0 && (
            <>
              <fieldset className="draw-hide">
                <legend>While one part is asked</legend>
                <HideChoice mine="one" hide={hide} onStep={onStep} words="Cover that part alone" />
                <HideChoice
                  mine="all"
                  hide={hide}
                  onStep={onStep}
                  words="Cover all parts, so that none gives another away"
                />
              </fieldset>
              {props.canStudy && (
                <button type="button" className="button" onClick={props.onStudy}>
                  {parts.length === 1 ? "Study this card" : `Study these ${parts.length} cards`}
                </button>
              )}
            </>
          )}
          {props.markdown !== null && <MarkdownPart {...props.markdown} />}
          {props.onTakeBack !== null && (
            <button type="button" className="quiet draw-take-back" onClick={props.onTakeBack}>
              Take back what was drawn here
            </button>
          )}
          <p className="draw-keys for-keyboards">
            <KeyCap name="Tab" /> from box to box, arrows move, <KeyCap name="Shift" /> with arrows resizes,{" "}
            <KeyCap name="Alt" /> in finer steps, <KeyCap name="Enter" /> names, <KeyCap name="Del" /> removes.
          </p>
        </div>
      </main>
      <p className="unseen" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

const zooms = [1, 1.5, 2, 3, 4];

interface ToolProps {
  readonly words: string;
  readonly sign: ReactNode;
  readonly isOff: boolean;
  readonly onPress: () => void;
}

/** Keeps the focus when there is nothing left for it to do. */
function Tool({ words, sign, isOff, onPress }: ToolProps) {
  return (
    <button type="button" className="quiet" aria-disabled={isOff} onClick={() => !isOff && onPress()} title={words}>
      {sign}
      <span className="unseen">{words}</span>
    </button>
  );
}

interface HideChoiceProps {
  readonly mine: Hide;
  readonly hide: Hide;
  readonly words: string;
  readonly onStep: (step: SketchStep) => void;
}

function HideChoice({ mine, hide, words, onStep }: HideChoiceProps) {
  return (
    <label className="box">
      <input type="radio" name="hide" checked={hide === mine} onChange={() => onStep({ kind: "hide", hide: mine })} />
      <span className="box-words">{words}</span>
    </label>
  );
}

/** In the middle, a little further for each box that is there already. */
function freePlace(boxes: readonly BoxPlace[]): BoxPlace {
  for (let at = 0; ; at++) {
    const place = { x: 10 + ((30 + 6 * at) % 70), y: 10 + ((35 + 8 * at) % 75), width: 20, height: 10 };
    if (at > 50 || !boxes.some(({ x, y }) => Math.abs(x - place.x) < 3 && Math.abs(y - place.y) < 3)) return place;
  }
}

function nameIn(boxes: readonly ShownBox[], id: BoxId): string {
  const box = boxes.find((one) => one.id === id);
  return box === undefined ? "The box" : nameOfBox(box);
}

function partOf(boxes: readonly ShownBox[], id: BoxId): PartId {
  return boxes.find((one) => one.id === id)?.part ?? -1;
}
