import type { ReactNode } from "react";
import type { NotesPreview } from "../../study/notes/notesState.ts";
import { Waiting } from "../Waiting.tsx";
import { countOf } from "../words.ts";
import { CardChangesPart } from "./CardChangesPart.tsx";
import { ApartFiles, EditedFiles } from "./EditedParts.tsx";
import { GoneFiles, LeftOutFiles } from "./FileParts.tsx";
import { Fold } from "./Fold.tsx";
import { IssueList, issuesWords } from "./IssueList.tsx";
import { PreviewDecks, type PreviewDecksProps } from "./PreviewDecks.tsx";
import { addWords, findingOf, foundWords } from "./previewWords.ts";
import { RenamedPart } from "./RenamedPart.tsx";
import "./preview.css";

export interface PreviewScreenProps extends Pick<PreviewDecksProps, "dialects" | "onTakeAs"> {
  readonly preview: NotesPreview;
  /** It is being made anew, 0–1, or null where that cannot be told; absent where it stands. */
  readonly rereading?: number | null;
  readonly heading: (words: string) => ReactNode;
  /** How a card is written; null where that deck is not there. */
  readonly guideHref: string | null;
  readonly onRemoveGone: (wanted: boolean) => void;
  readonly onTakePicked: (wanted: boolean) => void;
  readonly onReplaceRenamed: (wanted: boolean) => void;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

/** What was found in the files, and what adding them would do. Nothing has been changed so far. */
export function PreviewScreen(props: PreviewScreenProps) {
  const { preview, rereading, heading, guideHref, dialects, onTakeAs, onRemoveGone, onTakePicked } = props;
  const { decks, cards, files, issues, leftOut } = preview;
  const finding = findingOf(preview);
  const cardless = decks.length > 0 && decks.every(({ topics }) => topics.every(({ cardCount }) => cardCount === 0));
  return (
    <div className="notes-preview" aria-busy={rereading !== undefined}>
      {heading(headings[finding])}
      <p className="note-lead">{finding === "nothing" ? nothingWords(leftOut) : foundWords(preview)}</p>
      {finding !== "nothing" && cardless && (
        <p className="note-quiet">
          Such notes can be read, and studied once a question in them is written as a card.
          {guideHref !== null && (
            <>
              {" "}
              <a className="link" href={guideHref}>
                How to write a card
              </a>
            </>
          )}
        </p>
      )}
      {finding === "news" && <p className="note-quiet">Nothing has been added yet.</p>}
      {finding === "nothing-new" && (
        <p className="note-quiet">
          {countOf(files.sameCount, "file is", "files are")} here already
          {files.editedHere.length === 0 && (files.sameCount === 1 ? ", just as it stands" : ", just as they stand")}.
        </p>
      )}
      {finding === "news" && preview.pictureCount > 0 && decks.length === 0 && (
        <p className="note-quiet">{countOf(preview.pictureCount, "picture")}, which notes can show.</p>
      )}
      {finding === "news" && preview.unshownCount > 0 && decks.length > 0 && (
        <p className="note-quiet">
          {countOf(preview.unshownCount, "picture")} that no note shows {preview.unshownCount === 1 ? "is" : "are"} kept
          too.
        </p>
      )}
      {preview.renamedFrom !== null && (
        <RenamedPart from={preview.renamedFrom} onReplaceRenamed={props.onReplaceRenamed} />
      )}
      {files.editedHere.length > 0 && (
        <EditedFiles paths={files.editedHere} takesPicked={preview.takesPicked} onTakePicked={onTakePicked} />
      )}
      {files.apart.length > 0 && <ApartFiles paths={files.apart} />}
      {files.gone.length > 0 && (
        <GoneFiles gone={files.gone} removesGone={preview.removesGone} onRemoveGone={onRemoveGone} />
      )}
      {finding === "news" && (
        <CardChangesPart cards={cards} knownCount={preview.knownCount} scheduleCount={preview.scheduleCount} />
      )}
      {decks.length > 0 && <PreviewDecks decks={decks} dialects={dialects} onTakeAs={onTakeAs} />}
      {issues.length > 0 && (
        <section aria-labelledby="issues">
          <h2 id="issues">Worth mending</h2>
          <p className="note-quiet">Nothing here stops you: what is not understood stays out or is shown as it is.</p>
          <Fold summary={issuesWords(issues)} openAtFirst={issues.length <= 5}>
            {() => <IssueList issues={issues} />}
          </Fold>
        </section>
      )}
      {leftOut.length > 0 && <LeftOutFiles leftOut={leftOut} isAll={finding === "nothing"} />}
      <PreviewFoot {...props} />
    </div>
  );
}

/** The way on and the way back, always in sight. */
function PreviewFoot({ preview, rereading, onAdd, onCancel }: PreviewScreenProps) {
  const isNews = findingOf(preview) === "news";
  return (
    <section className="preview-foot" aria-label="Ways on">
      {rereading !== undefined && <Waiting words="Reading it again" progress={rereading ?? 0} onCancel={null} />}
      <div className="note-ways">
        {isNews && (
          <button type="button" className="button" onClick={onAdd} disabled={rereading !== undefined}>
            {addWords(preview)}
          </button>
        )}
        <button
          type="button"
          className={isNews ? "button plain" : "button"}
          aria-keyshortcuts="Escape"
          onClick={onCancel}
        >
          {isNews ? "Cancel" : "Done"}
        </button>
      </div>
    </section>
  );
}

const headings = {
  news: "What was found",
  "nothing-new": "Nothing new here",
  nothing: "Nothing to add here",
} as const;

function nothingWords(leftOut: NotesPreview["leftOut"]): string {
  const refused = leftOut.filter(({ severity }) => severity === "refused").length;
  if (refused === 0) return "None of these files is one that Recto reads.";
  return `${countOf(refused, "file")} could not be taken in, for the reasons below.`;
}
