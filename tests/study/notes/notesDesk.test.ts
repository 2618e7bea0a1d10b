import { describe, expect, test } from "vitest";
import { bytesHash } from "../../../src/deck/contentHash.ts";
import { sourceOf } from "../../library/drawings/sources.ts";
import { biology, cells } from "./biology.ts";
import { file, granted, noteLearner, png } from "./noteLearner.ts";

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

  test("schedules that were not taken over, as by a dying battery, are so when the files are added again", async () => {
    const learner = await noteLearner();
    const scheduled = "#flashcards\n\nWhat is ATP?::The currency <!--SR:!2026-03-20,21,250-->\n";
    const bytes = new TextEncoder().encode(scheduled);
    const writing = {
      path: "Vault/atp.md",
      file: { blob: bytesHash(bytes), size: bytes.length },
      bytes: new Blob([bytes]),
    };
    granted(await learner.files.keep([writing], { signal: new AbortController().signal, onProgress() {} }));
    await learner.files.change("added", [writing]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { preview } = await learner.add([file("Vault/atp.md", scheduled)]);
    expect(preview).toMatchObject({ scheduleCount: 1, files: { sameCount: 1 } });
    expect(learner.journal.fold.memories.size).toBe(1);
  });

  test("what lies in a folder that could not be read is not gone", async () => {
    const learner = await noteLearner();
    await learner.add([...biology(), file("Biology/deep/roots.md", "# Roots\n### ❓ Where?\nBelow.\n")]);
    learner.desk.pick(biology(), ["Biology/deep"]);
    const state = await learner.until("preview", "refused");
    expect(state).toMatchObject({
      preview: { files: { gone: [] }, leftOut: [{ path: "Biology/deep", severity: "refused" }] },
    });
  });

  test("what cannot be read is refused in a sentence", async () => {
    const learner = await noteLearner();
    learner.desk.pick([file("broken.zip", "PK\u0003\u0004 this is no archive")]);
    expect(await learner.until("preview", "refused")).toMatchObject({ kind: "refused" });
    learner.desk.done();
    expect(learner.desk.store.getState()).toEqual({ kind: "idle" });
  });
});
