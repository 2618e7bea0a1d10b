import "./card.css";

export interface StarButtonProps {
  readonly starred: boolean;
  readonly onStar: () => void;
  /** The key that does the same, where there is one. */
  readonly keyName?: string;
}

/** Stars a card, or takes the star back. Starred ones can be asked by themselves in a quiz. */
export function StarButton({ starred, onStar, keyName }: StarButtonProps) {
  return (
    <button type="button" className="quiet star" aria-pressed={starred} aria-keyshortcuts={keyName} onClick={onStar}>
      <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
        <path
          d="M8 1.8l1.9 4 4.3.6-3.1 3 .8 4.4L8 11.7l-3.9 2.1.8-4.4-3.1-3 4.3-.6z"
          fill={starred ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth="1.3"
          strokeLinejoin="round"
        />
      </svg>
      <span>{starred ? "Starred" : "Star"}</span>
    </button>
  );
}
