import type { CardId } from "../../../src/deck/cardId.ts";
import type { ParseIssue } from "../../../src/deck/parseIssue.ts";
import type { PlacedCard } from "../../../src/notes/cardChanges.ts";
import type { NotesPreview, PreviewDeck, PreviewTopic } from "../../../src/study/notes/notesState.ts";

/** Parts of a preview as tests need them. */
export function placed(question: string, file = "Biology/cells.md", line = 3): PlacedCard {
  return { cardId: `${file} ${question}` as CardId, question, file, line };
}

export function topicOf(file: string, more: Partial<PreviewTopic> = {}): PreviewTopic {
  return { title: file, file, cardCount: 2, figureCount: 0, taken: null, as: null, ...more };
}

export function deckOf(title: string, topics: readonly PreviewTopic[], replacesShipped = false): PreviewDeck {
  return { slug: title.toLowerCase(), title, topics, replacesShipped };
}

export function issueAt(
  file: string,
  firstLine: number,
  message: string,
  severity: ParseIssue["severity"],
): ParseIssue {
  return { kind: "missing-figure", severity, span: { file, firstLine, lastLine: firstLine }, message };
}

/** Nothing found, but for what is given. */
export function previewOf(more: PreviewParts): NotesPreview {
  const { cards, files, ...rest } = more;
  return {
    ...{
      decks: [],
      removesGone: true,
      takesPicked: false,
      renamedFrom: null,
      knownCount: 0,
      pictureCount: 0,
      unshownCount: 0,
      size: 0,
      issues: [],
      leftOut: [],
      scheduleCount: 0,
    },
    ...rest,
    cards: { added: [], changed: [], moved: [], gone: [], sameCount: 0, ...cards },
    files: { added: [], changed: [], sameCount: 0, gone: [], editedHere: [], apart: [], ...files },
  };
}

interface PreviewParts extends Partial<Omit<NotesPreview, "cards" | "files">> {
  readonly cards?: Partial<NotesPreview["cards"]>;
  readonly files?: Partial<NotesPreview["files"]>;
}
