import type { ReactNode } from "react";
import { KeyCap } from "../KeyCap.tsx";
import { InsideFrame } from "./insideFrame.ts";
import { Notice, type NoticeProps } from "./Notice.tsx";
import "./frame.css";

export interface NavItem {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

export interface AppFrameProps {
  readonly homeHref: string;
  /** The main places; on a phone they stand at the bottom when there are two or more. */
  readonly items: readonly NavItem[];
  /** Quieter places at the end of the bar, such as Settings. */
  readonly asides: readonly NavItem[];
  readonly notices: readonly NoticeProps[];
  /** Opens the list of keys. */
  readonly onKeys: () => void;
  readonly children: ReactNode;
}

/** The bar above every screen but study, the notices, and the screen. */
export function AppFrame({ homeHref, items, asides, notices, onKeys, children }: AppFrameProps) {
  return (
    <div className="frame">
      <button type="button" className="skip" onClick={() => document.getElementById("content")?.focus()}>
        Skip to the content
      </button>
      <header className="bar">
        <a className="wordmark" href={homeHref}>
          Recto
        </a>
        <nav className="places" aria-label="Main">
          <Places items={items} />
        </nav>
        <div className="asides">
          <button
            type="button"
            className="quiet keys for-keyboards"
            onClick={onKeys}
            aria-haspopup="dialog"
            aria-keyshortcuts="?"
          >
            Keys <KeyCap name="?" />
          </button>
          {asides.map((item) => (
            <Place key={item.href} item={item} className="quiet" />
          ))}
        </div>
      </header>
      <main className="content" id="content" tabIndex={-1}>
        {notices.map((notice) => (
          <Notice key={notice.id} {...notice} />
        ))}
        <InsideFrame value={true}>{children}</InsideFrame>
      </main>
      {items.length > 1 && (
        <nav className="tabs" aria-label="Main places">
          <Places items={items} />
        </nav>
      )}
    </div>
  );
}

function Places({ items }: { readonly items: readonly NavItem[] }) {
  return items.map((item) => <Place key={item.href} item={item} className="place-link" />);
}

function Place({ item, className }: { readonly item: NavItem; readonly className: string }) {
  return (
    <a className={className} href={item.href} aria-current={item.current ? "page" : undefined}>
      {item.label}
    </a>
  );
}
