import { Waiting } from "../Waiting.tsx";
import "./drop.css";

/** What is being dragged over the page, or was dropped on it. */
export type Dropping = "none" | "over" | "gathering";

export interface DropVeilProps {
  readonly dropping: Dropping;
  readonly onCancel: () => void;
}

/** Says over any page that files can be dropped, and that dropped folders are being looked through. */
export function DropVeil({ dropping, onCancel }: DropVeilProps) {
  switch (dropping) {
    case "none":
      return null;
    case "over":
      return (
        <div className="drop-veil" aria-hidden="true">
          <p>Drop to see what is in it</p>
        </div>
      );
    case "gathering":
      return (
        <div className="drop-veil" data-kind="gathering">
          <p role="status">Looking through what you dropped</p>
          <Waiting words="" progress={null} onCancel={onCancel} />
        </div>
      );
  }
}
