import { describe, expect, test } from "vitest";
import type { NotesPreview } from "../../../src/study/notes/notesState.ts";
import { addWords, findingOf, foundWords, sizeWords } from "../../../src/views/notes/previewWords.ts";
import { deckOf, placed, previewOf, topicOf } from "./previews.ts";

const [card, changed] = [placed("Q"), { before: placed("Q"), after: placed("Q!") }];
const decks = [deckOf("Biology", [topicOf("Biology/cells.md", { cardCount: 214, figureCount: 58 })])];

describe("the button says what it does", () => {
  test.each<[string, NotesPreview]>([
    ["Add 1 card", previewOf({ decks, files: { added: ["a.md"] }, cards: { added: [card] } })],
    ["Update 1 deck", previewOf({ decks, files: { changed: ["Biology/cells.md"] }, cards: { changed: [changed] } })],
    [
      "Update 1 deck",
      previewOf({ decks, files: { changed: ["Biology/cells.md"] }, cards: { added: [card], moved: [changed] } }),
    ],
    ["Update 1 file", previewOf({ decks, files: { changed: ["a.png"] } })],
    ["Add 2 files", previewOf({ files: { added: ["a.png", "b.png"] } })],
    ["Remove 1 file", previewOf({ decks, files: { gone: ["a.md"] }, cards: { gone: [card] } })],
    ["Update 2 files", previewOf({ files: { gone: ["a.png"], changed: ["b.png"] } })],
  ])("%s", (words, preview) => {
    expect(addWords(preview).replace("\u00a0", " ")).toBe(words);
    expect(findingOf(preview)).toBe("news");
  });
});

test("only the decks with a file that changes are counted, with what lies near their texts", () => {
  const three = [
    deckOf("Biology", [topicOf("Biology/cells.md")]),
    deckOf("Law", [topicOf("Law/torts.md")]),
    deckOf("Old", [topicOf("Old/words.md")]),
  ];
  const cards = { changed: [changed], added: [card] };
  const words = (files: Partial<NotesPreview["files"]>, removesGone = true) =>
    addWords(previewOf({ decks: three, files, cards, removesGone })).replace("\u00a0", " ");
  expect(words({ changed: ["Biology/cells.md"], sameCount: 2 })).toBe("Update 1 deck");
  expect(words({ changed: ["Biology/cells.md"], added: ["Law/media/court.png"] })).toBe("Update 2 decks");
  expect(words({ changed: ["Biology/cells.md"], gone: ["Old/more.md"] })).toBe("Update 2 decks");
  expect(words({ changed: ["Biology/cells.md"], gone: ["Old/more.md"] }, false)).toBe("Update 1 deck");
});

test("files that are gone and stay are no news", () => {
  const gone = { files: { sameCount: 3, gone: ["a.md"] } };
  expect(findingOf(previewOf(gone))).toBe("news");
  expect(findingOf(previewOf({ ...gone, removesGone: false }))).toBe("nothing-new");
  expect(findingOf(previewOf({ files: { sameCount: 3 } }))).toBe("nothing-new");
  expect(findingOf(previewOf({}))).toBe("nothing");
});

test("what was found is one sentence", () => {
  const words = foundWords(previewOf({ decks, size: 12_400_000 }));
  expect(words.replaceAll("\u00a0", " ")).toBe("214 cards in 1 deck, 58 figures. 12 MB of files are new or changed.");
});

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1 kB"],
  [999_499, "999 kB"],
  [999_600, "1.0 MB"],
  [3_420_000, "3.4 MB"],
  [12_400_000, "12 MB"],
  [2_500_000_000, "2.5 GB"],
  [2_500_000_000_000, "2500 GB"],
])("%d bytes are %s", (bytes, words) => {
  expect(sizeWords(bytes).replace("\u00a0", " ")).toBe(words);
});
