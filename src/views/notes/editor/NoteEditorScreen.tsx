import { type ReactNode, useCallback, useRef, useState } from "react";
import type { LineWindow } from "../../../study/notes/editorText.ts";
import { KeyCap } from "../../KeyCap.tsx";
import { EditorHead, type EditorHeadProps } from "./EditorHead.tsx";
import { EditorPreviewPane, type EditorPreviewPaneProps } from "./EditorPreviewPane.tsx";
import { NoteField, type NoteFieldHandle } from "./NoteField.tsx";
import { OtherText } from "./OtherText.tsx";
import { useEditorKeys } from "./useEditorKeys.ts";
import "./noteEditor.css";

export interface NoteEditorScreenProps
  extends EditorHeadProps,
    Omit<EditorPreviewPaneProps, "caretLine" | "onGoToLine" | "follows"> {
  readonly path: string;
  /** The lines that are edited, as they are now; null: all of them. */
  readonly window: LineWindow | null;
  readonly text: string;
  /** The line of the text to begin at; null: the first. */
  readonly beginLine: number | null;
  /** The file as it was changed elsewhere; null where nothing is to be compared. */
  readonly theirs: string | null;
  /** What the learner must know or choose, above the text. */
  readonly notices: ReactNode;
  /** Edits all of the file; null where all of it is. */
  readonly wholeHref: string | null;
  readonly onType: (text: string) => void;
  readonly onKeepMine: () => void;
  readonly onUseTheirs: () => void;
  readonly onVersions: () => void;
  readonly onExport: () => void;
  readonly children?: ReactNode;
}

/** A text and what it makes: beside each other where there is room, else one or the other. */
export function NoteEditorScreen(props: NoteEditorScreenProps) {
  const { path, window, text, theirs, lang, preview, isHeld, onSave, onDone, onLeave } = props;
  const [side, setSide] = useState<"text" | "other">("text");
  const [caretLine, setCaretLine] = useState<number | null>(null);
  const field = useRef<NoteFieldHandle>(null);
  const firstLine = window?.first ?? 1;
  const goTo = useCallback(
    (line: number) => {
      setSide("text");
      // On a phone the field is on the page only now.
      setTimeout(() => field.current?.goToLine(line - firstLine + 1), 0);
    },
    [firstLine],
  );
  useEditorKeys({ onSave: () => !isHeld && onSave(), onDone: () => !isHeld && onDone(), onLeave });

  const issueCount = preview?.issues.length ?? 0;
  const otherWords = theirs !== null ? "Other text" : issueCount === 0 ? "Preview" : `Preview (${issueCount})`;
  return (
    <div className="note-editor" data-side={side}>
      <EditorHead {...props} />
      <main className="edit-body">
        <fieldset className="edit-sides">
          <legend className="unseen">Show</legend>
          <Side mine="text" side={side} words="Text" onPick={setSide} />
          <Side mine="other" side={side} words={otherWords} onPick={setSide} />
        </fieldset>
        <div className="edit-main">
          <section className="edit-text" aria-label="Text">
            {props.notices}
            <div className="edit-bar">
              <p className="edit-place">
                {window === null ? path : `${path}, ${linesWords(window)}`}{" "}
                {props.wholeHref !== null && (
                  <a className="link" href={props.wholeHref}>
                    Edit the whole file
                  </a>
                )}
              </p>
              <div className="edit-tools">
                <button type="button" className="quiet" aria-haspopup="dialog" onClick={props.onVersions}>
                  Earlier versions
                </button>
                <button type="button" className="quiet" onClick={props.onExport}>
                  Download
                  <span className="unseen"> the file as it is kept</span>
                </button>
              </div>
            </div>
            <NoteField
              ref={field}
              label={window === null ? `Text of ${path}` : `Text of the card, ${linesWords(window)} of ${path}`}
              text={text}
              lang={lang}
              beginLine={props.beginLine}
              onType={props.onType}
              onCaret={(line) => setCaretLine(line + firstLine - 1)}
            />
            <p className="edit-keys for-keyboards">
              <KeyCap name="Ctrl S" /> saves, <KeyCap name="Ctrl Enter" /> saves and goes back, <KeyCap name="Esc" />{" "}
              goes back, <KeyCap name="Tab" /> leaves the text.
            </p>
          </section>
          {theirs === null ? (
            <EditorPreviewPane {...props} follows={window === null} caretLine={caretLine} onGoToLine={goTo} />
          ) : (
            // Anew where a phone switches to it: only then has it a height, and a place to be brought into view.
            <OtherText
              key={side}
              mine={text}
              theirs={theirs}
              lang={lang}
              onKeepMine={props.onKeepMine}
              onUseTheirs={props.onUseTheirs}
            />
          )}
        </div>
      </main>
      {props.children}
    </div>
  );
}

interface SideProps {
  readonly mine: "text" | "other";
  readonly side: "text" | "other";
  readonly words: string;
  readonly onPick: (side: "text" | "other") => void;
}

function Side({ mine, side, words, onPick }: SideProps) {
  return (
    <label>
      <input type="radio" name="edit-side" checked={side === mine} onChange={() => onPick(mine)} />
      <span>{words}</span>
    </label>
  );
}

function linesWords({ first, last }: LineWindow): string {
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}
