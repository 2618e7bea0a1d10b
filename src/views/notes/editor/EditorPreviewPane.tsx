import { memo, useDeferredValue, useLayoutEffect, useRef } from "react";
import type { Figure } from "../../../deck/figure.ts";
import type { ParseIssue } from "../../../deck/parseIssue.ts";
import type { TopicPart } from "../../../deck/topic.ts";
import type { EditorPreview } from "../../../study/notes/editorPreview.ts";
import { MarkdownText } from "../../markdown/MarkdownText.tsx";
import type { RemoteImages } from "../../remoteImages.ts";
import { countOf } from "../../words.ts";
import { PreviewCard } from "./PreviewCard.tsx";

export interface EditorPreviewPaneProps {
  /** Null before the first. */
  readonly preview: EditorPreview | null;
  /** Why the text could not be looked at. */
  readonly previewFault: string | null;
  readonly lang: string | null;
  /** Where the caret is, as a line of the file; null before it is anywhere. */
  readonly caretLine: number | null;
  /** What the caret is in is brought into view. */
  readonly follows: boolean;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly onOpenFigure: (figure: Figure) => void;
  readonly onGoToLine: (line: number) => void;
}

/** What the text makes: what its writer should know of it, and its cards as they will be. */
export function EditorPreviewPane(props: EditorPreviewPaneProps) {
  const { preview, previewFault, caretLine, follows, onGoToLine } = props;
  // Rendering gives way to the next key.
  const shown = useDeferredValue(preview);
  const parts = useRef<HTMLDivElement>(null);
  const firstSection = shown?.parts.findIndex(({ part }) => part.kind === "section") ?? -1;
  const current =
    caretLine === null
      ? -1
      : (shown?.parts.findIndex(({ firstLine, lastLine }) => firstLine <= caretLine && caretLine <= lastLine) ?? -1);
  useLayoutEffect(() => {
    if (follows && current >= 0) parts.current?.children[current]?.scrollIntoView?.({ block: "nearest" });
  }, [follows, current]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may hold nothing that has the focus
    <section className="edit-preview" aria-label="Preview" tabIndex={0}>
      {previewFault !== null && <p role="alert">{previewFault}</p>}
      <p className="unseen" role="status">
        {shown === null ? "" : `${countOf(shown.cards.length, "card")}, ${countOf(shown.issues.length, "problem")}`}
      </p>
      {shown !== null && (
        <>
          <Issues issues={shown.issues} onGoToLine={onGoToLine} />
          {shown.otherIssueCount > 0 && (
            <p className="edit-aside">{countOf(shown.otherIssueCount, "problem")} elsewhere in this file.</p>
          )}
          {shown.cards.length === 0 && (
            <p className="edit-aside">No card yet: one begins with “### ❓” and its question.</p>
          )}
          <div className="edit-parts" ref={parts}>
            {shown.parts.map(({ key, part }, at) => (
              <div key={key} className="edit-part" data-current={follows && at === current}>
                <Part
                  part={part}
                  level={firstSection !== -1 && at > firstSection ? 3 : 2}
                  lang={props.lang}
                  remoteImages={props.remoteImages}
                  onAllowRemoteImages={props.onAllowRemoteImages}
                  onOpenFigure={props.onOpenFigure}
                />
              </div>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

interface IssuesProps {
  readonly issues: readonly ParseIssue[];
  readonly onGoToLine: (line: number) => void;
}

function Issues({ issues, onGoToLine }: IssuesProps) {
  if (issues.length === 0) return null;
  return (
    <ul className="bare edit-issues" aria-label="Problems">
      {issues.map(({ kind, severity, span, message }) => (
        <li key={`${kind} ${span.firstLine} ${message}`} data-severity={severity}>
          <button type="button" onClick={() => onGoToLine(span.firstLine)}>
            <b>
              {severity === "error" ? "Problem" : "Note"}, line {span.firstLine}
            </b>{" "}
            {message}
          </button>
        </li>
      ))}
    </ul>
  );
}

type PartProps = Pick<EditorPreviewPaneProps, "lang" | "remoteImages" | "onAllowRemoteImages" | "onOpenFigure"> & {
  readonly part: TopicPart;
  /** The level of a heading here: below the section's, where there is one. */
  readonly level: 2 | 3;
};

/** A part that says what it said before is not rendered again. */
const Part = memo(function Part({ part, level, ...shared }: PartProps) {
  switch (part.kind) {
    case "section":
      return <h2 lang={shared.lang ?? undefined}>{part.title}</h2>;
    case "card":
      return <PreviewCard {...shared} card={part.card} level={level} />;
    case "prose": {
      const { markdown, definitions, figures, mentions, needs } = part;
      return (
        <MarkdownText
          {...shared}
          {...{ markdown, definitions, figures, mentions, needs }}
          fallbackAlt=""
          topHeading={level}
        />
      );
    }
  }
});
