import { PickButtons, type PickButtonsProps } from "./PickButtons.tsx";

export interface AddNotesProps extends PickButtonsProps {
  /** Whether there are notes already: who has some knows what it is about. */
  readonly hasNotes: boolean;
  /** How a card is written; null where that deck is not there. */
  readonly guideHref: string | null;
}

/** The way in, and before the first notes what it takes. */
export function AddNotes({ hasNotes, guideHref, ...ways }: AddNotesProps) {
  return (
    <section className="add-notes" aria-label="Add notes">
      {hasNotes ? (
        <p>Add more, or the same folder again: what is new, changed, moved or gone is shown before anything happens.</p>
      ) : (
        <>
          <p>
            Study your own questions and answers. Recto reads Markdown files as they are and turns them into cards; what
            it found is shown before anything is added.
          </p>
          <dl className="note-kinds">
            <div>
              <dt>Files</dt>
              <dd>Markdown (.md), tables (.csv, .tsv), notes that Anki has exported as text</dd>
            </div>
            {ways.canPickFolder && (
              <div>
                <dt>A folder</dt>
                <dd>with the folders and pictures in it; each folder becomes a deck, each file a topic</dd>
              </div>
            )}
            <div>
              <dt>A zip</dt>
              <dd>of such a folder{!ways.canPickFolder && ": with its pictures, and a deck for each folder in it"}</dd>
            </div>
            <div>
              <dt>Written for</dt>
              <dd>Recto, Obsidian, Logseq, Mochi or hashcards, or with headings that ask</dd>
            </div>
          </dl>
        </>
      )}
      <PickButtons {...ways} />
      <p className="note-hint">
        {ways.canPickFolder ? (
          <span className="for-keyboards">Or drop files or a folder anywhere on this page. </span>
        ) : (
          "A folder comes along as a zip. "
        )}
        Nothing leaves this device, and your files stay as they are.
        {guideHref !== null && (
          <>
            {" "}
            <a className="link" href={guideHref}>
              How to write a card
            </a>
          </>
        )}
      </p>
    </section>
  );
}
