import { describe, expect, test } from "vitest";
import type { CardId } from "../../../src/deck/cardId.ts";
import { canonical } from "../../../src/facts/aliases.ts";
import { file, granted, type NoteLearner, noteLearner, png } from "./noteLearner.ts";
import { add, edit, energy, green, physics, preview, shown, sugar, textOf } from "./pickedFolder.ts";

const picture = file("Phys/media/leaf.png", png(8, 6));
const scheduled = "#flashcards\n\nWhat is ATP?::The currency <!--SR:!2026-03-20,21,250-->\n";

function cardsHere(learner: NoteLearner): readonly CardId[] {
  return learner.library().decks.flatMap(({ topics }) => topics.flatMap(({ cardIds }) => cardIds));
}

function paths(learner: NoteLearner): readonly string[] {
  return [...learner.files.tree().files.keys()];
}

describe("a folder that was renamed on the disk", () => {
  test("takes the place of the one it was: its cards move and keep their memories", async () => {
    const learner = await noteLearner();
    await learner.add([...physics(), picture, file("Phys/atp.md", scheduled)]);
    const [before] = learner.library().decks;
    const { files, renamedFrom, cards } = await preview(learner, [
      ...physics("Physics"),
      { ...picture, path: "Physics/media/leaf.png" },
      file("Physics/atp.md", scheduled),
    ]);
    expect(renamedFrom).toEqual({ folder: "Phys", replaces: true });
    expect(files).toMatchObject({ changed: [], gone: [] });
    expect(files.added).toHaveLength(4);
    expect(cards).toMatchObject({ added: [], changed: [], gone: [] });
    expect(cards.moved).toHaveLength(3);
    await add(learner);
    expect(learner.library().decks.map(({ slug }) => slug)).toEqual(["physics"]);
    expect(before?.slug).toBe("phys");
    expect(paths(learner).every((path) => path.startsWith("Physics/"))).toBe(true);
    const { fold } = learner.journal;
    expect(cardsHere(learner).filter((id) => fold.memories.rowOf(canonical(fold, id)) >= 0)).toHaveLength(1);
    expect(fold.memories.size).toBe(1);
  });

  test("or is added beside it, where the learner says so", async () => {
    const learner = await noteLearner();
    await learner.add(physics());
    await preview(learner, physics("Physics"));
    learner.desk.replaceRenamed(false);
    expect((await shown(learner)).renamedFrom).toEqual({ folder: "Phys", replaces: false });
    await add(learner);
    expect(paths(learner)).toHaveLength(4);
  });

  test("is only offered where its files lie at the same places and say something else", async () => {
    const learner = await noteLearner();
    await learner.add(physics());
    const other = physics("Physics", { plants: `${sugar}More.\n`, cells: `${energy}More.\n` });
    expect((await preview(learner, other)).renamedFrom).toEqual({ folder: "Phys", replaces: false });
    await add(learner);
    expect(paths(learner)).toHaveLength(4);
  });

  test("is none where it is picked beside the other, is here already or is like nothing here", async () => {
    const learner = await noteLearner();
    await learner.add(physics());
    expect((await preview(learner, [...physics(), ...physics("Physics")])).renamedFrom).toBeNull();
    const unlike = ["a", "b", "plants"].map((name) => file(`Bio/${name}.md`, `# ${name}\n`));
    expect((await preview(learner, unlike)).renamedFrom).toBeNull();
    await learner.add(unlike);
    expect((await preview(learner, [...unlike, ...physics("Bio")])).renamedFrom).toBeNull();
  });

  test("leaves what is not in it any more to the learner", async () => {
    const learner = await noteLearner();
    await learner.add([...physics(), file("Phys/old.md", green)]);
    const { files } = await preview(learner, physics("Physics"));
    expect(files.gone).toEqual(["Phys/old.md"]);
    learner.desk.removeGone(false);
    await shown(learner);
    await add(learner);
    expect(paths(learner)).toEqual(["Phys/old.md", "Physics/cells.md", "Physics/plants.md"]);
  });

  test("brings along what was edited in the app: in place of an older file, beside one that has changed too", async () => {
    const learner = await noteLearner();
    const leaf = "# Leaf\n### ❓ Where does water leave the leaf?\nThrough its stomata.\n";
    const size = "\n### ❓ How large are most cells of animals?\nTen to thirty micrometres.\n";
    await learner.add([...physics(), file("Phys/leaf.md", leaf)]);
    await edit(learner, "Phys/plants.md", (text) => text + green);
    await edit(learner, "Phys/cells.md", (text) => text + size);
    const mended = energy.replace("does", "makes it");
    const picked = [...physics("Physics", { cells: mended }), file("Physics/leaf.md", leaf)];
    const { files, cards } = await preview(learner, picked);
    expect(files).toMatchObject({ editedHere: ["Physics/plants.md"], apart: ["Physics/cells.md"], changed: [] });
    expect(cards.gone).toEqual([]);
    await add(learner);
    expect(await textOf(learner, "Physics/plants.md")).toBe(sugar + green);
    const tree = learner.files.tree();
    expect(tree.files.get("Physics/plants.md")?.apart).toEqual([]);
    const cells = tree.files.get("Physics/cells.md");
    const [apart] = cells?.apart ?? [];
    if (apart === undefined) throw new Error("nothing is kept apart");
    const both = [await textOf(learner, "Physics/cells.md"), granted(await learner.files.textOf(apart))];
    expect(both.sort()).toEqual([energy + size, mended].sort());
    // And once more, it is as any folder with edits.
    expect((await preview(learner, picked)).files).toMatchObject({ editedHere: ["Physics/plants.md"], apart: [] });
  });
});
