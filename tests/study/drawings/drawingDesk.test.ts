import { beforeAll, describe, expect, test } from "vitest";
import type { Occlusion } from "../../../src/deck/occlusion.ts";
import { cardsOf } from "../../../src/deck/topic.ts";
import { readBlock } from "../../../src/library/drawings/blocks.ts";
import { partId } from "../../../src/library/drawings/drawing.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import { openMemoryStorage } from "../../../src/storage/memoryStorage.ts";
import { lostCards } from "../../../src/study/lostCards.ts";
import { overviewOf } from "../../../src/study/overview.ts";
import { studyQueue } from "../../../src/study/studyQueue.ts";
import { sourceOf } from "../../library/drawings/sources.ts";
import { learner } from "./drawingLearner.ts";

const file = "# T\n\n## Bridges\n\n![One](media/one.png)\n\n### ❓ A card?\nYes.\n";
const fenced = (text: string) => file.replace("### ❓", `\`\`\`occlusion\n${text}\n\`\`\`\n\n### ❓`);
const drawn = (...lines: string[]): Occlusion => readBlock([["hide one", ...lines].join("\n")]);
const three = drawn("1 1 9 9 Bridge", "20 20 9 9 Pod", "40 40 9 9 Node");
const part = (name: string) => partId("d", "media/one.png", name);
const now = { epochMs: Date.UTC(2026, 2, 2, 9), utcOffsetMinutes: 0, rolloverHour: 4 };

// What comes with the first drawing: here it is no part of the waiting.
beforeAll(() =>
  Promise.all([
    import("../../../src/library/drawings/drawnContent.ts"),
    import("../../../src/library/drawings/drawTopic.ts"),
  ]),
);

describe("what is drawn is studied at once", () => {
  test("its cards stand in the library, the counts, the topic's text and the catalog of figures", async () => {
    const me = await learner(sourceOf({ "d/t.md": file }));
    expect(me.cardIds()).toHaveLength(1);
    await me.draw(three);
    expect(me.cardIds().slice(0, 3)).toEqual([part("Bridge"), part("Pod"), part("Node")]);
    const [topic] = me.library().decks[0]?.topics ?? [];
    if (topic === undefined) throw new Error("no topic");
    // Siblings: one of the three, and the other card.
    expect(overviewOf(me.library(), me.journal.fold, now).get("d")?.counts.new).toBe(2);
    const text = await me.shelf.topic(topic);
    expect(text.ok && cardsOf(text.value).map(({ question, answer }) => [question, answer])).toEqual([
      ["Bridges", "Bridge"],
      ["Bridges", "Pod"],
      ["Bridges", "Node"],
      ["A card?", "Yes."],
    ]);
    const figures = await me.catalog.figures();
    expect(figures.ok && figures.value.figures[0]?.shownIn.map(({ cardId }) => cardId)).toEqual([
      null,
      ...me.cardIds().slice(0, 3),
    ]);
  });

  test("exactly these cards are studied; undo takes the reviews back, and the drawing can be taken back too", async () => {
    const me = await learner(sourceOf({ "d/t.md": file }));
    await me.draw(three);
    const { cardIds } = me.drawings.stateOf(await me.figure());
    await me.study(cardIds);
    expect(cardIds.map(me.reviews)).toEqual([1, 1, 1]);
    expect(me.desk.store.getState()).toMatchObject({ session: { kind: "finished" } });
    for (let turn = 0; turn < 3; turn++) await me.desk.undo();
    expect(cardIds.map(me.reviews)).toEqual([0, 0, 0]);
    me.drawings.takeBack(await me.figure());
    await me.rest();
    expect(me.cardIds()).toHaveLength(1);
  });

  test("after a reload they are there from the first count on", async () => {
    const site = sourceOf({ "d/t.md": file });
    const me = await learner(site);
    await me.draw(three);
    const again = await learner(site, me.storage, "again");
    expect(again.cardIds()).toEqual(me.cardIds());
    expect(again.drawings.stateOf(await again.figure()).standing).toBe("applies");
  });

  test("a drawing asks the site for nothing", async () => {
    const site = sourceOf({ "d/t.md": file });
    const me = await learner(site);
    await me.draw(three);
    await me.draw(drawn("1 1 9 9 Bridge"));
    expect(site.asked.index).toBe(1);
  });
});

