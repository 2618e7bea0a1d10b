import type { CardId } from "../../deck/cardId.ts";
import type { DeckSummary } from "../../deck/deck.ts";
import type { CardChanges } from "../../notes/cardChanges.ts";
import type { NoteSource, ParsedNotes } from "../../notes/parsedNotes.ts";
import type { ReadNotes } from "../../notes/readNote.ts";
import { dialectNamed } from "../../parser/dialects/recognition.ts";
import { type Choices, type NotesPlan, replacesFolder } from "./notesPlan.ts";
import type { NotesPreview, PreviewDeck, PreviewTopic } from "./notesState.ts";

export interface PreviewParts {
  readonly read: ReadNotes;
  readonly plan: NotesPlan;
  readonly choices: Choices;
  readonly after: readonly NoteSource[];
  /** All files as they would be, and what becomes of the cards. */
  readonly parsed: ParsedNotes;
  readonly changes: CardChanges;
  readonly shipped: ReadonlySet<string>;
  /** Whether a card has no memory yet. */
  readonly isNew: (cardId: CardId) => boolean;
}

/** What the learner is shown before anything is added. */
export function notesPreview({
  read,
  plan,
  choices,
  after,
  parsed,
  changes,
  shipped,
  isNew,
}: PreviewParts): NotesPreview {
  const picked = new Set(read.notes.map(({ path }) => path));
  const added = new Set(plan.added.map(({ path }) => path));
  const touched = [...plan.added, ...plan.changed];
  const asByFile = new Map(after.map(({ path, file }) => [path, dialectNamed(file.as)]));
  return {
    decks: parsed.index.decks.flatMap((deck) => previewDeck(deck, picked, parsed, asByFile, shipped)),
    cards: changes,
    files: {
      added: plan.added.map(({ path }) => path),
      changed: [...plan.changed, ...plan.edits].flatMap(({ path }) => (added.has(path) ? [] : [path])),
      sameCount: plan.sameCount,
      gone: plan.gone,
      editedHere: plan.editedHere,
      apart: plan.apart,
    },
    removesGone: choices.removesGone,
    takesPicked: choices.takesPicked,
    renamedFrom:
      plan.renamed === null ? null : { folder: plan.renamed.from, replaces: replacesFolder(plan.renamed, choices) },
    pictureCount: read.notes.filter(({ kind }) => kind === "picture").length,
    size: touched.reduce((sum, { file }) => sum + file.size, 0),
    issues: parsed.index.issues.filter(({ span }) => picked.has(span.file)),
    leftOut: read.leftOut,
    scheduleCount: parsed.schedules.filter(({ cardId }) => isNew(cardId)).length,
  };
}

function previewDeck(
  deck: DeckSummary,
  picked: ReadonlySet<string>,
  parsed: ParsedNotes,
  asByFile: ReadonlyMap<string, PreviewTopic["as"]>,
  shipped: ReadonlySet<string>,
): readonly PreviewDeck[] {
  const topics = deck.topics.filter(({ file }) => picked.has(file));
  if (topics.length === 0) return [];
  return [
    {
      slug: deck.slug,
      title: deck.title,
      replacesShipped: shipped.has(deck.slug),
      topics: topics.map(({ title, file, cardIds, figureCount }) => ({
        ...{ title, file, figureCount, cardCount: cardIds.length },
        taken: parsed.dialects.get(file) ?? null,
        as: asByFile.get(file) ?? null,
      })),
    },
  ];
}
