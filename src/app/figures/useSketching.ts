import { type Dispatch, useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
import type { Occlusion, PictureSize } from "../../deck/occlusion.ts";
import { writeBlock } from "../../library/drawings/blocks.ts";
import { tabTexts } from "../../storage/tabText.ts";
import type { DrawingDesk, DrawingState, FigureToDraw } from "../../study/drawings/drawingDesk.ts";
import { beginSketch, isSaved, type Sketching, type SketchStep, sketched } from "../../study/drawings/sketch.ts";
import { readDraft, resumed, writeDraft } from "../../study/drawings/sketchDraft.ts";
import { type WrittenSketch, writeSketch } from "../../study/drawings/writeSketch.ts";

export interface SketchAtDesk {
  readonly sketching: Sketching;
  readonly written: WrittenSketch;
  readonly saved: boolean;
  /** Something else came to be kept while this was drawn: the learner must choose. */
  readonly isOvertaken: boolean;
  readonly step: Dispatch<SketchStep>;
  /** Keeps what is drawn, whatever else is kept. */
  readonly save: () => void;
  /** Shows what is kept now, as another tab or the source has it. */
  readonly follow: () => void;
  /** Goes back to what the source says. */
  readonly takeBack: (inSource: Occlusion) => void;
}

/**
 * A sketch over what is kept. With nothing unsaved it follows what another tab saves; unsaved boxes outlive a reload, and
 * are kept when the page is left by another way than Save, unless something else has come to be kept.
 */
export function useSketching(
  desk: DrawingDesk,
  figure: FigureToDraw,
  state: DrawingState,
  size: PictureSize | null,
): SketchAtDesk {
  const key = `recto-sketch ${figure.deck} ${figure.id}`;
  const kept = blockOf(state);
  const [draft] = useState(() => readDraft(tabTexts.read(key)));
  const [sketching, step] = useReducer(sketched, state, ({ occlusion, earlier }) => {
    const begun = beginSketch(occlusion, earlier);
    return draft === null ? begun : resumed(begun, draft);
  });
  /** What the sketch goes out from. */
  const [over, setOver] = useState(draft?.over ?? kept);
  const saved = isSaved(sketching);
  const isOvertaken = over !== kept;
  const written = writeSketch(sketching, size, desk.namesOf(figure));

  const save = () => {
    desk.save(figure, written.occlusion, written.renamed);
    step({ kind: "saved", identities: written.identities });
    setOver(blockOf(desk.stateOf(figure)));
  };
  const follow = () => {
    step({ kind: "replace", occlusion: state.occlusion });
    setOver(kept);
  };
  const takeBack = (inSource: Occlusion) => {
    desk.takeBack(figure);
    step({ kind: "replace", occlusion: inSource });
    setOver(blockOf(desk.stateOf(figure)));
  };

  const latest = { follow, save, note: () => tabTexts.write(key, writeDraft(sketching, over)), saved, isOvertaken };
  const now = useRef(latest);
  now.current = latest;
  useLayoutEffect(() => {
    if (saved && isOvertaken) now.current.follow();
  }, [saved, isOvertaken]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change is noted after a moment's rest
  useEffect(() => {
    if (saved) {
      tabTexts.clear(key);
      return;
    }
    const timer = setTimeout(() => now.current.note(), restMillis);
    return () => clearTimeout(timer);
  }, [saved, sketching.sketch, over, key]);
  useEffect(() => {
    if (saved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const note = () => now.current.note();
    addEventListener("beforeunload", warn);
    addEventListener("pagehide", note);
    return () => {
      removeEventListener("beforeunload", warn);
      removeEventListener("pagehide", note);
    };
  }, [saved]);
  useEffect(
    () => () => {
      if (now.current.saved) return;
      if (now.current.isOvertaken) return now.current.note();
      now.current.save();
      tabTexts.clear(key);
    },
    [key],
  );

  return { sketching, written, saved, isOvertaken, step, save, follow, takeBack };
}

const restMillis = 1_000;

function blockOf({ occlusion }: DrawingState): string {
  return occlusion.boxes.length === 0 ? "" : writeBlock(occlusion);
}
