import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CardId } from "../../../src/deck/cardId.ts";
import { cardsOf, siblingsIn, type TopicSummary } from "../../../src/deck/topic.ts";
import { readBlock, writeBlock } from "../../../src/library/drawings/blocks.ts";
import {
  cardIdsOf,
  type Drawing,
  sourceVersion,
  standingOf,
  versionOf,
} from "../../../src/library/drawings/drawing.ts";
import { drawTopic } from "../../../src/library/drawings/drawTopic.ts";
import { overlaid } from "../../../src/library/drawings/overlay.ts";
import { sourceOf } from "./sources.ts";

const block = (text: string) => writeBlock(readBlock([text]));
const bridge = block("10 20 30 8 Bridge\n50 20 10 8 Pod\n75 20 10 8 Pod\n1 1 5 5 {#corner}");
const fenced = (text: string) => `\n\`\`\`occlusion\n${text}\n\`\`\`\n`;

function drawing(parts: Partial<Drawing> = {}): Drawing {
  return {
    ...{ deck: "d", figure: "media/one.png", path: "media/one.png", alt: "One", topic: "t", after: null },
    ...{ inCard: false, text: bridge, base: null, earlier: [] },
    ...parts,
  };
}

async function load(files: Readonly<Record<string, string>>) {
  const source = sourceOf(files);
  const index = await source.index();
  if (!index.ok) throw new Error("no index");
  const { decks } = index.value;
  const text = async (summary: TopicSummary) => {
    const topic = await source.topic(summary);
    if (!topic.ok) throw new Error("no topic");
    return topic.value;
  };
  return { source, decks, text };
}

/** The file with the block, and the file without it and a drawing that says the same: they must be one. */
async function compare(without: string, withBlock: string, drawn: Drawing): Promise<void> {
  const wanted = await load({ "d/t.md": withBlock });
  const had = await load({ "d/t.md": without });
  const [summary] = wanted.decks[0]?.topics ?? [];
  const { decks, editsByTopic } = overlaid(had.decks, [drawn]);
  const [made] = decks[0]?.topics ?? [];
  if (summary === undefined || made === undefined) throw new Error("no topic");
  expect(made.cardIds).toEqual(summary.cardIds);
  expect(made.siblings).toEqual(summary.siblings);
  const edits = editsByTopic.get(made);
  if (edits === undefined) throw new Error("not edited");
  const cards = cardsOf(drawTopic(await had.text(edits.source), edits.edits));
  expect(cards.map(({ id }) => id)).toEqual(made.cardIds);
  expect(siblingsIn(cards)).toEqual(made.siblings);
  const inFile = cardsOf(await wanted.text(summary));
  // Only the lines of a block that stands in no file are others.
  const plain = (card: (typeof cards)[number]) => ({ ...card, span: null, covered: { ...card.covered, span: null } });
  expect(cards.map(plain)).toEqual(inFile.map(plain));
}

describe("a drawing makes the very cards that its block would make in the file", () => {
  test("below a picture in a text between cards, under the heading that stands there", async () => {
    const text = "# T\n\n## Section\n\n### ❓ First?\nYes.\n\n### A heading\n\n![One](media/one.png)\n";
    const id = (await load({ "d/t.md": text })).decks[0]?.topics[0]?.cardIds[0] ?? null;
    await compare(text, text + fenced(bridge), drawing({ after: id }));
  });

  test("in a text without a heading, at the beginning of the topic", async () => {
    const text = "# T\n\n![One](media/one.png)\n";
    const rest = "\n## Section\n\n### ❓ First?\nYes.\n";
    await compare(text + rest, text + fenced(bridge) + rest, drawing());
  });

  test("in a card, whose siblings they are", async () => {
    const text = "# T\n\n### ❓ What is shown in [this][a]?\nA *bridge*.\n\n![One](media/one.png)\n";
    const rest = "\n### ❓ Next?\nYes.\n\n[a]: https://a.example\n";
    const id = (await load({ "d/t.md": text + rest })).decks[0]?.topics[0]?.cardIds[0] ?? null;
    await compare(text + rest, text + fenced(bridge) + rest, drawing({ after: id, inCard: true }));
  });

  test("in place of what the file says, in the same note", async () => {
    const text = (said: string) =>
      `# T\n\n### ❓ Name the parts.\nOf this:\n\n![One](media/one.png)\n${fenced(said)}\n### ❓ Next?\nYes.\n`;
    const before = block("1 1 9 9 Old\n20 20 9 9 Bridge");
    const { decks } = await load({ "d/t.md": text(before) });
    const base = sourceVersion(decks[0]?.topics ?? [], "media/one.png");
    expect(base).toBe(versionOf(before));
    await compare(text(before), text(bridge), drawing({ base, after: decks[0]?.topics[0]?.cardIds[0] ?? null }));
  });
});

