import { expect, test } from "vitest";
import { dialectTitles } from "../../../src/app/notes/dialectTitles.ts";
import { ownDecks } from "../../../src/app/notes/ownDecks.ts";
import type { CardId } from "../../../src/deck/cardId.ts";
import type { DeckSummary } from "../../../src/deck/deck.ts";
import type { FactId } from "../../../src/facts/fact.ts";
import type { StandingNote } from "../../../src/facts/notes.ts";
import { libraryOf } from "../../../src/library/library.ts";
import { dialects } from "../../../src/parser/dialects/dialects.ts";
import { issueAt } from "../../views/notes/previews.ts";

function deck(slug: string, files: readonly string[], own = true): DeckSummary {
  const topics = files.map((file) => ({
    ...{ deck: slug, slug: file, title: file, lang: null, file, version: file, figureCount: 0 },
    cardIds: [`${file} 1`, `${file} 2`].map((id) => id as CardId),
  }));
  return { slug, title: slug.toUpperCase(), topics, ...(own ? { own: true } : {}) };
}

function notes(...paths: readonly string[]): ReadonlyMap<string, StandingNote> {
  return new Map(paths.map((path) => [path, note(path)]));
}

function note(path: string): StandingNote {
  const file = { blob: path, size: 10 };
  const version = {
    path,
    file,
    id: "1",
    action: "added",
    replaces: [],
    writer: { clock: 1, id: "1" as FactId },
  } as const;
  return { path, file, version, apart: [], heads: ["1"] };
}

test("a file belongs to the deck of its topic, else to the nearest folder above it that has one", () => {
  const decks = [deck("shipped", ["a.md"], false), deck("bio", ["Bio/cells.md"]), deck("bio/sub", ["Bio/sub/x.md"])];
  const index = { decks, issues: [], figures: "", live: false };
  const issues = [issueAt("Bio/cells.md", 3, "Mend it.", "warning"), issueAt("a.md", 1, "Not yours.", "error")];
  const files = notes("Bio/cells.md", "Bio/media/a.png", "Bio/sub/x.md", "Bio/sub/media/deep/b.png", "stray.png");
  const rows = ownDecks(libraryOf(index), issues, files);
  expect(rows.map(({ slug, cardCount, fileCount, size }) => ({ slug, cardCount, fileCount, size }))).toEqual([
    { slug: "bio", cardCount: 2, fileCount: 2, size: 20 },
    { slug: "bio/sub", cardCount: 2, fileCount: 2, size: 20 },
  ]);
  expect(rows[0]?.issues).toEqual(issues.slice(0, 1));
  expect(rows[0]?.studyHref).toBe("#/study/bio");
  expect(rows[0]?.files[0]?.editHref).toBe("#/notes/edit/Bio/cells.md");
});

test("decks stand in the order in which people look for them", () => {
  const titles = ["Week 10", "bones", "Zoology", "Apples", "Week 2"];
  const decks = titles.map((title) => ({ ...deck(title, [`${title}/a.md`]), title }));
  const rows = ownDecks(libraryOf({ decks, issues: [], figures: "", live: false }), [], notes());
  expect(rows.map(({ title }) => title)).toEqual(["Apples", "bones", "Week 2", "Week 10", "Zoology"]);
});

test("the dialects are offered as the parser calls them, all of them", () => {
  const parsers = dialects.map(({ name, title }) => ({ name, title }));
  expect(dialectTitles).toEqual([{ name: "native", title: "Recto" }, ...parsers]);
});