describe("until the source holds it", () => {
  test("then the drawing is done with: the same cards, the same memories", async () => {
    const site = sourceOf({ "d/t.md": file });
    const me = await learner(site);
    await me.draw(three);
    await me.study([part("Pod")]);
    site.edit({ "d/t.md": fenced("hide one\n1 1 9 9 Bridge\n20 20 9 9 Pod\n40 40 9 9 Node") });
    await me.rest();
    expect(me.drawings.stateOf(await me.figure()).standing).toBe("held");
    expect(me.cardIds().slice(0, 3)).toEqual([part("Bridge"), part("Pod"), part("Node")]);
    expect(me.reviews(part("Pod"))).toBe(1);
    expect(lostCards(me.journal.fold, me.library())).toEqual([]);
  });

  test("where the source came to say something else, it counts until the learner chooses", async () => {
    const site = sourceOf({ "d/t.md": fenced("1 1 9 9 Old") });
    const me = await learner(site);
    await me.draw(three);
    expect(me.cardIds()).toHaveLength(4);
    site.edit({ "d/t.md": fenced("1 1 9 9 Newer") });
    await me.rest();
    const figure = await me.figure();
    expect(me.drawings.stateOf(figure)).toMatchObject({ standing: "parted", cardIds: [part("Newer")] });
    expect(me.cardIds()).toHaveLength(2);
    me.drawings.save(figure, three, []);
    await me.rest();
    expect(me.drawings.stateOf(figure).standing).toBe("applies");
    expect(me.cardIds()).toHaveLength(4);
    me.drawings.takeBack(figure);
    await me.rest();
    expect(me.drawings.stateOf(figure)).toMatchObject({ drawing: null, cardIds: [part("Newer")] });
  });

  test("a topic under another file name keeps its drawing", async () => {
    const site = sourceOf({ "d/t.md": file });
    const me = await learner(site);
    await me.draw(three);
    site.edit({ "d/other.md": file });
    await me.rest();
    expect(me.cardIds().slice(0, 3)).toEqual([part("Bridge"), part("Pod"), part("Node")]);
  });

  test("drawing what the source says is no drawing", async () => {
    const me = await learner(sourceOf({ "d/t.md": fenced("hide one\n1 1 9 9 Bridge") }));
    await me.draw(drawn("1 1 9 9 Bridge", "20 20 9 9 Pod"));
    expect((await me.drawings.stateOf(await me.figure())).standing).toBe("applies");
    await me.draw(drawn("1 1 9 9 Bridge"));
    expect(me.drawings.stateOf(await me.figure()).drawing).toBeNull();
  });
});

describe("memories", () => {
  test("a removed part's is listed as lost, and comes back with the part", async () => {
    const me = await learner(sourceOf({ "d/t.md": file }));
    await me.draw(three);
    await me.study([part("Pod")]);
    await me.draw(drawn("1 1 9 9 Bridge"));
    expect(lostCards(me.journal.fold, me.library()).map(({ cardId }) => cardId)).toEqual([part("Pod")]);
    await me.draw(three);
    expect(lostCards(me.journal.fold, me.library())).toEqual([]);
    expect(me.reviews(part("Pod"))).toBe(1);
  });

  test("a part by another name leads to the memory that it had", async () => {
    const me = await learner(sourceOf({ "d/t.md": file }));
    await me.draw(drawn("1 1 9 9 Pod network"));
    await me.study([part("Pod network")]);
    const figure = await me.figure();
    expect(me.drawings.namesOf(figure).hasMemory("Pod network")).toBe(true);
    await me.draw(drawn("1 1 9 9 Overlay {#overlay}"), [{ from: "Pod network", to: "overlay" }]);
    expect(lostCards(me.journal.fold, me.library())).toEqual([]);
    const [cardId] = me.drawings.stateOf(figure).cardIds;
    const queue = studyQueue({
      ...{ fold: me.journal.fold, library: me.library(), scope: { kind: "all" } as const, now },
      ...{ extraNew: 0, model: fsrs6() },
    });
    expect(cardId).toBe(part("overlay"));
    expect(queue.plan.map((one) => one.cardId)).not.toContain(part("overlay"));
  });
});

test("two devices draw: drawings of two figures both stay, of one figure the later does, in whatever order they meet", async () => {
  const files = { "d/t.md": `${file}\n![Two](media/two.png)\n` };
  const one = await learner(sourceOf(files), openMemoryStorage({ kind: "durable" }), "one");
  const two = await learner(sourceOf(files), openMemoryStorage({ kind: "durable" }), "two", {
    now: now.epochMs + 5_000,
  });
  const other = await two.drawings.open("d", "media/two.png");
  if (!other.ok) throw new Error("no second figure");
  await one.draw(three);
  await two.draw(drawn("5 5 9 9 Later"));
  two.drawings.save(other.value, drawn("7 7 9 9 Second"), []);
  await two.rest();
  const factsOf = async ({ storage }: typeof one) => {
    const stored = await storage.after(0);
    return stored.ok ? stored.value.map(({ fact }) => fact) : [];
  };
  const [first, second] = [await factsOf(one), await factsOf(two)];
  const results = await Promise.all(
    [[...first, ...second], [...second, ...first].reverse()].map(async (facts, at) => {
      const storage = openMemoryStorage({ kind: "durable" });
      await storage.append(facts);
      return (await learner(sourceOf(files), storage, `merged-${at}`)).cardIds();
    }),
  );
  const second2 = partId("d", "media/two.png", "Second");
  for (const cardIds of results)
    expect([...cardIds].sort()).toEqual([part("Later"), second2, one.cardIds().at(-1)].sort());
});
