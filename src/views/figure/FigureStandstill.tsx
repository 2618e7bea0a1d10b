import { Dialog } from "../frame/Dialog.tsx";
import { KeyCap } from "../KeyCap.tsx";
import "./figure.css";
import "./viewer.css";

export interface FigureStandstillProps {
  readonly text: string;
  readonly details: string | null;
  /** It is on its way. */
  readonly isWaiting: boolean;
  /** Null where trying again would not help. */
  readonly onRetry: (() => void) | null;
  readonly onClose: () => void;
}

/** In place of a figure that is not there, or not yet. */
export function FigureStandstill({ text, details, isWaiting, onRetry, onClose }: FigureStandstillProps) {
  return (
    <Dialog className="figure-dialog" label={text} onClose={onClose}>
      <div className="viewer">
        <div className="viewer-head viewer-head-alone">
          <button type="button" className="quiet" onClick={onClose}>
            Close <KeyCap name="Esc" />
          </button>
        </div>
        <div className="viewer-standstill" role="status" data-waiting={isWaiting}>
          <p>{text}</p>
          {details !== null && <p>{details}</p>}
          {onRetry !== null && (
            <button type="button" className="button" onClick={onRetry}>
              Try again
            </button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
