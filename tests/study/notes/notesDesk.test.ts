import { describe, expect, test } from "vitest";
import { failure } from "../../../src/deck/result.ts";
import { decodeFact, encodeFact } from "../../../src/facts/codec.ts";
import { openMemoryStorage } from "../../../src/storage/memoryStorage.ts";
import type { Storage } from "../../../src/storage/port.ts";
import { sourceOf } from "../../library/drawings/sources.ts";
import { file, granted, noteLearner, png } from "./noteLearner.ts";

const cells = `# Cells
### ❓ What makes energy?
The mitochondrion does.

### ❓ What does the figure show?
![Figure 1.1 - A cell](media/cell.png)
`;

const biology = (text = cells) => [
  file("Biology/cells.md", text),
  file("Biology/plants.md", "# Plants\n### ❓ What makes sugar?\nThe chloroplast.\n"),
  file("Biology/media/cell.png", png(800, 600)),
];

describe("adding notes", () => {
  test("shows what was found before anything is there, then makes decks of it", async () => {
    const learner = await noteLearner();
    learner.desk.pick(biology());
    const state = await learner.until("preview", "refused");
    if (state.kind !== "preview") throw new Error(JSON.stringify(state));
    const { preview } = state;
    expect(
      preview.decks.map(({ title, topics }) => [title, topics.map(({ title, cardCount }) => [title, cardCount])]),
    ).toEqual([
      [
        "Biology",
        [
          ["Cells", 2],
          ["Plants", 1],
        ],
      ],
    ]);
    expect(preview.cards.added).toHaveLength(3);
    expect(preview.files).toMatchObject({ changed: [], gone: [], sameCount: 0 });
    expect(preview.pictureCount).toBe(1);
    expect(learner.library().decks).toEqual([]);
    expect(learner.journal.fold.factCount).toBe(0);
    learner.desk.add();
    expect(await learner.until("added", "refused")).toMatchObject({
      kind: "added",
      summary: { deckSlugs: ["biology"], addedCards: 3 },
    });
    expect(learner.library().decks).toMatchObject([{ slug: "biology", own: true }]);
    // One action is one fact.
    expect(learner.journal.fold.factCount).toBe(1);
  });

  test("the picture has an address in the page, and the card's text is there after a reload that parses nothing", async () => {
    const learner = await noteLearner();
    await learner.add(biology());
    await new Promise((resolve) => setTimeout(resolve, 20));
    const later = await learner.again();
    expect(later.parses.count).toBe(0);
    const [cellsTopic] = later.library().decks[0]?.topics ?? [];
    if (cellsTopic === undefined) throw new Error("no topic");
    const topic = granted(await later.shelf.topic(cellsTopic));
    const [, figureCard] = topic.parts.flatMap((part) => (part.kind === "card" ? [part.card] : []));
    expect(figureCard?.figures[0]?.source).toMatchObject({
      kind: "local",
      path: "own-media/Biology/media/cell.png",
      width: 800,
      height: 600,
      url: expect.stringContaining("blob:image/png"),
    });
    const { figures } = granted(await later.content.figures());
    expect(figures[0]?.figure.source).toMatchObject({ url: expect.stringContaining("blob:") });
  });

  test("once more shows what is new, changed, moved and gone; a memory goes with its card", async () => {
    const learner = await noteLearner();
    await learner.add(biology());
    const edited = cells.replace("The mitochondrion does.", "The mitochondrion, by respiration.");
    const { preview } = await learner.add([
      file("Biology/cells.md", edited),
      file(
        "Biology/green.md",
        "# Green\n### ❓ What makes sugar?\nThe chloroplast.\n### ❓ Why green?\nChlorophyll.\n",
      ),
      file("Biology/media/cell.png", png(800, 600)),
    ]);
    expect(preview?.files).toMatchObject({
      ...{ added: ["Biology/green.md"], changed: ["Biology/cells.md"], gone: ["Biology/plants.md"], sameCount: 1 },
    });
    expect(preview?.cards.moved.map(({ before, after }) => [before.file, after.file])).toEqual([
      ["Biology/plants.md", "Biology/green.md"],
    ]);
    expect(preview?.cards.changed.map(({ after }) => after.question)).toEqual(["What makes energy?"]);
    expect(preview?.cards.added.map(({ question }) => question)).toContain("Why green?");
  });

  test("cancelled at any point leaves everything as it was", async () => {
    const learner = await noteLearner();
    learner.desk.pick(biology());
    learner.desk.cancel();
    expect(learner.desk.store.getState()).toEqual({ kind: "idle" });
    learner.desk.pick(biology());
    await learner.until("preview");
    learner.desk.add();
    learner.desk.cancel();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(learner.desk.store.getState()).toEqual({ kind: "idle" });
    expect(learner.journal.fold.factCount).toBe(0);
    expect(learner.library().decks).toEqual([]);
  });

  test("a file can be taken for something else, now and when it is added again", async () => {
    const learner = await noteLearner();
    const picked = [file("Notes/a.md", "## What is a cell?\nThe unit of life.\n## What is DNA?\nA molecule.\n")];
    learner.desk.pick(picked);
    const first = await learner.until("preview", "refused");
    if (first.kind !== "preview") throw new Error("no preview");
    expect(first.preview.decks[0]?.topics[0]?.taken?.name).toBe("headings");
    learner.desk.takeAs("Notes/a.md", "native");
    const second = await learner.until("preview", "refused");
    if (second.kind !== "preview") throw new Error("no preview");
    expect(second.preview.decks[0]?.topics[0]).toMatchObject({ taken: null, as: "native", cardCount: 0 });
    learner.desk.add();
    await learner.until("added");
    const { preview } = await learner.add(picked);
    expect(preview?.decks[0]?.topics[0]).toMatchObject({ taken: null, as: "native" });
    expect(preview?.files.sameCount).toBe(1);
  });

  test("a deck of the learner's own takes the place of a shipped one, and gives it back", async () => {
    const site = sourceOf({ "biology/shipped.md": "# Shipped\n### ❓ Which deck is this?\nThe shipped one.\n" });
    const learner = await noteLearner(undefined, { site });
    expect(learner.library().decks).toMatchObject([{ slug: "biology" }]);
    const { preview } = await learner.add(biology());
    expect(preview?.decks[0]?.replacesShipped).toBe(true);
    expect(learner.library().decks).toMatchObject([{ slug: "biology", own: true }]);
    granted(await learner.files.removeDeck("biology"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(learner.library().decks.map(({ own }) => own)).toEqual([undefined]);
  });

  test("a shipped deck can be put away and shown again, with its figures and without touching what is known", async () => {
    const site = sourceOf({ "guide/a.md": "# Guide\n### ❓ Which deck?\nThe guide.\n\n![Figure 1](media/x.png)\n" });
    const learner = await noteLearner(undefined, { site });
    const putAway = async (value: false | null) => {
      learner.journal.record([{ kind: "entry", collection: "decks", key: "guide", value }]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return [learner.library().decks.length, granted(await learner.content.figures()).figures.length];
    };
    expect(await putAway(false)).toEqual([0, 0]);
    expect(await putAway(null)).toEqual([1, 1]);
    await learner.add(biology());
    expect(await putAway(false)).toEqual([1, 1]);
    expect(learner.library().decks).toMatchObject([{ slug: "biology" }]);
  });

  test("schedules of Obsidian become memories, unless the card has one", async () => {
    const learner = await noteLearner();
    const scheduled = "#flashcards\n\nWhat is ATP?::The currency <!--SR:!2026-03-20,21,250-->\n";
    const { preview } = await learner.add([file("Vault/atp.md", scheduled)]);
    expect(preview?.scheduleCount).toBe(1);
    expect(learner.journal.fold.memories.size).toBe(1);
    const again = await learner.add([file("Vault/atp.md", scheduled.replace("2026-03-20,21", "2026-05-20,80"))]);
    expect(again.preview?.scheduleCount).toBe(0);
    expect(learner.journal.fold.memories.size).toBe(1);
  });

  test("what cannot be read is refused in a sentence", async () => {
    const learner = await noteLearner();
    learner.desk.pick([file("broken.zip", "PK\u0003\u0004 this is no archive")]);
    expect(await learner.until("preview", "refused")).toMatchObject({ kind: "refused" });
    learner.desk.done();
    expect(learner.desk.store.getState()).toEqual({ kind: "idle" });
  });

  test("a deck that was removed and is added again is no conflict", async () => {
    const learner = await noteLearner();
    await learner.add(biology());
    granted(await learner.files.removeDeck("biology"));
    await learner.add(biology());
    expect([...learner.files.tree().files.values()].flatMap(({ apart }) => apart)).toEqual([]);
  });

  test("what is edited elsewhere after the preview is neither written over nor removed", async () => {
    const learner = await noteLearner();
    await learner.add(biology());
    learner.desk.pick(biology(cells.replace("mitochondrion", "power house")).slice(0, 1));
    await learner.until("preview");
    for (const path of ["Biology/cells.md", "Biology/plants.md"]) {
      const { note } = granted(await learner.files.text(path));
      granted(await learner.files.saveText(path, "# Edited elsewhere\n", note));
    }
    learner.desk.add();
    await learner.until("added");
    const standing = learner.files.tree().files;
    expect(standing.get("Biology/cells.md")?.apart).toMatchObject([{ action: "edited" }]);
    expect(granted(await learner.files.text("Biology/plants.md")).text).toBe("# Edited elsewhere\n");
  });

  test("a file that cannot be read any more is refused, and not taken for gone", async () => {
    const learner = await noteLearner();
    await learner.add(biology());
    const garbled = file("Biology/cells.md", new Uint8Array([0x23, 0x20, 0xe4, 0x0a]));
    const { preview } = await learner.add([garbled, ...biology().slice(2)]);
    expect(preview?.leftOut).toMatchObject([{ path: "Biology/cells.md", severity: "refused" }]);
    expect(preview?.files.gone).toEqual(["Biology/plants.md"]);
    expect(learner.files.tree().files.has("Biology/cells.md")).toBe(true);
  });

  test("adding what is there already records nothing", async () => {
    const learner = await noteLearner();
    await learner.add(biology());
    const before = learner.journal.fold.factCount;
    expect((await learner.add(biology())).outcome.kind).toBe("added");
    expect(learner.journal.fold.factCount).toBe(before);
  });

  test("a change of very many files can be read again", async () => {
    const learner = await noteLearner();
    const picture = { blob: "0".repeat(32), size: 1, width: 1, height: 1 };
    const paths = Array.from({ length: 15_000 }, (_, n) => `Atlas/${n}.png`);
    await learner.files.change(
      "added",
      paths.map((path) => ({ path, file: picture })),
    );
    for await (const stored of learner.storage.readAll()) {
      for (const { fact } of stored) expect(decodeFact(encodeFact(fact)).ok).toBe(true);
    }
    expect(learner.files.tree().files.size).toBe(15_000);
  });

  test("a picture that was drawn anew in its old size is the one that is shown", async () => {
    const learner = await noteLearner();
    const address = async () => {
      const [topic] = learner.library().decks[0]?.topics ?? [];
      if (topic === undefined) throw new Error("no topic");
      return /"url":"([^"]*)"/.exec(JSON.stringify(granted(await learner.shelf.topic(topic))))?.[1];
    };
    await learner.add(biology());
    const before = await address();
    const redrawn = new Uint8Array([...png(800, 600), 0]);
    await learner.add([...biology().slice(0, 2), file("Biology/media/cell.png", redrawn)]);
    expect(before).toBeDefined();
    expect(await address()).not.toBe(before);
  });

  test("what there is no room for leaves nothing behind, and takes nothing with it", async () => {
    const whole = openMemoryStorage({ kind: "durable" });
    let room = 2;
    const keepBlobs: Storage["keepBlobs"] = async (blobs) =>
      blobs.some(({ name }) => !name.startsWith("made/")) && room-- === 0
        ? failure({ kind: "quota" })
        : whole.keepBlobs(blobs);
    const learner = await noteLearner({ ...whole, keepBlobs });
    await learner.add(biology());
    const before = granted(await whole.listBlobs());
    const large = new Uint8Array(17_000_000);
    large.set(png(800, 600));
    const again = await learner.add([...biology(), file("Biology/a.png", large), file("Biology/z.png", large)]);
    expect(again.outcome).toMatchObject({ kind: "refused", sentence: expect.stringContaining("no room") });
    expect(granted(await whole.listBlobs())).toEqual(before);
  });
});
