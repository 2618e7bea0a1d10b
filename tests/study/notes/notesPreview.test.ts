import { describe, expect, test } from "vitest";
import { file, granted, noteLearner, png } from "./noteLearner.ts";
import { add, edit, energy, green, physics, preview, sugar } from "./pickedFolder.ts";

const scheduled = "#flashcards\n\nWhat is ATP?::The currency <!--SR:!2026-03-20,21,250-->\n";

describe("the preview", () => {
  test("counts as the same only cards of decks that what was picked has to do with", async () => {
    const learner = await noteLearner();
    await learner.add(physics("Bio", { plants: `${sugar}### ❓ What else?\nMuch.\n` }));
    await learner.add([file("Chem/atoms.md", "# Atoms\n### ❓ What is in a nucleus?\nProtons and neutrons.\n")]);
    const { cards } = await preview(learner, physics("Bio", { cells: energy + green }));
    expect(cards).toMatchObject({ sameCount: 2, added: [{ question: "Why are leaves green?" }] });
    expect(cards.gone).toMatchObject([{ question: "What else?" }]);
  });

  test("says how many of the new cards are known already", async () => {
    const learner = await noteLearner();
    await learner.add([...physics("Bio"), file("Bio/atp.md", scheduled)]);
    granted(await learner.files.removeDeck("bio"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { cards, knownCount } = await preview(learner, [...physics("Bio"), file("Bio/atp.md", scheduled)]);
    expect([cards.added.length, knownCount]).toEqual([3, 1]);
  });

  test("calls a deck as the learner does", async () => {
    const learner = await noteLearner();
    await learner.add(physics("Bio"));
    learner.files.renameDeck("bio", "All of life");
    expect((await preview(learner, physics("Bio"))).decks).toMatchObject([{ slug: "bio", title: "All of life" }]);
  });

  test("counts the pictures that no note shows", async () => {
    const learner = await noteLearner();
    const shown = [file("Bio/a.md", "# A\n### ❓ What is it?\n![Figure 1](one.png)\n"), file("Bio/one.png", png(8, 6))];
    await learner.add(physics());
    const { pictureCount, unshownCount } = await preview(learner, [...shown, file("Bio/two.png", png(9, 6))]);
    expect([pictureCount, unshownCount]).toEqual([2, 1]);
    await add(learner);
    await edit(learner, "Bio/a.md", (text) => text.replace("one", "two"));
    expect((await preview(learner, [file("Bio/one.png", png(8, 6))])).unshownCount).toBe(1);
  });
});
