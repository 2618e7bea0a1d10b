import { Dialog } from "../../frame/Dialog.tsx";

export interface LeaveDialogProps {
  /** Null while there is something to be chosen first. */
  readonly onSave: (() => void) | null;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** Asks before a text is left that is not saved. */
export function LeaveDialog({ onSave, onLeave, onClose }: LeaveDialogProps) {
  return (
    <Dialog className="dialog edit-leaving" label="Not saved yet" onClose={onClose}>
      <div className="dialog-body">
        <h2>{onSave === null ? "Leave without choosing?" : "Save what you typed?"}</h2>
        <p>Unsaved, what you typed waits here as long as this tab is open.</p>
        <div className="dialog-actions">
          <button type="button" className="button plain" onClick={onClose}>
            Go on editing
          </button>
          <button type="button" className="button plain" onClick={onLeave}>
            Leave it unsaved
          </button>
          {onSave !== null && (
            <button type="button" className="button" onClick={onSave}>
              Save and go back
            </button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
