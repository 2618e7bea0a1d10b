import type { CardId } from "../../deck/cardId.ts";
import type { DeckSummary } from "../../deck/deck.ts";
import type { FigureCatalog } from "../../deck/figureCatalog.ts";
import type { CardChanges } from "../../notes/cardChanges.ts";
import { type NoteSource, OWN_MEDIA, type ParsedNotes } from "../../notes/parsedNotes.ts";
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
  /** What the learner calls the deck; null where that is as its folder is called. */
  readonly titleOf: (slug: string) => string | null;
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
  titleOf,
}: PreviewParts): NotesPreview {
  const picked = new Set(read.notes.map(({ path }) => path));
  const added = new Set(plan.added.map(({ path }) => path));
  const touched = [...plan.added, ...plan.changed];
  const asByFile = new Map(after.map(({ path, file }) => [path, dialectNamed(file.as)]));
  const concerned = parsed.index.decks.filter(({ topics }) => topics.some(({ file }) => picked.has(file)));
  const pictures = read.notes.filter(({ kind }) => kind === "picture");
  const shownPictures = picturesShown(parsed);
  return {
    decks: concerned.map((deck) => ({
      ...previewDeck(deck, picked, parsed, asByFile),
      title: titleOf(deck.slug) ?? deck.title,
      replacesShipped: shipped.has(deck.slug),
    })),
    cards: { ...changes, sameCount: sameIn(concerned, changes) },
    knownCount: changes.added.filter(({ cardId }) => !isNew(cardId)).length,
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
    pictureCount: pictures.length,
    unshownCount: pictures.filter(({ path }) => !shownPictures.has(OWN_MEDIA + path)).length,
    size: touched.reduce((sum, { file }) => sum + file.size, 0),
    issues: parsed.index.issues.filter(({ span }) => picked.has(span.file)),
    leftOut: read.leftOut,
    scheduleCount: parsed.schedules.filter(({ cardId }) => isNew(cardId)).length,
  };
}

/** Cards of these decks of which nothing is to be said. */
function sameIn(decks: readonly DeckSummary[], { added, changed, moved }: CardChanges): number {
  const same = new Set(decks.flatMap(({ topics }) => topics.flatMap(({ cardIds }) => cardIds)));
  for (const { cardId } of added) same.delete(cardId);
  for (const { after } of [...changed, ...moved]) same.delete(after.cardId);
  return same.size;
}

/** By the paths that they have as sources. */
function picturesShown({ index, documents }: ParsedNotes): ReadonlySet<string> {
  const catalog: FigureCatalog = JSON.parse(documents.get(`figures-${index.figures}`) ?? '{"figures":[]}');
  return new Set(catalog.figures.flatMap(({ figure: { source } }) => (source.kind === "local" ? [source.path] : [])));
}

function previewDeck(
  { slug, topics }: DeckSummary,
  picked: ReadonlySet<string>,
  parsed: ParsedNotes,
  asByFile: ReadonlyMap<string, PreviewTopic["as"]>,
): Pick<PreviewDeck, "slug" | "topics"> {
  return {
    slug,
    topics: topics
      .filter(({ file }) => picked.has(file))
      .map(({ title, file, cardIds, figureCount }) => ({
        ...{ title, file, figureCount, cardCount: cardIds.length },
        taken: parsed.dialects.get(file) ?? null,
        as: asByFile.get(file) ?? null,
      })),
  };
}
