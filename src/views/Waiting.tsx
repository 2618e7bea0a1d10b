import { percentWords } from "./words.ts";

export interface WaitingProps {
  readonly words: string;
  /** 0–1; null while it cannot be known. */
  readonly progress: number | null;
  /** Null when it cannot be cancelled. */
  readonly onCancel: (() => void) | null;
}

/** How far something is that takes its time, and the way out of it; the words themselves stand above. */
export function Waiting({ words, progress, onCancel }: WaitingProps) {
  return (
    <>
      {progress !== null && (
        <progress value={progress} max={1} aria-label={words} aria-valuetext={percentWords(progress)} />
      )}
      {onCancel !== null && (
        <button type="button" className="button plain" onClick={onCancel}>
          Cancel
        </button>
      )}
    </>
  );
}
