import { expect, test } from "vitest";
import { failure } from "../../../src/deck/result.ts";
import { openMemoryStorage } from "../../../src/storage/memoryStorage.ts";
import type { Storage } from "../../../src/storage/port.ts";
import { fakeFolder } from "./fakeFolder.ts";
import { granted, noteLearner, png } from "./noteLearner.ts";

const cells = "# Cells\n### ❓ What makes energy?\nThe mitochondrion.\n";

async function connected() {
  const disk = fakeFolder("Biology", { "cells.md": cells, "media/cell.png": png(300, 200), "film.mp4": "…" });
  const learner = await noteLearner(undefined, { disks: [disk] });
  await learner.add(granted(await learner.folders.filesOf(disk)));
  await learner.folders.follow(disk);
  const text = async (path = "Biology/cells.md") => granted(await learner.files.text(path)).text;
  const state = () => learner.folders.store.getState()[0];
  const noteFacts = () => learner.journal.fold.entries.get("notes")?.size ?? 0;
  return { disk, learner, text, state, noteFacts };
}

test("following a folder that was just added changes nothing", async () => {
  const { learner, state, noteFacts } = await connected();
  await learner.folders.look();
  expect(noteFacts()).toBe(1);
  expect(state()).toMatchObject({ name: "Biology", kind: "followed", news: null, trouble: null });
});

test("another folder of the same name is not taken for it, unless that one is gone", async () => {
  const { disk, learner, noteFacts } = await connected();
  const namesake = fakeFolder("Biology", { "plants.md": "# Plants\n" }, "elsewhere");
  expect(await learner.folders.filesOf(namesake)).toMatchObject({
    ok: false,
    fault: expect.stringMatching(/disconnect the other first\.$/),
  });
  granted(await learner.folders.filesOf(disk));
  disk.state.isThere = false;
  await learner.folders.look();
  expect(granted(await learner.folders.filesOf(namesake))).toHaveLength(1);
  expect(noteFacts()).toBe(1);
});

test("what changes, comes and goes on the disk arrives, each look as one fact", async () => {
  const { disk, learner, text, state, noteFacts } = await connected();
  disk.put("cells.md", cells.replace("mitochondrion", "power house"));
  disk.put("plants.md", "# Plants\n### ❓ What makes sugar?\nThe chloroplast.\n");
  disk.take("media/cell.png");
  await learner.folders.look();
  expect(await text()).toContain("power house");
  expect([...learner.files.tree().files.keys()]).toEqual(["Biology/cells.md", "Biology/plants.md"]);
  expect(noteFacts()).toBe(2);
  expect(state()?.news).toMatchObject({ changed: 2, removed: 1 });
});

test("an edit in the app is written into the file, and comes back as nothing new", async () => {
  const { disk, learner, noteFacts } = await connected();
  const { note } = granted(await learner.files.text("Biology/cells.md"));
  // The folder's own line ends stay.
  disk.leave.answer = true;
  granted(await learner.folders.files.saveText("Biology/cells.md", cells.replace("energy", "ATP"), note));
  expect(await disk.read("cells.md")).toContain("ATP");
  await learner.folders.look();
  expect(noteFacts()).toBe(2);
});

test("a file that changed on the disk meanwhile is not written over", async () => {
  const { disk, learner, text } = await connected();
  const { note } = granted(await learner.files.text("Biology/cells.md"));
  disk.put("cells.md", `${cells}Edited on the disk.\n`);
  const saved = await learner.folders.files.saveText("Biology/cells.md", "mine", note);
  expect(saved).toMatchObject({ ok: false, fault: { kind: "changed" } });
  expect(await disk.read("cells.md")).toContain("Edited on the disk.");
  expect(await text()).toContain("Edited on the disk.");
});

