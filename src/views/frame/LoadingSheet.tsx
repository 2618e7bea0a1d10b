import { useContext } from "react";
import { percentWords } from "../words.ts";
import { InsideFrame } from "./insideFrame.ts";
import "./frame.css";

export interface LoadingSheetProps {
  readonly words: string;
  /** 0–1; null while it cannot be known. */
  readonly progress: number | null;
  /** Null when it cannot be cancelled. */
  readonly onCancel: (() => void) | null;
}

/** Something takes a moment. Shown late, so that what is quick does not flicker. */
export function LoadingSheet({ words, progress, onCancel }: LoadingSheetProps) {
  const Box = useContext(InsideFrame) ? "div" : "main";
  return (
    <Box className="alone loading" aria-busy="true">
      <h1>
        <span role="status">{words}</span>
      </h1>
      {progress !== null && (
        <progress value={progress} max={1} aria-label={words} aria-valuetext={percentWords(progress)} />
      )}
      {onCancel !== null && (
        <button type="button" className="button plain" onClick={onCancel}>
          Cancel
        </button>
      )}
    </Box>
  );
}
