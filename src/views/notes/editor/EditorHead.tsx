import { BackSign, UndoSign } from "../../occlusion/editor/drawSigns.tsx";

export interface EditorHeadProps {
  /** "Edit a card", "Edit cells.md". */
  readonly title: string;
  readonly backHref: string;
  /** Where that leads: a topic's title, "studying". */
  readonly backWords: string;
  readonly lang: string | null;
  /** Whether it is kept. */
  readonly savedWords: string;
  readonly isUnsaved: boolean;
  /** It must not be saved by the way: it is being saved, or there is something to be chosen first. */
  readonly isHeld: boolean;
  /** A save can be taken back; not while something is typed over it. */
  readonly canUndo: boolean;
  readonly onSave: () => void;
  /** Saves what is unsaved, and goes back. */
  readonly onDone: () => void;
  /** Goes back, asking first where something is unsaved. */
  readonly onLeave: () => void;
  readonly onUndo: () => void;
}

/** Where one is, whether it is saved, and the ways on. */
export function EditorHead(props: EditorHeadProps) {
  const { title, backHref, backWords, lang, savedWords, isUnsaved, isHeld, canUndo } = props;
  const canSave = isUnsaved && !isHeld;
  const undoes = canUndo && !isUnsaved && !isHeld;
  return (
    <header className="edit-head">
      <a
        className="quiet edit-back"
        href={backHref}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          props.onLeave();
        }}
      >
        <BackSign />
        <span className="unseen">Back to </span>
        <span className="edit-back-name" lang={lang ?? undefined}>
          {backWords}
        </span>
      </a>
      <h1>{title}</h1>
      <p className="edit-state" role="status">
        {savedWords}
      </p>
      <div className="edit-ways">
        {canUndo && (
          <button type="button" className="quiet" aria-disabled={!undoes} onClick={() => undoes && props.onUndo()}>
            <UndoSign />
            <span className="edit-undo-word">Undo</span>
            <span className="unseen"> the last save</span>
          </button>
        )}
        <button
          type="button"
          className="button plain"
          aria-disabled={!canSave}
          aria-keyshortcuts="Control+S"
          onClick={() => canSave && props.onSave()}
        >
          Save
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={isHeld}
          aria-keyshortcuts="Control+Enter"
          onClick={() => !isHeld && props.onDone()}
        >
          Done
        </button>
      </div>
    </header>
  );
}
