import { useState } from "react";
import { isBoxOutside } from "../../deck/boxGeometry.ts";
import type { PictureSize } from "../../deck/occlusion.ts";
import { fencedBlock, writeBlock } from "../../library/drawings/blocks.ts";
import type { DrawingDesk, FigureToDraw } from "../../study/drawings/drawingDesk.ts";
import { boxesOf, partsIn, type Sketching, uncovered } from "../../study/drawings/sketch.ts";
import { addressOf } from "../../views/figure/addressOf.ts";
import { captionOf, nameOf } from "../../views/figure/figureWords.ts";
import { ConfirmDialog } from "../../views/frame/ConfirmDialog.tsx";
import { LoadingSheet } from "../../views/frame/LoadingSheet.tsx";
import { Notice } from "../../views/frame/Notice.tsx";
import { Standstill } from "../../views/frame/Standstill.tsx";
import { CoverScreen } from "../../views/occlusion/editor/CoverScreen.tsx";
import type { ShownBox, ShownPart } from "../../views/occlusion/editor/shownBoxes.ts";
import { textName } from "../../views/topic/partName.ts";
import { href, topicAddress } from "../addresses.ts";
import { Frame } from "../Frame.tsx";
import { remoteImagesIn, useSetRemoteImages } from "../remoteImages.ts";
import { navigate } from "../useAddress.ts";
import { useFold, useSettings } from "../useFold.ts";
import { useFaultNotices } from "../useNotices.ts";
import { CoverFault } from "./CoverFault.tsx";
import { CoverNotices, hasOtherSize } from "./CoverNotices.tsx";
import { coverStudyAddress } from "./coverAddresses.ts";
import { overtakenWords, savedWords, whereWords } from "./coverPlaceWords.ts";
import { useFigureToDraw } from "./useFigureToDraw.ts";
import { useLabels } from "./useLabels.ts";
import { useSketching } from "./useSketching.ts";

export interface CoverPageProps {
  readonly deck: string;
  readonly id: string;
  readonly desk: DrawingDesk;
}

/** Draws boxes over a figure. */
export function CoverPage({ deck, id, desk }: CoverPageProps) {
  const { opened, tryAgain } = useFigureToDraw(desk, deck, id);
  const settings = useSettings();
  const setRemoteImages = useSetRemoteImages();
  if (opened === null) return <LoadingSheet words="Opening the figure" progress={null} onCancel={null} />;
  if (!opened.ok || opened.value.figure.source.kind === "missing") {
    const fault = opened.ok ? ({ kind: "no-picture", path: opened.value.figure.path } as const) : opened.fault;
    return (
      <Frame current="figures">
        <CoverFault fault={fault} onRetry={tryAgain} />
      </Frame>
    );
  }
  const figure = opened.value;
  if (figure.figure.source.kind === "remote" && remoteImagesIn(settings, deck) === "ask") {
    return (
      <Frame current="figures">
        <Standstill
          title="This picture is on another site."
          text="Loading it tells that site that you study here."
          ways={
            <button type="button" className="button" onClick={() => setRemoteImages(deck, true)}>
              Show this deck’s pictures from other sites
            </button>
          }
        />
      </Frame>
    );
  }
  return <Drawing key={`${deck} ${id}`} figure={figure} desk={desk} />;
}

interface DrawingProps {
  readonly figure: FigureToDraw;
  readonly desk: DrawingDesk;
}

