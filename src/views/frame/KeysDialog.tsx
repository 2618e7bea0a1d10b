import { useLayoutEffect, useRef } from "react";
import { Dialog } from "./Dialog.tsx";
import "./frame.css";

export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly { readonly caps: readonly string[]; readonly does: string }[];
}

export interface KeysDialogProps {
  readonly groups: readonly KeyGroup[];
  readonly onClose: () => void;
}

/** Every key and what it does. */
export function KeysDialog({ groups, onClose }: KeysDialogProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // The only button is at the end of the list, and the dialog would open there.
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <Dialog className="dialog" label="Keys" onClose={onClose}>
      <div className="dialog-body">
        <h2 ref={title} tabIndex={-1}>
          Keys
        </h2>
        {groups.map((group) => (
          <section key={group.title} className="key-group">
            <h3 className="eyebrow">{group.title}</h3>
            <dl>
              {group.keys.map(({ caps, does }) => (
                <div key={does}>
                  <dt>
                    {caps.map((cap) => (
                      <kbd key={cap}>{cap}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
        </div>
      </div>
    </Dialog>
  );
}
