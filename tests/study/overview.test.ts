import { expect, test } from "vitest";
import type { CardId } from "../../src/deck/cardId.ts";
import type { DeckSummary } from "../../src/deck/deck.ts";
import { emptyState } from "../../src/facts/foldState.ts";
import { libraryOf } from "../../src/library/library.ts";
import { overviewOf } from "../../src/study/overview.ts";

function deck(slug: string, ...cards: readonly number[]): DeckSummary {
  const topics = cards.map((count, at) => ({
    ...{ deck: slug, slug: `t${at}`, title: "T", lang: null, file: `${slug}/${at}.md`, version: "1", figureCount: 0 },
    cardIds: Array.from({ length: count }, (_, n) => `${slug} ${at} ${n}` as CardId),
  }));
  return { slug, title: slug, topics };
}

test("a deck without any card offers nothing today; a topic without one stands with the others of its deck", () => {
  const decks = [deck("empty", 0, 0), deck("partly", 0, 2), deck("void")];
  const library = libraryOf({ decks, issues: [], figures: "", live: false });
  const now = { epochMs: Date.UTC(2026, 2, 2, 9), utcOffsetMinutes: 0, rolloverHour: 4 };
  const overview = overviewOf(library, emptyState(), now);
  expect([...overview.keys()]).toEqual(["partly"]);
  expect([...(overview.get("partly")?.topics.keys() ?? [])]).toEqual(["t0", "t1"]);
});
