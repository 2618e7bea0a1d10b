import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type FolderWatch, watchFolders } from "../../src/tools/watchFolders.ts";

let outer = "";
let folder = "";
let watching: FolderWatch;
let changes = 0;

beforeEach(async () => {
  outer = await mkdtemp(join(tmpdir(), "recto-watch-"));
  folder = join(outer, "content");
  await mkdir(join(folder, "deck"), { recursive: true });
  await writeFile(join(folder, "deck/topic.md"), "one");
  changes = 0;
  const count = () => {
    changes += 1;
  };
  const fail = (error: unknown) => {
    throw error;
  };
  watching = watchFolders([folder, join(outer, "absent")], count, fail);
  await watching.ready;
});

afterEach(async () => {
  watching.close();
  await rm(outer, { recursive: true, force: true });
});

async function expectChangeAfter(step: () => Promise<unknown>): Promise<void> {
  const before = changes;
  await step();
  await vi.waitFor(() => expect(changes).toBeGreaterThan(before), { timeout: 5000, interval: 10 });
}

test("a file written in place is noticed, every time", async () => {
  for (const text of ["two", "three", "four"]) {
    await expectChangeAfter(() => writeFile(join(folder, "deck/topic.md"), text));
  }
});

test("a file replaced by renaming is noticed, every time", async () => {
  for (const text of ["two", "three", "four"]) {
    await expectChangeAfter(async () => {
      await writeFile(join(folder, "deck/.topic.md.swp"), text);
      await rename(join(folder, "deck/.topic.md.swp"), join(folder, "deck/topic.md"));
    });
  }
});

test("files in a folder made later are noticed, and its removal too", async () => {
  await expectChangeAfter(() => mkdir(join(folder, "new/inner"), { recursive: true }));
  await expectChangeAfter(() => writeFile(join(folder, "new/inner/topic.md"), "one"));
  await expectChangeAfter(() => rm(join(folder, "new"), { recursive: true }));
});

test("a folder that is deleted and made again is still watched", async () => {
  await expectChangeAfter(async () => {
    await rm(join(folder, "deck"), { recursive: true });
    await mkdir(join(folder, "deck"));
  });
  await expectChangeAfter(() => writeFile(join(folder, "deck/topic.md"), "again"));
});

test("a folder that was missing at first is watched once it is made", async () => {
  await expectChangeAfter(() => mkdir(join(outer, "absent")));
  await expectChangeAfter(() => writeFile(join(outer, "absent/topic.md"), "one"));
});

test("what an editor keeps for itself is no change", async () => {
  await writeFile(join(folder, "deck/.topic.md.swp"), "draft");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(changes).toBe(0);
});
