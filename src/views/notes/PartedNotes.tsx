import { ComparedText } from "../memories/ComparedText.tsx";
import { countOf } from "../words.ts";
import { type PartedContent, type PartedLines, type PartedNote, partedLines } from "./partedNote.ts";
import { sizeWords } from "./previewWords.ts";

export interface PartedNotesProps {
  readonly notes: readonly PartedNote[];
  /** More of them come when these are decided. */
  readonly laterCount: number;
  readonly onKeep: (path: string, versionId: string) => void;
}

/** Files that two devices changed apart: nothing of either is lost, and the learner says which one counts. */
export function PartedNotes({ notes, laterCount, onKeep }: PartedNotesProps) {
  return (
    <section aria-labelledby="parted">
      <h2 id="parted" tabIndex={-1}>
        Changed on two devices
      </h2>
      <p>The first one counts until you choose. The others stay among the earlier versions of the file.</p>
      {notes.map((note) => (
        <Parted key={note.path} note={note} onKeep={(version) => onKeep(note.path, version)} />
      ))}
      {laterCount > 0 && <p className="note-quiet">{countOf(laterCount, "more file")} after these.</p>}
    </section>
  );
}

interface PartedProps {
  readonly note: PartedNote;
  readonly onKeep: (versionId: string) => void;
}

function Parted({ note: { path, versions }, onKeep }: PartedProps) {
  const texts = versions.flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));
  const parts = partedLines(texts);
  const first = parts[0];
  // Nobody chooses between what they cannot see.
  const isHere = versions.every(({ content }) => content.kind !== "elsewhere");
  let next = 0;
  return (
    <article className="parted" aria-label={path}>
      <h3 className="note-place">{path}</h3>
      <div className="parted-versions">
        {versions.map((version, at) => {
          const part = version.content.kind === "text" ? parts[next++] : undefined;
          const other = part === first ? parts[1] : first;
          return (
            <div key={version.id}>
              <h4 className="eyebrow">
                {version.how}
                {at === 0 && ", counts now"}
              </h4>
              <PartedText content={version.content} part={part} other={other} />
              {isHere && (
                <button type="button" className="button plain" onClick={() => onKeep(version.id)}>
                  {version.content.kind === "removed" ? "Remove the file" : "Keep this one"}
                  <span className="unseen">
                    : {path}, version {at + 1} of {versions.length}, {version.how}
                  </span>
                </button>
              )}
            </div>
          );
        })}
      </div>
      {!isHere && (
        <p className="parted-elsewhere">
          Not every version is on this device. Choose on one that has them, or bring in here what it shares.
        </p>
      )}
    </article>
  );
}

interface PartedTextProps {
  readonly content: PartedContent;
  readonly part: PartedLines | undefined;
  readonly other: PartedLines | undefined;
}

function PartedText({ content, part, other }: PartedTextProps) {
  switch (content.kind) {
    case "removed":
      return <p className="note-quiet">The file was removed there.</p>;
    case "elsewhere":
      return <p className="note-quiet">This version is not on this device.</p>;
    case "unseen":
      return <p className="note-quiet">A file of {sizeWords(content.size)}.</p>;
    case "text":
      if (part === undefined) return null;
      return (
        <>
          <p className="note-place">From line {part.firstLine}</p>
          {part.text.trim() === "" ? (
            <p className="note-quiet">Nothing stands here.</p>
          ) : (
            <p className="parted-text">
              {other === undefined ? part.text : <ComparedText text={part.text} other={other.text} />}
            </p>
          )}
          {part.cut > 0 && <p className="note-quiet">and {countOf(part.cut, "line")} more</p>}
        </>
      );
  }
}
