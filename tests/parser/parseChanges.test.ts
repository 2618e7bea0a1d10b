import { expect, test } from "vitest";
import { cardsOf } from "../../src/deck/topic.ts";
import type { Vaults } from "../../src/parser/dialects/vaultReader.ts";
import type { MediaCatalog } from "../../src/parser/mediaCatalog.ts";
import { parseChanges } from "../../src/parser/parseChanges.ts";
import { parseCollection } from "../../src/parser/parseCollection.ts";
import type { SourceFile } from "../../src/parser/sourceFile.ts";

const birds = { path: "animals/birds.md", text: "### ❓ Which bird is blue?\n![Figure 1.1](media/jay.png)\n" };
const fish = { path: "animals/fish.md", text: "### ❓ Which fish is blue?\nThe tang. See Figure 1.1.\n" };
const renamed = { ...birds, text: birds.text.replace("1.1", "1.2") };
const noPictures: MediaCatalog = { beside: new Map(), shared: new Map() };
const jay = { sitePath: "media/jay.png", width: 4, height: 3, description: null };
const pictures: MediaCatalog = { beside: new Map(), shared: new Map([["media/jay.png", jay]]) };
const described: MediaCatalog = {
  beside: new Map(),
  shared: new Map([["media/jay.png", { ...jay, description: "A jay." }]]),
};

const story: readonly [string, readonly SourceFile[], MediaCatalog][] = [
  ["at first", [birds, fish], noPictures],
  ["with nothing changed", [birds, fish], noPictures],
  ["with another file's figure renumbered", [renamed, fish], noPictures],
  ["with a picture found", [renamed, fish], pictures],
  ["with a picture described", [renamed, fish], described],
  ["with a file gone", [fish], described],
  ["with the file back as it was", [birds, fish], described],
  [
    "with a file that can no longer be read",
    [birds, { ...fish, fault: { line: 1, message: "Unreadable." } }],
    described,
  ],
];

test("after every change the outcome is that of parsing everything anew", () => {
  const parse = parseChanges();
  for (const [step, files, media] of story) {
    expect(parse(files, media), step).toEqual(parseCollection(files, media));
  }
});

test("a file that has not changed is not read again", () => {
  const parse = parseChanges();
  const firstAnswer = () => parse([birds, { ...fish }], pictures).decks[0]?.topics[1]?.parts;
  const card = (parts: ReturnType<typeof firstAnswer>) =>
    parts?.[0]?.kind === "card" ? parts[0].card.keyPoints : null;
  const before = card(firstAnswer());
  expect(before).not.toBeNull();
  expect(card(firstAnswer())).toBe(before);
});

test("notes in another dialect become cards, and boxes over a figure keep a file native", () => {
  const notes = { path: "notes/vim.md", text: "#flashcards/vim\n\nQuit without saving::`:q!`\n" };
  const boxes = {
    path: "animals/parts.md",
    text: "# Parts\n\n## Which part is this?\n\n![Figure 1.1](media/jay.png)\n\n```occlusion\n1 1 9 9 Beak\n```\n",
  };
  const { decks } = parseChanges()([notes, boxes], pictures);
  const cards = decks.flatMap(({ topics }) => topics.flatMap(cardsOf));
  expect(cards.map(({ question, answer }) => `${question} ${answer}`).sort()).toEqual([
    "Quit without saving `:q!`",
    "Which part is this? Beak",
  ]);
});

test("a vault whose settings change is read anew, with the nearest settings around each file", () => {
  const parse = parseChanges();
  const files = ["a.md", "b/c.md"].map((path) => ({
    path: `vault/${path}`,
    text: "#flashcards\n\nOne -> two => three\n",
  }));
  const questions = (vaults: Vaults) =>
    parse(files, noPictures, vaults).decks.flatMap(({ topics }) =>
      topics.flatMap(cardsOf).map(({ question, span }) => `${span.file} ${question}`),
    );
  expect(questions(new Map())).toEqual([]);
  expect(questions(new Map([["vault", { inline: "->" }]]))).toEqual(["vault/a.md One", "vault/b/c.md One"]);
  const nested: Vaults = new Map([
    ["vault/b", { inline: "=>" }],
    ["vault", { inline: "->" }],
    ["", { inline: ";;" }],
  ]);
  expect(questions(nested)).toEqual(["vault/a.md One", "vault/b/c.md One -> two"]);
});
