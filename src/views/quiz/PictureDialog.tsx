import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import type { Figure } from "../../deck/figure.ts";
import { FigureStage, type StageHandle } from "../figure/FigureStage.tsx";
import { CloseSign } from "../figure/viewerSigns.tsx";
import { Dialog } from "../frame/Dialog.tsx";
import { KeyCap } from "../KeyCap.tsx";
import type { RemoteImages } from "../remoteImages.ts";
import "../figure/figure.css";
import "../figure/viewer.css";

export interface PictureDialogProps {
  readonly figure: Figure;
  readonly alt: string;
  /** "Picture 2 of 4" */
  readonly label: string;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly onClose: () => void;
}

/** A picture on the whole screen while it is asked about: unlike the viewer it has no address and no word that names it. */
export function PictureDialog(props: PictureDialogProps) {
  const { figure, alt, label, remoteImages, onAllowRemoteImages, onClose } = props;
  const stage = useRef<StageHandle>(null);
  useLayoutEffect(() => stage.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (action === undefined || stage.current === null) return;
    event.preventDefault();
    action(stage.current);
  };
  return (
    <Dialog className="figure-dialog" label={label} onClose={onClose} onKeyDown={press}>
      <div className="viewer">
        <header className="viewer-head">
          <h2>{label}</h2>
          <button type="button" className="quiet" onClick={onClose}>
            <CloseSign />
            <span className="viewer-name">Close</span> <KeyCap name="Esc" />
          </button>
        </header>
        <div className="viewer-stages">
          <FigureStage
            figure={{ ...figure, path: "" }}
            alt={alt}
            label="Picture"
            remoteImages={remoteImages}
            onAllowRemoteImages={onAllowRemoteImages}
            onFocus={nothing}
            ref={stage}
          />
        </div>
      </div>
    </Dialog>
  );
}

const step = 60;
const moves: Readonly<Record<string, (stage: StageHandle) => void>> = {
  ArrowLeft: (stage) => stage.pan(-step, 0),
  ArrowRight: (stage) => stage.pan(step, 0),
  ArrowUp: (stage) => stage.pan(0, -step),
  ArrowDown: (stage) => stage.pan(0, step),
  "+": (stage) => stage.enlarge(),
  "=": (stage) => stage.enlarge(),
  "-": (stage) => stage.reduce(),
  "0": (stage) => stage.fit(),
};

function nothing(): void {}
