import { Dialog } from "../frame/Dialog.tsx";

export interface DeleteExamDialogProps {
  readonly name: string;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** A plan and its predictions are not deleted by one slip. */
export function DeleteExamDialog({ name, onDelete, onClose }: DeleteExamDialogProps) {
  return (
    <Dialog className="dialog" label="Delete the exam" onClose={onClose}>
      <div className="dialog-body">
        <h2>Delete “{name}”?</h2>
        <p>
          Its plan, predictions and result go with it. Your cards and reviews stay, and are scheduled as without an
          exam.
        </p>
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
