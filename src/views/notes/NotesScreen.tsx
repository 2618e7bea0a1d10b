import { type ReactNode, useEffect, useRef } from "react";
import type { NotesState } from "../../study/notes/notesState.ts";
import { Waiting } from "../Waiting.tsx";
import { AddedScreen, type AddedScreenProps } from "./AddedScreen.tsx";
import { AddNotes, type AddNotesProps } from "./AddNotes.tsx";
import { OwnDecks, type OwnDecksProps } from "./OwnDecks.tsx";
import { PartedNotes, type PartedNotesProps } from "./PartedNotes.tsx";
import { PreviewScreen, type PreviewScreenProps } from "./PreviewScreen.tsx";
import "../memories/memories.css";
import "./notes.css";

export interface NotesScreenProps
  extends Omit<AddNotesProps, "hasNotes">,
    OwnDecksProps,
    Pick<PreviewScreenProps, "dialects" | "onTakeAs" | "onRemoveGone" | "onTakePicked" | "onReplaceRenamed" | "onAdd">,
    Pick<AddedScreenProps, "studyHref" | "keepsLost" | "memoriesHref" | "onDone"> {
  readonly state: NotesState;
  readonly parted: PartedNotesProps["notes"];
  readonly partedLater: PartedNotesProps["laterCount"];
  readonly onKeep: PartedNotesProps["onKeep"];
  /** What was just done to a deck, in words; empty at first. */
  readonly said: string;
  /** Why the last thing was not done, with the cure; null where it was. */
  readonly fault: string | null;
  readonly onCancel: () => void;
  /** What stands between the way in and the decks, as a folder that stays connected. */
  readonly children?: ReactNode;
  /** What stands below the decks. */
  readonly foot?: ReactNode;
}

/** The learner's own files: the way in, what was found, and what there is. */
export function NotesScreen(props: NotesScreenProps) {
  const { state, onCancel, onDone } = props;
  const heading = useHeading(state.kind);
  switch (state.kind) {
    case "idle":
      return <Overview {...props} heading={heading} />;
    case "reading":
      return (
        <Working heading={heading("Reading your notes")} progress={state.progress} onCancel={onCancel}>
          Nothing is added before you have seen what was found.
        </Working>
      );
    case "preview":
      return <PreviewScreen {...props} preview={state.preview} heading={heading} />;
    case "rereading":
      return <PreviewScreen {...props} preview={state.preview} rereading={state.progress} heading={heading} />;
    case "adding":
      // From then on it is being written, and no longer to be stopped.
      return (
        <Working
          heading={heading("Adding your notes")}
          progress={state.progress}
          onCancel={state.progress < 1 ? onCancel : null}
        >
          They are added all together or, if you cancel, not at all.
        </Working>
      );
    case "added":
      return <AddedScreen {...props} summary={state.summary} heading={heading} />;
    case "refused":
      return (
        <div className="notes-added">
          {heading("Nothing was changed.")}
          <p className="note-lead" role="alert">
            {state.sentence}
          </p>
          <button type="button" className="button" onClick={onDone}>
            Back to your notes
          </button>
        </div>
      );
  }
}

interface OverviewProps extends NotesScreenProps {
  readonly heading: (words: string) => ReactNode;
}

function Overview(props: OverviewProps) {
  const { heading, decks, parted, partedLater, said, fault, onKeep, children, foot } = props;
  return (
    <div className="notes">
      {heading("Your notes")}
      <p role="status" className="said">
        {said}
      </p>
      {fault !== null && (
        <p className="note-warning" role="alert">
          {fault}
        </p>
      )}
      {parted.length > 0 && <PartedNotes notes={parted} laterCount={partedLater} onKeep={onKeep} />}
      <AddNotes {...props} hasNotes={decks.length > 0} />
      {children}
      {decks.length > 0 && <OwnDecks {...props} />}
      {foot}
    </div>
  );
}

interface WorkingProps {
  readonly heading: ReactNode;
  /** Null while it cannot be known. */
  readonly progress: number | null;
  /** Null when it cannot be cancelled. */
  readonly onCancel: (() => void) | null;
  readonly children: ReactNode;
}

function Working({ heading, progress, onCancel, children }: WorkingProps) {
  return (
    <div className="notes-working" aria-busy="true">
      {heading}
      <p className="note-quiet">{children}</p>
      <Waiting words="How far it has come" progress={progress ?? 0} onCancel={onCancel} />
    </div>
  );
}

/** The page's heading, which takes the focus whenever another step begins: the button that led there is gone. */
function useHeading(step: NotesState["kind"]): (words: string) => ReactNode {
  const element = useRef<HTMLHeadingElement>(null);
  // A preview that is made anew is still the same page.
  const page = step === "rereading" ? "preview" : step;
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    element.current?.focus();
    window.scrollTo(0, 0);
  }, [page]);
  return (words) => (
    <h1 ref={element} tabIndex={-1}>
      {words}
    </h1>
  );
}
