import type { ReactNode } from "react";
import { countOf } from "../words.ts";
import type { ShownComing } from "./coming.ts";
import { comingLines, isNothingNew } from "./comingWords.ts";
import { PathList } from "./PathList.tsx";

export interface ComingCardProps {
  readonly fileName: string;
  readonly madeAt: string | null;
  readonly coming: ShownComing;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What a file would bring, before anything of it is here. */
export function ComingCard({ fileName, madeAt, coming, onConfirm, onCancel }: ComingCardProps) {
  const title = (
    <p>
      <b>{fileName}</b>
      {madeAt !== null && `, made ${madeAt}`}
    </p>
  );
  if (isNothingNew(coming)) {
    return (
      <div className="preview">
        {title}
        <p>Nothing will change: all that the file holds is already here.</p>
        <button type="button" className="button plain" onClick={onCancel}>
          Close
        </button>
      </div>
    );
  }
  const { alreadyHere, notes } = coming;
  return (
    <div className="preview">
      {title}
      <p>It will bring:</p>
      <Lines lines={comingLines(coming)} />
      {notes.apart.length > 0 && (
        <>
          <p>
            {countOf(notes.apart.length, "file")} {notes.apart.length === 1 ? "was" : "were"} changed on both devices.
            All versions will be kept, and you choose later which one counts.
          </p>
          <PathList paths={notes.apart} summary="Which files" />
        </>
      )}
      {notes.missing.length > 0 && (
        <p>
          It names {countOf(notes.missing.length, "file")} whose content is neither in it nor here:{" "}
          {notes.missing.length === 1 ? "it waits" : "they wait"} for a file made with notes and pictures.
        </p>
      )}
      {alreadyHere > 0 && <p className="small">{countOf(alreadyHere, "entry is", "entries are")} already here.</p>}
      <div className="row">
        <button type="button" className="button" onClick={onConfirm}>
          Bring it in
        </button>
        <button type="button" className="button plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

export interface BroughtCardProps {
  readonly coming: ShownComing;
  readonly notesHref: string;
  readonly onDone: () => void;
}

/** What a file has brought. */
export function BroughtCard({ coming, notesHref, onDone }: BroughtCardProps) {
  const { apart } = coming.notes;
  return (
    <div className="preview">
      <p>
        <b>Brought in{isNothingNew(coming) && ": nothing in the file was new"}.</b>
      </p>
      <Lines lines={comingLines(coming)} />
      {apart.length > 0 && (
        <p>
          {countOf(apart.length, "file")} {apart.length === 1 ? "was" : "were"} changed on both devices, and all
          versions are kept. <a href={notesHref}>Choose which one counts</a>
        </p>
      )}
      <button type="button" className="button plain" onClick={onDone}>
        Done
      </button>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
