import { type ReactNode, useState } from "react";
import { countOf } from "../words.ts";

export interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** Names the field that narrows the list. */
  readonly filterLabel: string;
  /** What the field looks in. */
  readonly textOf: (item: Item) => string;
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

const page = 50;

/** A list that may have hundreds of items: some at a time, with a field that narrows it where they are many. */
export function LongList<Item>({ items, filterLabel, textOf, keyOf, children }: LongListProps<Item>) {
  const [filter, setFilter] = useState("");
  const [shown, setShown] = useState(page);
  const wanted = filter.trim().toLowerCase();
  const left = wanted === "" ? items : items.filter((item) => textOf(item).toLowerCase().includes(wanted));
  return (
    <>
      {items.length > 10 && (
        <label className="filter">
          {filterLabel}
          <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
        </label>
      )}
      <p className="unseen" role="status">
        {wanted === "" ? "" : `${left.length} of ${items.length}`}
      </p>
      <ul className="bare">
        {left.slice(0, shown).map((item) => (
          <li key={keyOf(item)} className="memory">
            {children(item)}
          </li>
        ))}
      </ul>
      {left.length === 0 && <p className="small">Nothing with these words.</p>}
      {left.length > shown && (
        <button type="button" className="button plain" onClick={() => setShown(shown + page)}>
          Show {countOf(Math.min(page, left.length - shown), "more", "more")}
        </button>
      )}
    </>
  );
}
