import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { ParseIssue } from "../../deck/parseIssue.ts";
import { LongList } from "../memories/LongList.tsx";
import { countOf } from "../words.ts";
import { Fold } from "./Fold.tsx";
import { IssueList, issuesWords } from "./IssueList.tsx";
import type { OwnDeckRow } from "./ownDeckRow.ts";
import { sizeWords } from "./previewWords.ts";

export interface OwnDeckEntryProps {
  readonly deck: OwnDeckRow;
  readonly issueHref: (issue: ParseIssue) => string;
  /** A way to have its files. */
  readonly exporting: ReactNode;
  readonly onRename: (title: string) => void;
  readonly onRemove: () => void;
}

/** A deck of the learner's own, its files, and what can be done with it. */
export function OwnDeckEntry({ deck, issueHref, exporting, onRename, onRemove }: OwnDeckEntryProps) {
  const [renaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useLayoutEffect(() => {
    if (wasRenaming.current && !renaming) renameButton.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  const { title, cardCount, fileCount, size, studyHref, files, issues } = deck;
  return (
    <article className="own-deck" aria-label={title}>
      {renaming ? (
        <RenameForm
          title={title}
          onSave={(next) => {
            setRenaming(false);
            if (next !== title) onRename(next);
          }}
          onCancel={() => setRenaming(false)}
        />
      ) : (
        <div className="own-deck-head">
          <div>
            <h3>
              <a href={studyHref}>{title}</a>
            </h3>
            <p className="note-quiet num">
              {countOf(cardCount, "card")}, {countOf(fileCount, "file")}, {sizeWords(size)}
            </p>
          </div>
          <div className="own-deck-ways">
            <button ref={renameButton} type="button" className="quiet" onClick={() => setRenaming(true)}>
              Rename<span className="unseen"> {title}</span>
            </button>
            <button type="button" className="quiet" onClick={onRemove}>
              Remove<span className="unseen"> {title}</span>
            </button>
          </div>
        </div>
      )}
      {issues.length > 0 && (
        <Fold summary={`Worth mending: ${issuesWords(issues)}`}>
          {() => <IssueList issues={issues} hrefOf={issueHref} />}
        </Fold>
      )}
      <Fold summary={countOf(files.length, "topic")}>
        {() => (
          <>
            {exporting}
            <LongList
              items={files}
              filterLabel={`Narrow the topics of ${title}`}
              keyOf={({ path }) => path}
              textOf={(file) => `${file.title} ${file.path}`}
            >
              {(file) => (
                <>
                  <div>
                    <p className="note-text">{file.title}</p>
                    <p className="note-place num">
                      {file.path}: {countOf(file.cardCount, "card")}
                    </p>
                  </div>
                  <a className="quiet" href={file.editHref}>
                    Edit<span className="unseen"> {file.path}</span>
                  </a>
                </>
              )}
            </LongList>
          </>
        )}
      </Fold>
    </article>
  );
}

interface RenameFormProps {
  readonly title: string;
  readonly onSave: (title: string) => void;
  readonly onCancel: () => void;
}

function RenameForm({ title, onSave, onCancel }: RenameFormProps) {
  const [typed, setTyped] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(typed.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <label>
        Title of the deck
        <input
          ref={field}
          value={typed}
          maxLength={200}
          autoComplete="off"
          aria-describedby="rename-words"
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <div className="note-ways">
        <button type="submit" className="button">
          Save
        </button>
        <button type="button" className="button plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
      <p className="note-quiet" id="rename-words">
        Only what is shown: the folder keeps its name, and the cards their memory. Left empty, it is called as its
        folder.
      </p>
    </form>
  );
}
