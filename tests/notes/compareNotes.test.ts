import { describe, expect, test } from "vitest";
import { compareNotes } from "../../src/notes/compareNotes.ts";
import { parseCollection } from "../../src/parser/parseCollection.ts";

const { signal } = new AbortController();

type Files = Readonly<Record<string, string>>;

async function changes(before: Files, after: Files) {
  const decks = (files: Files) =>
    parseCollection(
      Object.entries(files).map(([path, text]) => ({ path, text })),
      { beside: new Map(), shared: new Map() },
    ).decks;
  const { added, changed, moved, gone, sameCount } = await compareNotes(decks(before), decks(after), signal);
  const one = ({ question, file, line }: { question: string; file: string; line: number }) =>
    `${file}:${line} ${question}`;
  const both = (change: (typeof changed)[number]) => `${one(change.before)} → ${one(change.after)}`;
  return { added: added.map(one), changed: changed.map(both), moved: moved.map(both), gone: gone.map(one), sameCount };
}

const mitosis = "### ❓ Which phases does mitosis have?\nProphase, metaphase, anaphase and telophase, in this order.\n";
const osmosis =
  "### ❓ What drives osmosis through a membrane?\nThe difference of concentrations on both of its sides.\n";
const before = { "bio/cells.md": `# Cells\n${mitosis}${osmosis}` };
const nothing = { added: [], changed: [], moved: [], gone: [], sameCount: 0 };

describe("between two readings of the notes", () => {
  test("cards stay the same, whatever stands around them", async () => {
    const after = { "bio/cells.md": `# Cells\n\nNew text.\n\n${osmosis}\n\n${mitosis}` };
    expect(await changes(before, after)).toEqual({ ...nothing, sameCount: 2 });
  });

  test("an answer changes", async () => {
    const after = { "bio/cells.md": `# Cells\n${mitosis}${osmosis.replace("both", "the two")}` };
    const osmosisCard = "bio/cells.md:4 What drives osmosis through a membrane?";
    expect(await changes(before, after)).toEqual({
      ...nothing,
      changed: [`${osmosisCard} → ${osmosisCard}`],
      sameCount: 1,
    });
  });

  test("a question is reworded, one with a label too", async () => {
    const after = {
      "bio/cells.md": `# Cells\n${mitosis.replace("does mitosis have", "are there in mitosis")}${osmosis}`,
    };
    expect((await changes(before, after)).changed).toEqual([
      "bio/cells.md:2 Which phases does mitosis have? → bio/cells.md:2 Which phases are there in mitosis?",
    ]);
    const labelled = await changes({ "a.md": "### ❓ Old {#x}\nA\n" }, { "a.md": "### ❓ New {#x}\nA\n" });
    expect(labelled).toEqual({ ...nothing, changed: ["a.md:1 Old → a.md:1 New"] });
  });

  test("a file is renamed or a folder is: its cards move", async () => {
    const { "bio/cells.md": text } = before;
    expect(await changes(before, { "biology/all cells.md": text })).toEqual({
      ...nothing,
      moved: [
        "bio/cells.md:2 Which phases does mitosis have? → biology/all cells.md:2 Which phases does mitosis have?",
        "bio/cells.md:4 What drives osmosis through a membrane? → biology/all cells.md:4 What drives osmosis through a membrane?",
      ],
    });
    const labelled = await changes({ "a.md": "### ❓ Q {#x}\nA\n" }, { "b.md": "### ❓ Q {#x}\nA\n" });
    expect(labelled).toEqual({ ...nothing, moved: ["a.md:1 Q → b.md:1 Q"] });
  });

  test("cards come and go, and a new sibling of a deleted card is another card", async () => {
    const port = (number: number, name: string) => `### ❓ What serves port ${number}?\n${name}\n`;
    expect(await changes({ "a.md": port(80, "HTTP") }, { "a.md": port(81, "HTTP") })).toEqual({
      ...nothing,
      added: ["a.md:1 What serves port 81?"],
      gone: ["a.md:1 What serves port 80?"],
    });
  });
});

test("comparing ends when it is cancelled", async () => {
  const cancelling = new AbortController();
  const decks = (word: string) =>
    parseCollection(
      Array.from({ length: 300 }, (_, n) => ({
        path: `${word}/${n}.md`,
        text: `### ❓ What ${word} ${n} is this one here?\nAn answer of many words about ${word} and ${n}.\n`,
      })),
      { beside: new Map(), shared: new Map() },
    ).decks;
  const comparing = compareNotes(decks("one"), decks("other"), cancelling.signal);
  cancelling.abort();
  await expect(comparing).rejects.toMatchObject({ name: "AbortError" });
});
