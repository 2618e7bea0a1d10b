import "./frame.css";

export interface NoticeAction {
  readonly label: string;
  readonly onAction: () => void;
}

export interface NoticeProps {
  /** Stable while the notice stands. */
  readonly id: string;
  readonly kind: "info" | "warning" | "error";
  readonly text: string;
  readonly actions: readonly NoticeAction[];
  /** Null when it cannot be put away. */
  readonly onDismiss: (() => void) | null;
}

/** Something that the learner should know, told where they are; errors are read out at once. */
export function Notice({ kind, text, actions, onDismiss }: NoticeProps) {
  return (
    <div className="notice" data-kind={kind} role={kind === "error" ? "alert" : "status"}>
      <p>
        {kind !== "info" && <b>{kind === "error" ? "Problem: " : "Note: "}</b>}
        {text}
      </p>
      {actions.length + (onDismiss === null ? 0 : 1) > 0 && (
        <div className="notice-actions">
          {actions.map(({ label, onAction }) => (
            <button key={label} type="button" className="quiet" onClick={onAction}>
              {label}
            </button>
          ))}
          {onDismiss !== null && (
            <button type="button" className="quiet" onClick={onDismiss}>
              Dismiss
            </button>
          )}
        </div>
      )}
    </div>
  );
}
