import { folderOf, nearestAbove } from "../../deck/folderOf.ts";
import type { ParseIssue } from "../../deck/parseIssue.ts";
import type { StandingNote } from "../../facts/notes.ts";
import type { Library } from "../../library/library.ts";
import type { OwnDeckRow } from "../../views/notes/ownDeckRow.ts";
import { href, studyAddress } from "../addresses.ts";
import { editNoteAddress } from "./notesAddresses.ts";

/** The decks that the learner's files make, by their titles, with the files of each: those of its topics and what lies in their folders. */
export function ownDecks(
  library: Library,
  issues: readonly ParseIssue[],
  notes: ReadonlyMap<string, StandingNote>,
): readonly OwnDeckRow[] {
  const own = library.decks.filter((deck) => deck.own === true).toSorted((a, b) => byTitle.compare(a.title, b.title));
  const deckOfFile = new Map<string, string>();
  const deckOfFolder = new Map<string, string>();
  for (const { slug, topics } of own) {
    for (const { file } of topics) {
      deckOfFile.set(file, slug);
      if (!deckOfFolder.has(folderOf(file))) deckOfFolder.set(folderOf(file), slug);
    }
  }
  const sums = new Map<string, { fileCount: number; size: number }>();
  for (const [path, { file }] of notes) {
    const slug = deckOfFile.get(path) ?? nearestAbove(path, deckOfFolder) ?? "";
    const sum = sums.get(slug) ?? { fileCount: 0, size: 0 };
    sums.set(slug, { fileCount: sum.fileCount + 1, size: sum.size + file.size });
  }
  return own.map(({ slug, title, topics }) => ({
    slug,
    title,
    cardCount: topics.reduce((sum, { cardIds }) => sum + cardIds.length, 0),
    ...(sums.get(slug) ?? { fileCount: 0, size: 0 }),
    studyHref: href(studyAddress({ kind: "deck", deck: slug })),
    issues: issues.filter(({ span }) => deckOfFile.get(span.file) === slug),
    files: topics.map((topic) => ({
      path: topic.file,
      title: topic.title,
      cardCount: topic.cardIds.length,
      editHref: href(editNoteAddress(topic.file)),
    })),
  }));
}

/** As people look for them: "apples" before "Bones", "Week 2" before "Week 10". */
const byTitle = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
