import type { ReactNode } from "react";
import { Dialog } from "./Dialog.tsx";

export interface ConfirmDialogProps {
  readonly label: string;
  readonly question: string;
  /** The two ways out, in words. */
  readonly confirm: string;
  readonly keep: string;
  /** What is lost by it cannot be had again. */
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is done that one slip must not do; says what it means. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { label, question, confirm, keep, danger = false, onConfirm, onClose, children } = props;
  return (
    <Dialog className="dialog" label={label} onClose={onClose}>
      <div className="dialog-body">
        <h2>{question}</h2>
        {children}
        <div className="dialog-actions">
          <button type="button" className="button plain" onClick={onClose}>
            {keep}
          </button>
          <button
            type="button"
            className={danger ? "button danger" : "button"}
            onClick={() => {
              onClose();
              onConfirm();
            }}
          >
            {confirm}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