describe("which of two counts", () => {
  test("the drawing, while the source says what it was drawn over", () => {
    expect(standingOf({ text: bridge, base: null }, null)).toBe("applies");
    expect(standingOf({ text: bridge, base: "a" }, "a")).toBe("applies");
  });

  test("the source, once it says the same: the drawing is done with", () => {
    expect(standingOf({ text: bridge, base: null }, versionOf(bridge))).toBe("held");
    expect(standingOf({ text: "", base: "a" }, null)).toBe("held");
  });

  test("the source, where it says something else: both are kept until the learner chooses", () => {
    expect(standingOf({ text: bridge, base: null }, "b")).toBe("parted");
    expect(standingOf({ text: bridge, base: "a" }, "b")).toBe("parted");
    expect(standingOf({ text: bridge, base: "a" }, null)).toBe("parted");
  });

  test("a drawing without boxes takes the source's parts away", async () => {
    const text = `# T\n\n### ❓ First?\nYes.\n\n![One](media/one.png)\n${fenced(bridge)}`;
    const { decks } = await load({ "d/t.md": text });
    const [deck] = overlaid(decks, [drawing({ text: "", base: versionOf(bridge) })]).decks;
    expect(deck?.topics[0]?.cardIds).toHaveLength(1);
    expect(deck?.topics[0]?.siblings).toBeUndefined();
  });

  test("blocks in two topics are one to the drawing: it stands where the first was", async () => {
    const text = (said: string) => `# T\n\n![One](media/one.png)\n${fenced(said)}`;
    const { decks } = await load({ "d/a.md": text("1 1 5 5 A"), "d/b.md": text("1 1 5 5 B") });
    const base = sourceVersion(decks[0]?.topics ?? [], "media/one.png");
    const [deck] = overlaid(decks, [drawing({ base })]).decks;
    expect(deck?.topics.map(({ cardIds }) => cardIds)).toEqual([cardIdsOf(drawing()), []]);
  });

  test("a drawing whose topic is gone is told, and changes nothing", async () => {
    const { decks } = await load({ "d/t.md": "# T\n" });
    const made = overlaid(decks, [drawing({ topic: "gone" }), drawing({ deck: "gone" })]);
    expect(made.decks).toEqual(decks);
    expect(made.homeless).toHaveLength(2);
  });
});

test("any drawings in any order leave every other card where it was, each once, and siblings in runs", async () => {
  const text = `# T\n\n![One](media/one.png)\n\n### ❓ A?\nYes.\n\n![Two](media/two.png)\n${fenced("1 1 5 5 x\n9 9 5 5 y")}\n### ❓ B?\nNo.\n`;
  const { decks } = await load({ "d/t.md": text });
  const topic = decks[0]?.topics[0];
  const parts = new Set(topic?.cardIds.slice(1, 3));
  const ids: readonly (CardId | null)[] = [null, ...(topic?.cardIds ?? []).filter((id) => !parts.has(id))];
  const base = sourceVersion(decks[0]?.topics ?? [], "media/two.png");
  const any = fc.record({
    figure: fc.constantFrom("media/one.png", "media/two.png"),
    after: fc.constantFrom(...ids),
    inCard: fc.boolean(),
    names: fc.uniqueArray(fc.constantFrom("x", "y", "z", "w"), { minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: ({ figure }) => figure, maxLength: 2 }), (drawn) => {
      const drawings = drawn.map(({ figure, after, inCard, names }) =>
        drawing({
          ...{ figure, path: figure, after, inCard },
          base: figure === "media/two.png" ? base : null,
          text: block(names.map((name, at) => `${at} 1 5 5 ${name}`).join("\n")),
        }),
      );
      const made = overlaid(decks, drawings).decks[0]?.topics[0];
      const cardIds = made?.cardIds ?? [];
      expect(new Set(cardIds).size).toBe(cardIds.length);
      const replaced = drawn.some(({ figure }) => figure === "media/two.png");
      const kept = (topic?.cardIds ?? []).filter((id) => !(replaced && parts.has(id)));
      expect(cardIds.filter((id) => kept.includes(id))).toEqual(kept);
      for (const one of drawings) {
        const at = cardIds.indexOf(cardIdsOf(one)[0] as CardId);
        expect(cardIds.slice(at, at + cardIdsOf(one).length)).toEqual(cardIdsOf(one));
      }
      for (const [first, last] of made?.siblings ?? []) expect(last).toBeGreaterThan(first);
    }),
  );
});