test("where the learner forbids writing, or it fails, the edit is saved here and that is said", async () => {
  const { disk, learner, text, state } = await connected();
  const save = async (words: string) => {
    const { note } = granted(await learner.files.text("Biology/cells.md"));
    granted(await learner.folders.files.saveText("Biology/cells.md", words, note));
  };
  disk.leave.answer = false;
  await save("first edit");
  expect(await text()).toBe("first edit");
  expect(await disk.read("cells.md")).toBe(cells);
  expect(state()?.trouble).toContain("not on the disk");
  disk.leave.readwrite = "granted";
  disk.state.writeFails = true;
  await save("second edit");
  expect(await text()).toBe("second edit");
  expect(state()?.trouble).toContain("the disk is full");
  disk.state.writeFails = false;
  await save("third edit");
  expect(await disk.read("cells.md")).toBe("third edit");
  expect(state()?.trouble).toBeNull();
});

test("undo in the app is undone in the file too", async () => {
  const { disk, learner } = await connected();
  const { note } = granted(await learner.files.text("Biology/cells.md"));
  granted(await learner.folders.files.saveText("Biology/cells.md", "an edit", note));
  granted(await learner.folders.files.restore("Biology/cells.md", note.version));
  expect(await disk.read("cells.md")).toBe(cells);
});

test("edited here without the folder and there on the disk: both are kept", async () => {
  const { disk, learner } = await connected();
  const { note } = granted(await learner.files.text("Biology/cells.md"));
  // The folder is not within reach.
  granted(await learner.files.saveText("Biology/cells.md", "edited here", note));
  disk.put("cells.md", "edited there");
  await learner.folders.look();
  const standing = learner.files.tree().files.get("Biology/cells.md");
  expect(standing?.apart).toHaveLength(1);
  disk.put("cells.md", "edited there again");
  await learner.folders.look();
  const texts = [standing?.version, ...(learner.files.tree().files.get("Biology/cells.md")?.apart ?? [])];
  expect(texts.length).toBeGreaterThan(1);
  expect(learner.files.tree().files.get("Biology/cells.md")?.apart).toHaveLength(1);
});

test("after a restart leave is asked for again with one press", async () => {
  const { disk, learner } = await connected();
  disk.leave.read = "prompt";
  disk.put("cells.md", cells.replace("mitochondrion", "power house"));
  const later = await learner.again();
  await later.folders.wake();
  expect(later.folders.store.getState()[0]).toMatchObject({ name: "Biology", kind: "waiting" });
  expect(granted(await later.files.text("Biology/cells.md")).text).toContain("mitochondrion");
  await later.folders.reconnect("Biology");
  expect(later.folders.store.getState()[0]?.kind).toBe("followed");
  expect(granted(await later.files.text("Biology/cells.md")).text).toContain("power house");
});

test("a folder that is gone takes nothing with it", async () => {
  const { disk, learner, text, state } = await connected();
  disk.state.isThere = false;
  await learner.folders.look();
  expect(state()?.kind).toBe("gone");
  expect(await text()).toBe(cells);
  await learner.folders.disconnect("Biology");
  const later = await learner.again();
  await later.folders.wake();
  expect(later.folders.store.getState()).toEqual([]);
});

test("a file that goes and comes back, as other editors save, is no conflict", async () => {
  const { disk, learner } = await connected();
  disk.take("cells.md");
  await learner.folders.look();
  disk.put("cells.md", cells.replace("mitochondrion", "power house"));
  await learner.folders.look();
  expect(learner.files.tree().files.get("Biology/cells.md")?.apart).toEqual([]);
});

test("a tab that has looked away takes what another has read there for known", async () => {
  const { disk, learner } = await connected();
  const later = await learner.again();
  await later.folders.wake();
  disk.put("cells.md", cells.replace("mitochondrion", "power house"));
  await learner.folders.look();
  disk.leave.answer = false;
  const { note } = granted(await learner.files.text("Biology/cells.md"));
  granted(await learner.folders.files.saveText("Biology/cells.md", "edited here", note));
  await later.journal.catchUp();
  await later.folders.look();
  expect(granted(await later.files.text("Biology/cells.md")).text).toBe("edited here");
  expect(later.files.tree().files.get("Biology/cells.md")?.apart).toEqual([]);
});

