import { type ReactNode, useState } from "react";
import type { ParseIssue } from "../../deck/parseIssue.ts";
import { ConfirmDialog } from "../frame/ConfirmDialog.tsx";
import { countOf } from "../words.ts";
import { OwnDeckEntry } from "./OwnDeckEntry.tsx";
import type { OwnDeckRow } from "./ownDeckRow.ts";

export interface OwnDecksProps {
  readonly decks: readonly OwnDeckRow[];
  /** Where a place in a file can be mended. */
  readonly issueHref: (issue: ParseIssue) => string;
  readonly exporting: (slug: string) => ReactNode;
  /** "" gives the deck the title back that its folder says. */
  readonly onRename: (slug: string, title: string) => void;
  readonly onRemove: (slug: string) => void;
}

/** The decks that the learner's files make. */
export function OwnDecks({ decks, issueHref, exporting, onRename, onRemove }: OwnDecksProps) {
  const [removing, setRemoving] = useState<OwnDeckRow | null>(null);
  return (
    <section aria-labelledby="own-decks">
      <h2 className="eyebrow" id="own-decks" tabIndex={-1}>
        Decks of your own
      </h2>
      {decks.map((deck) => (
        <OwnDeckEntry
          key={deck.slug}
          deck={deck}
          issueHref={issueHref}
          exporting={exporting(deck.slug)}
          onRename={(title) => onRename(deck.slug, title)}
          onRemove={() => setRemoving(deck)}
        />
      ))}
      {removing !== null && (
        <ConfirmDialog
          label={`Remove ${removing.title}`}
          question={`Remove ${removing.title}?`}
          confirm="Remove the deck"
          keep="Keep it"
          danger
          onConfirm={() => onRemove(removing.slug)}
          onClose={() => setRemoving(null)}
        >
          <p>
            {countOf(removing.fileCount, "file")} with {countOf(removing.cardCount, "card")} will not be in Recto any
            more. The files on your disk stay, and so does what you know of the cards: it is listed under Settings and
            comes back when you add the files again.
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}
