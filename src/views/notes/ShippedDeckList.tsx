import { countOf } from "../words.ts";

export interface ShippedDeckListProps {
  readonly decks: readonly {
    readonly slug: string;
    readonly title: string;
    readonly cardCount: number;
    readonly isPutAway: boolean;
  }[];
  readonly onPutAway: (slug: string, isPutAway: boolean) => void;
}

/** Which of the decks that came with Recto are shown. */
export function ShippedDeckList({ decks, onPutAway }: ShippedDeckListProps) {
  return (
    <section aria-labelledby="shipped-decks">
      <h2 className="eyebrow" id="shipped-decks">
        Decks that came with Recto
      </h2>
      <ul className="bare">
        {decks.map(({ slug, title, cardCount, isPutAway }) => (
          <li key={slug}>
            <label className="note-switch">
              <input
                type="checkbox"
                checked={!isPutAway}
                onChange={({ currentTarget }) => onPutAway(slug, !currentTarget.checked)}
              />
              {title} <span className="note-quiet num">{countOf(cardCount, "card")}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="note-quiet">
        One that is not ticked is put away: neither studied nor shown. What you know of it is kept.
      </p>
    </section>
  );
}
