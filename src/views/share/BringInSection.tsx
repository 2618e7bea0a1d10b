import { useEffect, useRef } from "react";
import { Waiting, type WaitingProps } from "../Waiting.tsx";
import { countOf } from "../words.ts";
import { BroughtCard, ComingCard } from "./ComingCard.tsx";
import type { BringingIn } from "./coming.ts";
import { PathList } from "./PathList.tsx";

export interface BringInSectionProps {
  readonly bringing: BringingIn;
  /** Files that are known here by name only: their content is on another device. */
  readonly missing: readonly string[];
  readonly notesHref: string;
  readonly onChooseFile: (file: File) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** Puts the summary away. */
  readonly onDone: () => void;
}

/** The one way in, for a backup and for a file from another device. Nothing changes before what will change has been shown. */
export function BringInSection(props: BringInSectionProps) {
  const { bringing, missing, onChooseFile } = props;
  const busy = ["reading", "bringing", "committing"].includes(bringing.kind);
  const state = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What had the focus has gone or cannot be pressed now: the keys go on from what took its place.
    if (bringing.kind !== "idle" && document.activeElement === document.body) state.current?.focus();
  }, [bringing.kind]);
  return (
    <section aria-labelledby="bring-in">
      <h2 id="bring-in">Bring in a file</h2>
      <p>
        A backup, or what another device has shared. It is added to what is here: nothing you have is taken away, and
        the same file twice changes nothing. First you see what it would bring.
      </p>
      {missing.length > 0 && (
        <>
          <p>
            The content of {countOf(missing.length, "file")} is on another device only. Share it there with notes and
            pictures included, and bring that file in here.
          </p>
          <PathList paths={missing} summary="Which files" />
        </>
      )}
      <div className="field">
        <label htmlFor="file-in">A backup or a shared file</label>
        <input
          id="file-in"
          type="file"
          accept=".gz,.jsonl,.txt,application/gzip,application/x-gzip,text/plain"
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) onChooseFile(file);
            // So that the same file can be chosen again.
            event.target.value = "";
          }}
        />
      </div>
      <div role="status" ref={state} tabIndex={-1}>
        <BringingState {...props} />
      </div>
    </section>
  );
}

function BringingState(props: BringInSectionProps) {
  const { bringing, onCancel } = props;
  switch (bringing.kind) {
    case "idle":
      return null;
    case "reading":
      return <Working words="Reading the file" progress={bringing.progress} onCancel={onCancel} />;
    case "bringing":
      return <Working words="Bringing it in" progress={bringing.progress} onCancel={onCancel} />;
    case "committing":
      return <Working words="Saving what came" progress={1} onCancel={null} />;
    case "refused":
      return (
        <p className="warning">
          <b>Nothing was changed.</b> {bringing.sentence}
        </p>
      );
    case "preview":
      return <ComingCard {...bringing} onConfirm={props.onConfirm} onCancel={onCancel} />;
    case "brought":
      return <BroughtCard coming={bringing.coming} notesHref={props.notesHref} onDone={props.onDone} />;
  }
}

function Working(props: WaitingProps) {
  return (
    <div className="preview">
      <p>{props.words}</p>
      <Waiting {...props} />
    </div>
  );
}
