import { expect, test } from "vitest";
import { failure } from "../../../src/deck/result.ts";
import { decodeFact, encodeFact } from "../../../src/facts/codec.ts";
import { openMemoryStorage } from "../../../src/storage/memoryStorage.ts";
import type { Storage } from "../../../src/storage/port.ts";
import { biology, cells } from "./biology.ts";
import { file, granted, noteLearner, png } from "./noteLearner.ts";

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

test("an edit decides nothing about a text that came meanwhile", async () => {
  const learner = await noteLearner();
  await learner.add(biology());
  const path = "Biology/cells.md";
  const { note } = granted(await learner.files.text(path));
  const [theirs, ours] = [{ blob: "0".repeat(32), size: 3 }, note.file];
  for (const file of [theirs, ours]) await learner.files.change("added", [{ path, file, replaces: note.heads }]);
  granted(await learner.files.saveText(path, "# Edited\n", note));
  expect(learner.files.tree().files.get(path)?.apart).toMatchObject([{ file: theirs }]);
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