function Drawing({ figure, desk }: DrawingProps) {
  useFold();
  const state = desk.stateOf(figure);
  const [natural, setNatural] = useState<PictureSize | null>(null);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const faults = useFaultNotices();
  const { deck, id, source } = figure;
  const picture = figure.figure;
  const size = sizeOf(figure) ?? natural;
  const labels = useLabels(picture, natural);
  const { sketching, written, saved, isOvertaken, ...at } = useSketching(desk, figure, state, size);
  const { boxes, parts } = shown(sketching);
  const isParted = state.standing === "parted";
  const isOtherSize = parts.length > 0 && hasOtherSize(state.occlusion.drawnOn, sizeOf(figure));
  const canSave = !isOvertaken && (!saved || (isOtherSize && !isParted));

  if (failed || picture.source.kind === "missing") {
    return (
      <Frame current="figures">
        <CoverFault fault={{ kind: "no-picture", path: picture.path }} onRetry={() => setFailed(false)} />
      </Frame>
    );
  }
  const name = nameOf(picture);
  const inSource = source?.occlusion ?? { path: null, hide: "one", drawnOn: null, boxes: [] };
  const text = writeBlock(written.occlusion);
  return (
    <>
      <title>{`Cover parts of ${name} · Recto`}</title>
      <CoverScreen
        figureName={name}
        topicHref={href(
          topicAddress(
            deck,
            figure.topic.slug,
            (figure.inCard ? figure.after : null) ?? textName(figure.span.firstLine),
          ),
        )}
        topicTitle={figure.topic.title}
        lang={figure.topic.lang}
        address={addressOf(picture.source)}
        alt={captionOf(picture)}
        ratio={size === null ? 1.5 : size.width / size.height}
        boxes={boxes}
        parts={parts}
        selected={sketching.selected}
        hide={sketching.sketch.hide}
        labels={uncovered(labels, sketching.sketch)}
        canStudy={!isOvertaken && !(saved && isParted)}
        canUndo={sketching.past.length > 0}
        canRedo={sketching.future.length > 0}
        canSave={canSave}
        savedWords={isOvertaken ? overtakenWords : savedWords(saved, parts.length, state, source !== null)}
        notices={
          <>
            {faults.map((notice) => (
              <Notice key={notice.id} {...notice} />
            ))}
            <CoverNotices
              standing={state.standing}
              spans={source?.spans ?? []}
              drawnOn={state.occlusion.drawnOn}
              size={sizeOf(figure)}
              isOvertaken={isOvertaken}
              onKeepMine={at.save}
              onUseOther={isOvertaken ? at.follow : () => at.takeBack(inSource)}
            />
          </>
        }
        markdown={
          parts.length === 0
            ? null
            : {
                block: fencedBlock(text, source === null && figure.isOneOfSeveral ? picture.path : null),
                where: whereWords(figure),
                onCopy: copy,
              }
        }
        onStep={at.step}
        onSave={at.save}
        onStudy={() => {
          if (!saved) at.save();
          navigate(coverStudyAddress(deck, id));
        }}
        onTakeBack={state.drawing === null ? null : () => setAsking(true)}
        onLoad={(width, height) => setNatural({ width, height })}
        onError={() => setFailed(true)}
      />
      {asking && (
        <ConfirmDialog
          label="Take back what was drawn"
          question="Take back what was drawn here?"
          confirm="Take it back"
          keep="Keep it"
          onConfirm={() => at.takeBack(inSource)}
          onClose={() => setAsking(false)}
        >
          <p>
            {source === null
              ? "Its cards are asked no more."
              : "The boxes of the Markdown file are asked again, and no others."}{" "}
            What you learned of them is kept and comes back with them.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

function shown({ sketch }: Sketching): { readonly boxes: readonly ShownBox[]; readonly parts: readonly ShownPart[] } {
  const parts = partsIn(sketch).map((part, at): ShownPart => {
    const boxes = boxesOf(sketch, part);
    return {
      id: part,
      number: at + 1,
      name: sketch.names.get(part) ?? "",
      boxes: boxes.map((box) => box.id),
      isOutside: boxes.some(isBoxOutside),
    };
  });
  const partById = new Map(parts.map((part) => [part.id, part]));
  const boxes = sketch.boxes.map((box): ShownBox => {
    const { number = 0, name = "" } = partById.get(box.part) ?? {};
    return { ...box, number, name };
  });
  return { boxes, parts };
}

/** As the parser knows it. */
function sizeOf({ figure: { source } }: FigureToDraw): PictureSize | null {
  if (source.kind !== "local" || source.width === null || source.height === null) return null;
  return { width: Math.round(source.width), height: Math.round(source.height) };
}

function copy(text: string): Promise<boolean> {
  return (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
    () => true,
    () => false,
  );
}
