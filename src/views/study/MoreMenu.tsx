import { Dialog } from "../frame/Dialog.tsx";
import { KeyCap } from "../KeyCap.tsx";
import "./study.css";

export interface MoreMenuProps {
  readonly topicHref: string;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onBury: () => void;
  readonly onSuspend: () => void;
  /** Null where the card's text is not on this device. */
  readonly onEdit: (() => void) | null;
  readonly onKeys: () => void;
  readonly onClose: () => void;
}

/** What can be done with the card on the sheet besides answering it. Every choice closes the menu, also one by its key. */
export function MoreMenu({ topicHref, canUndo, onUndo, onBury, onSuspend, onEdit, onKeys, onClose }: MoreMenuProps) {
  const choose = (action: () => void) => () => {
    onClose();
    action();
  };
  const undo = choose(onUndo);
  const bury = choose(onBury);
  const suspend = choose(onSuspend);
  const keys: Readonly<Record<string, () => void>> = {
    ...(canUndo ? { u: undo } : {}),
    b: bury,
    x: suspend,
    ...(onEdit === null ? {} : { w: choose(onEdit) }),
    m: onClose,
  };
  return (
    <Dialog
      className="dialog"
      label="More"
      onClose={onClose}
      onKeyDown={({ key, ctrlKey, metaKey, altKey, repeat }) => {
        if (!ctrlKey && !metaKey && !altKey && !repeat) keys[key.toLowerCase()]?.();
      }}
    >
      <ul className="bare more-menu">
        <li>
          <button type="button" onClick={undo} disabled={!canUndo} aria-keyshortcuts="u">
            <b>Undo</b> <span>Takes back what you did last, however far.</span> <KeyCap name="u" />
          </button>
        </li>
        <li>
          <button type="button" onClick={bury} aria-keyshortcuts="b">
            <b>Bury until tomorrow</b> <span>The card is not asked again on this study day.</span> <KeyCap name="b" />
          </button>
        </li>
        <li>
          <button type="button" onClick={suspend} aria-keyshortcuts="x">
            <b>Suspend</b> <span>The card waits in its topic until you ask it again.</span> <KeyCap name="x" />
          </button>
        </li>
        {onEdit !== null && (
          <li>
            <button type="button" onClick={choose(onEdit)} aria-keyshortcuts="w">
              <b>Edit the card</b> <span>Its text in your notes; from there you come back here.</span>{" "}
              <KeyCap name="w" />
            </button>
          </li>
        )}
        <li>
          <a href={topicHref}>
            <b>Open the topic</b> <span>All its cards, with the text between them.</span>
          </a>
        </li>
        <li className="for-keyboards">
          <button type="button" onClick={choose(onKeys)}>
            <b>Keys</b> <span>Everything that a key does.</span>
          </button>
        </li>
        <li>
          <button type="button" onClick={onClose}>
            <b>Back to the card</b>
          </button>
        </li>
      </ul>
    </Dialog>
  );
}
