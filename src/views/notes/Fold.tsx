import { type ReactNode, useState } from "react";

export interface FoldProps {
  readonly summary: string;
  /** Few things may lie open from the start. */
  readonly openAtFirst?: boolean;
  /** Made when it is opened: most are not, and hold thousands of things. */
  readonly children: () => ReactNode;
}

/** Things that are counted on the page and listed on request. */
export function Fold({ summary, openAtFirst = false, children }: FoldProps) {
  const [open, setOpen] = useState(openAtFirst);
  return (
    <details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <div className="fold-body">{children()}</div>}
    </details>
  );
}