test("a folder that is disconnected while it is looked at stays so", async () => {
  const { disk, learner, noteFacts } = await connected();
  disk.put("cells.md", cells.replace("mitochondrion", "power house"));
  const { list } = disk;
  disk.list = async () => {
    const files = await list();
    await learner.folders.disconnect("Biology");
    return files;
  };
  await learner.folders.look();
  expect(learner.folders.store.getState()).toEqual([]);
  expect(granted(await learner.storage.locals()).size).toBe(0);
  expect(noteFacts()).toBe(1);
});

test("what was said of a folder that was away is over when it is back", async () => {
  const { disk, learner, state } = await connected();
  disk.state.isThere = false;
  await learner.folders.look();
  expect(state()?.trouble).not.toBeNull();
  disk.state.isThere = true;
  await learner.folders.look();
  expect(state()).toMatchObject({ kind: "followed", trouble: null });
});

test("a file that changes on the disk while leave to write is asked for is not written over", async () => {
  const { disk, learner, state } = await connected();
  const { note } = granted(await learner.files.text("Biology/cells.md"));
  const ask = disk.ask;
  disk.ask = (mode) => {
    disk.put("cells.md", "edited there");
    return ask(mode);
  };
  granted(await learner.folders.files.saveText("Biology/cells.md", "edited here", note));
  expect(await disk.read("cells.md")).toBe("edited there");
  expect(state()?.trouble).toContain("changed there meanwhile");
  await learner.folders.look();
  expect(learner.files.tree().files.get("Biology/cells.md")?.apart).toHaveLength(1);
});

test("however often it is told of changes, one more look is enough", async () => {
  const { disk, learner } = await connected();
  let lists = 0;
  const { list } = disk;
  disk.list = () => {
    lists++;
    return list();
  };
  await Promise.all(Array.from({ length: 50 }, () => learner.folders.look()));
  expect(lists).toBeLessThanOrEqual(2);
});

test("what was read and could not be saved is read again after a restart", async () => {
  const disk = fakeFolder("Biology", { "cells.md": cells });
  const storage = openMemoryStorage({ kind: "durable" });
  let isBroken = false;
  const append: Storage["append"] = async (...asked) =>
    isBroken ? failure({ kind: "failed", message: "no disk" }) : storage.append(...asked);
  const learner = await noteLearner({ ...storage, append }, { disks: [disk] });
  await learner.add(granted(await learner.folders.filesOf(disk)));
  await learner.folders.follow(disk);
  isBroken = true;
  disk.put("cells.md", cells.replace("mitochondrion", "power house"));
  await learner.folders.look();
  const later = await noteLearner(storage, { name: "later", disks: [disk] });
  await later.folders.wake();
  expect(granted(await later.files.text("Biology/cells.md")).text).toContain("power house");
});

test("a file that cannot be read on the disk any more is saved here, and left alone there", async () => {
  const { disk, learner, text, state } = await connected();
  const { note } = granted(await learner.files.text("Biology/cells.md"));
  disk.put("cells.md", new Uint8Array([0xe4, 0xff]));
  granted(await learner.folders.files.saveText("Biology/cells.md", "edited here", note));
  expect(await text()).toBe("edited here");
  expect((await disk.file("cells.md"))?.size).toBe(2);
  expect(state()?.trouble).toContain("changed there meanwhile");
});

test("a deck that was removed here does not come back in parts when its files change on the disk", async () => {
  const { disk, learner } = await connected();
  granted(await learner.files.removeDeck("biology"));
  await new Promise((resolve) => setTimeout(resolve, 20));
  disk.put("cells.md", cells.replace("energy", "ATP"));
  await learner.folders.look();
  expect(learner.files.tree().files.size).toBe(0);
  await learner.add(granted(await learner.folders.filesOf(disk)));
  expect(learner.files.tree().files.get("Biology/cells.md")?.apart).toEqual([]);
  disk.put("cells.md", cells.replace("energy", "heat"));
  await learner.folders.look();
  expect(granted(await learner.files.text("Biology/cells.md")).text).toContain("heat");
});
