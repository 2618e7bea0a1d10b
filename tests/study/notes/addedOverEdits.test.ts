import { describe, expect, test } from "vitest";
import { fakeFolder } from "./fakeFolder.ts";
import { file, granted, noteLearner } from "./noteLearner.ts";
import { add, edit, energy, green, physics, preview, shown, sugar, textOf } from "./pickedFolder.ts";

describe("a folder that is added again after an edit in the app", () => {
  test("keeps the edit where the folder has the file as it was before it", async () => {
    const learner = await noteLearner();
    await learner.add(physics());
    await edit(learner, "Phys/plants.md", (text) => text + green);
    const before = learner.journal.fold.factCount;
    const { files, cards } = await preview(learner, physics());
    expect(files).toMatchObject({ editedHere: ["Phys/plants.md"], apart: [], changed: [], sameCount: 2 });
    expect(cards.gone).toEqual([]);
    await add(learner);
    expect(await textOf(learner, "Phys/plants.md")).toBe(sugar + green);
    expect(learner.journal.fold.factCount).toBe(before);
  });

  test("also after a second edit and an undone one, and beside what did change in the folder", async () => {
    const learner = await noteLearner();
    await learner.add(physics());
    await edit(learner, "Phys/plants.md", () => `${sugar}Once.\n`);
    await edit(learner, "Phys/plants.md", () => `${sugar}Twice.\n`);
    const [, once] = learner.files.tree().versions.get("Phys/plants.md") ?? [];
    if (once === undefined) throw new Error("no version");
    granted(await learner.files.restore("Phys/plants.md", once));
    const { files } = await preview(learner, physics("Phys", { cells: energy + green }));
    expect(files).toMatchObject({ editedHere: ["Phys/plants.md"], changed: ["Phys/cells.md"], sameCount: 1 });
    await add(learner);
    expect(await textOf(learner, "Phys/plants.md")).toBe(`${sugar}Once.\n`);
    expect(await textOf(learner, "Phys/cells.md")).toBe(energy + green);
  });

  test("takes the picked files where the learner wants them, and keeps the edit as a version", async () => {
    const learner = await noteLearner();
    await learner.add(physics());
    await edit(learner, "Phys/plants.md", (text) => text + green);
    await preview(learner, physics());
    learner.desk.takePicked(true);
    const again = await shown(learner);
    expect(again).toMatchObject({ takesPicked: true, cards: { gone: [{ question: "Why are leaves green?" }] } });
    expect(again.files).toMatchObject({ editedHere: ["Phys/plants.md"], changed: ["Phys/plants.md"], sameCount: 1 });
    await add(learner);
    expect(await textOf(learner, "Phys/plants.md")).toBe(sugar);
    expect(learner.files.tree().files.get("Phys/plants.md")?.apart).toEqual([]);
  });

  test("keeps both where the file has changed in the folder too, now and with the next change there", async () => {
    const learner = await noteLearner();
    await learner.add(physics());
    await edit(learner, "Phys/plants.md", (text) => text + green);
    for (const word of ["plastid", "leaf"]) {
      const changed = sugar.replace("chloroplast", word);
      const { files } = await preview(learner, physics("Phys", { plants: changed }));
      expect(files).toMatchObject({ editedHere: [], apart: ["Phys/plants.md"], changed: ["Phys/plants.md"] });
      await add(learner);
      expect(await textOf(learner, "Phys/plants.md")).toBe(changed);
      const [kept, ...more] = learner.files.tree().files.get("Phys/plants.md")?.apart ?? [];
      expect(more).toEqual([]);
      if (kept === undefined) throw new Error("the edit is lost");
      expect(granted(await learner.files.textOf(kept))).toBe(sugar + green);
    }
  });

  test("keeps it too where the folder is followed from then on, and both where the file there changed meanwhile", async () => {
    const disk = fakeFolder("Phys", { "plants.md": sugar, "cells.md": energy });
    const learner = await noteLearner(undefined, { disks: [disk] });
    await learner.add(physics());
    for (const path of ["Phys/plants.md", "Phys/cells.md"]) await edit(learner, path, (text) => text + green);
    const mended = energy.replace("does", "makes it");
    disk.put("cells.md", mended);
    await learner.folders.follow(disk);
    const { files } = learner.files.tree();
    expect(await textOf(learner, "Phys/plants.md")).toBe(sugar + green);
    expect(files.get("Phys/plants.md")?.apart).toEqual([]);
    expect(await textOf(learner, "Phys/cells.md")).toBe(mended);
    expect(files.get("Phys/cells.md")?.apart).toMatchObject([{ action: "edited" }]);
  });

  test("takes an edited file for something else without giving the edit up", async () => {
    const learner = await noteLearner();
    const words = "## What is a cell?\nThe unit of life.\n## What is DNA?\nA molecule.\n";
    await learner.add([file("Notes/a.md", words)]);
    await edit(learner, "Notes/a.md", (text) => `${text}## What is RNA?\nAnother.\n`);
    await preview(learner, [file("Notes/a.md", words)]);
    learner.desk.takeAs("Notes/a.md", "native");
    expect((await shown(learner)).files).toMatchObject({ changed: ["Notes/a.md"], editedHere: ["Notes/a.md"] });
    await add(learner);
    expect(await textOf(learner, "Notes/a.md")).toContain("RNA");
    expect(learner.files.tree().files.get("Notes/a.md")).toMatchObject({
      ...{ file: { as: "native" }, version: { action: "edited" }, apart: [] },
    });
  });
});
