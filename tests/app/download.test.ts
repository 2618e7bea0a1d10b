// @vitest-environment jsdom
import { Blob as NodeBlob } from "node:buffer";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { downloadBackup } from "../../src/app/downloadBackup.ts";
import type { Services } from "../../src/app/services.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { noteCollection } from "../../src/facts/noteCollection.ts";
import { noteEntry } from "../../src/facts/notes.ts";
import type { Storage } from "../../src/storage/port.ts";
import { taken } from "../exchange/backupFiles.ts";
import { keep } from "../exchange/devices.ts";
import { type Learner, learnerWith, rest } from "../study/learnerAtDesk.ts";
import { servicesOf } from "./servicesOf.ts";

let files: { readonly name: string; readonly blob: Blob }[] = [];

beforeEach(() => {
  files = [];
  let offered: Blob | null = null;
  // jsdom has no addresses for blobs, and cannot read its own.
  vi.stubGlobal("Blob", NodeBlob);
  URL.createObjectURL = (blob: Blob) => {
    offered = blob;
    return "blob:backup";
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    if (offered !== null) files.push({ name: this.download, blob: offered });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function kindsIn(blob: Blob | undefined): Promise<string[]> {
  const kinds: string[] = [];
  if (blob === undefined) return kinds;
  for await (const batch of (await taken(blob)).facts()) kinds.push(...batch.map(({ kind }: Fact) => kind));
  return kinds;
}

/** A learner with one saved review and, where `fault` is given, another that could not be saved. */
async function learnerBefore(fault: Learner["trouble"]["fault"]): Promise<Learner> {
  const learner = await learnerWith(["one", "two"]);
  learner.desk.open({ kind: "all" });
  for (const trouble of [null, fault]) {
    await rest(learner);
    learner.trouble.fault = trouble;
    learner.desk.reveal();
    learner.desk.rate("easy");
    await rest(learner);
    if (fault === null) break;
  }
  return learner;
}

function unreadable(learner: Learner): Services {
  const storage: Storage = {
    ...learner.storage,
    // biome-ignore lint/correctness/useYield: it fails before it has anything to give
    async *readAll() {
      throw new Error("The database is gone.");
    },
  };
  return servicesOf(learner, { storage });
}

test("a backup holds the log and what is not saved yet, and the log says that it was made", async () => {
  const learner = await learnerBefore({ kind: "quota" });
  expect(await downloadBackup(servicesOf(learner))).toEqual({ ok: true, value: undefined });
  expect(files.map(({ name }) => name)).toEqual(["recto-2026-03-02.jsonl.gz"]);
  expect((await kindsIn(files[0]?.blob)).filter((kind) => kind === "review")).toHaveLength(2);
  expect(learner.journal.fold.backups.has(learner.storage.device)).toBe(true);
});

test("a backup holds the learner's own files, removed ones and earlier versions too", async () => {
  const learner = await learnerBefore(null);
  const names: string[] = [];
  for (const text of ["# Cells", "# Cells, again"]) {
    const file = await keep(learner.storage, text);
    names.push(file.blob);
    const value = noteEntry("edited", [{ path: "Biology/cells.md", file, replaces: [] }]);
    learner.journal.record([{ kind: "entry", collection: noteCollection, key: text, value }]);
  }
  expect(await downloadBackup(servicesOf(learner))).toEqual({ ok: true, value: undefined });
  const [file] = files;
  if (file === undefined) throw new Error("There is no file.");
  expect([...(await taken(file.blob)).blobSizes.keys()].sort()).toEqual(names.sort());
});

describe("a log that cannot be read", () => {
  test("still gives what is not saved yet, says that this is not all, and counts as no backup", async () => {
    const learner = await learnerBefore({ kind: "quota" });
    expect(await downloadBackup(unreadable(learner))).toMatchObject({
      ok: false,
      fault: { kind: "unsaved-only", message: expect.stringMatching(/no full backup.*database is gone.*2\sentries/) },
    });
    expect(files.map(({ name }) => name)).toEqual(["recto-unsaved-2026-03-02.jsonl.gz"]);
    expect(await kindsIn(files[0]?.blob)).toEqual(["card-identified", "review"]);
    expect(learner.journal.fold.backups.size).toBe(0);
  });

  test("and in which everything is saved gives no file, and says so", async () => {
    const learner = await learnerBefore(null);
    expect(await downloadBackup(unreadable(learner))).toMatchObject({
      ok: false,
      fault: { kind: "nothing", message: expect.stringMatching(/^No backup was made.*database is gone.*Reload/) },
    });
    expect(files).toEqual([]);
    expect(learner.journal.fold.backups.size).toBe(0);
  });
});

test("a log that a newer version has taken over gives what is not saved, and takes no note of it", async () => {
  const learner = await learnerBefore({ kind: "outdated" });
  expect(await downloadBackup(servicesOf(learner))).toMatchObject({ ok: false, fault: { kind: "unsaved-only" } });
  expect(await kindsIn(files[0]?.blob)).toEqual(["card-identified", "review"]);
  expect(learner.journal.fold.backups.size).toBe(0);
  expect(learner.journal.unsaved().map(({ kind }) => kind)).toEqual(["card-identified", "review"]);
});
