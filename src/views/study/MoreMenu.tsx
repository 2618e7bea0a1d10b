import { Dialog } from "../frame/Dialog.tsx";
import "./study.css";

export interface MoreMenuProps {
  readonly topicHref: string;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onBury: () => void;
  readonly onSuspend: () => void;
  readonly onKeys: () => void;
  readonly onClose: () => void;
}

/** What can be done with the card on the sheet besides answering it. Every choice closes the menu. */
export function MoreMenu({ topicHref, canUndo, onUndo, onBury, onSuspend, onKeys, onClose }: MoreMenuProps) {
  const choose = (action: () => void) => () => {
    onClose();
    action();
  };
  return (
    <Dialog className="dialog" label="More" onClose={onClose}>
      <ul className="bare more-menu">
        <li>
          <button type="button" onClick={choose(onUndo)} disabled={!canUndo}>
            <b>Undo</b> <span>Takes back what you did last, however far.</span>
          </button>
        </li>
        <li>
          <button type="button" onClick={choose(onBury)}>
            <b>Bury until tomorrow</b> <span>The card is not asked again on this study day.</span>
          </button>
        </li>
        <li>
          <button type="button" onClick={choose(onSuspend)}>
            <b>Suspend</b> <span>The card is not asked until you take it back in its topic.</span>
          </button>
        </li>
        <li>
          <a href={topicHref}>
            <b>Open the topic</b> <span>All its cards, with the text between them.</span>
          </a>
        </li>
        <li>
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
