import type { NotesPreview } from "../../study/notes/notesState.ts";
import { countOf, join } from "../words.ts";

/** What the preview is about: whether adding would change anything, and if not, whether there was anything to add. */
export type Finding = "news" | "nothing-new" | "nothing";

export function findingOf(preview: NotesPreview): Finding {
  const { files, cards } = preview;
  const changed = files.added.length + files.changed.length + (preview.removesGone ? files.gone.length : 0);
  const cardCount = cards.added.length + cards.changed.length + cards.moved.length + cards.gone.length;
  if (changed + cardCount + preview.scheduleCount > 0) return "news";
  return files.sameCount + files.gone.length > 0 ? "nothing-new" : "nothing";
}

/** What the button does: "Add 214 cards", "Update 3 decks", "Remove 2 files". */
export function addWords(preview: NotesPreview): string {
  const { files, cards, removesGone, scheduleCount } = preview;
  const others = cards.changed.length + cards.moved.length + cards.gone.length;
  if (cards.added.length > 0 && others === 0) return `Add ${countOf(cards.added.length, "card")}`;
  const gone = removesGone ? files.gone.length : 0;
  const isRemoval = files.added.length + files.changed.length === 0 && gone > 0;
  if (isRemoval) return `Remove ${countOf(gone, "file")}`;
  const deckCount = changingDecks(preview);
  if (cards.added.length + others > 0 && deckCount > 0) return `Update ${countOf(deckCount, "deck")}`;
  if (files.changed.length + gone > 0) {
    return `Update ${countOf(files.added.length + files.changed.length + gone, "file")}`;
  }
  if (files.added.length > 0) return `Add ${countOf(files.added.length, "file")}`;
  return `Take over ${countOf(scheduleCount, "schedule")}`;
}

/** How many decks have a file that is new, changed or to be removed: a text of theirs, or one that lies near their texts. */
function changingDecks({ files, decks, removesGone }: NotesPreview): number {
  const deckOfFile = new Map<string, string>();
  const decksOfFolder = new Map<string, Set<string>>();
  for (const { slug, topics } of decks) {
    for (const { file } of topics) {
      deckOfFile.set(file, slug);
      const folder = folderOf(file);
      decksOfFolder.set(folder, (decksOfFolder.get(folder) ?? new Set()).add(slug));
    }
  }
  const changing = new Set<string>();
  for (const path of [...files.added, ...files.changed, ...(removesGone ? files.gone : [])]) {
    const deck = deckOfFile.get(path);
    for (const slug of deck === undefined ? nearestTo(path, decksOfFolder) : [deck]) changing.add(slug);
  }
  return changing.size;
}

/** The decks with a text in the nearest folder above that has any. */
function nearestTo(path: string, decksOfFolder: ReadonlyMap<string, ReadonlySet<string>>): Iterable<string> {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const decks = decksOfFolder.get(folder);
    if (decks !== undefined || folder === "") return decks ?? [];
  }
}

/** "" of a loose file. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** "214 cards in 3 decks, 58 figures. 12.4 MB of files are new or changed."; "No cards in 1 deck." */
export function foundWords({ decks, size }: NotesPreview): string {
  const topics = decks.flatMap((deck) => deck.topics);
  const figureCount = topics.reduce((sum, topic) => sum + topic.figureCount, 0);
  const cardCount = topics.reduce((sum, topic) => sum + topic.cardCount, 0);
  const cards = cardCount === 0 ? "No cards" : countOf(cardCount, "card");
  const figures = figureCount === 0 ? "" : `, ${countOf(figureCount, "figure")}`;
  const news = size === 0 ? "" : ` ${sizeWords(size)} of files are new or changed.`;
  return `${cards} in ${countOf(decks.length, "deck")}${figures}.${news}`;
}

/** "3 topics, 214 cards, 58 figures"; no word about what there is none of. */
export function holdings(counts: {
  readonly topics?: number;
  readonly cards: number;
  readonly figures: number;
}): string {
  const parts = counts.topics === undefined ? [] : [countOf(counts.topics, "topic")];
  parts.push(counts.cards === 0 ? "no cards" : countOf(counts.cards, "card"));
  if (counts.figures > 0) parts.push(countOf(counts.figures, "figure"));
  return parts.join(", ");
}

/** Bytes as files are measured: "640 bytes", "12 kB", "3.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return countOf(bytes, "byte");
  const units = ["kB", "MB", "GB"];
  let [amount, unit] = [bytes / 1_000, 0];
  // What would be rounded to a thousand is one of the next unit.
  while (amount >= 999.5 && unit < units.length - 1) [amount, unit] = [amount / 1_000, unit + 1];
  return join(amount < 9.95 && unit > 0 ? amount.toFixed(1) : Math.round(amount), units[unit] ?? "");
}
