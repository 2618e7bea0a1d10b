import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import "./dialog.css";

export interface DialogProps {
  /** Names the dialog. */
  readonly label: string;
  readonly className: string;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/**
 * The browser's modal dialog, open as long as it is rendered. Escape and a press beside it close it, focus returns to
 * where it was, and no key pressed in it reaches the screen behind.
 */
export function Dialog({ label, className, onClose, onKeyDown, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before React takes it out of the page: only `close()` gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      // Told at once: the event `close` comes in a later task, when the next key may have been pressed already.
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      // A browser may close it without asking, as at a second Escape on end.
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        onKeyDown?.(event);
      }}
    >
      {children}
    </dialog>
  );
}
