import { Dialog } from "../frame/Dialog.tsx";

export interface DeleteAttemptDialogProps {
  readonly title: string;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** An attempt is work: it is not deleted by one slip. */
export function DeleteAttemptDialog({ title, onDelete, onClose }: DeleteAttemptDialogProps) {
  return (
    <Dialog className="dialog" label="Delete the quiz" onClose={onClose}>
      <div className="dialog-body">
        <h2>Delete “{title}”?</h2>
        <p>Its answers, marks and score go with it. Your reviews stay as they are.</p>
        <div className="dialog-actions">
          <button type="button" className="button plain" onClick={onClose}>
            Keep it
          </button>
          <button
            type="button"
            className="button danger"
            onClick={() => {
              onClose();
              onDelete();
            }}
          >
            Delete
          </button>
        </div>
      </div>
    </Dialog>
  );
}
