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
      <div className="viewer-standstill" data-waiting={isWaiting}>
        <div role="status">
          <h2>{text}</h2>
          {details !== null && <p>{details}</p>}
        </div>
        <div className="viewer-actions">
          {onRetry !== null && (
            <button type="button" className="button" onClick={onRetry}>
              Try again
            </button>
          )}
          <button type="button" className="button plain" onClick={onClose}>
            Close <KeyCap name="Esc" />
          </button>
        </div>
      </div>
    </Dialog>
  );
}
