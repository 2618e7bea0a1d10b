import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NamedBlob, Storage } from "../../src/storage/port.ts";
import { granted, wholeLog } from "./contract.ts";
import { reviews } from "./someFacts.ts";

export function blob(name: string, text: string, type = "text/plain"): NamedBlob {
  return { name, bytes: new Blob([text], { type }) };
}

const names = ["a", "b", "made/index", "é\uD800"];

export const anyBlob: fc.Arbitrary<NamedBlob> = fc
  .tuple(
    fc.constantFrom(...names),
    fc.uint8Array({ maxLength: 40 }),
    fc.constantFrom("", "text/markdown", "image/png", "text/plain;charset=utf-8"),
  )
  .map(([name, bytes, type]) => ({ name, bytes: new Blob([bytes as Uint8Array<ArrayBuffer>], { type }) }));

export const anyBlobs = fc.array(anyBlob, { maxLength: 6 });

/** Everything that can be said of blobs in words: their bytes, types and what the list says of them. */
export async function blobsIn(storage: Storage): Promise<unknown> {
  const list = granted(await storage.listBlobs());
  const found = granted(await storage.blobs(list.map(({ name }) => name)));
  return Promise.all(list.map(({ name, size }) => inWords(name, size, found.get(name))));
}

/** What `blobsIn` says where these were kept in this order. */
export function blobsOf(kept: Iterable<NamedBlob>): Promise<unknown> {
  const byName = new Map(Array.from(kept, ({ name, bytes }) => [name, bytes]));
  const inOrder = [...byName].sort(([one], [other]) => (one < other ? -1 : 1));
  return Promise.all(inOrder.map(([name, bytes]) => inWords(name, bytes.size, bytes)));
}

async function inWords(name: string, size: number, bytes: Blob | undefined): Promise<unknown> {
  return [name, size, bytes?.type, bytes && [...new Uint8Array(await bytes.arrayBuffer())].join(" ")];
}

type Step =
  | { readonly do: "keep"; readonly blobs: readonly NamedBlob[] }
  | { readonly do: "delete"; readonly names: readonly string[] }
  | { readonly do: "delete all" };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("keep" as const), blobs: anyBlobs }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("delete" as const), names: fc.subarray([...names, "unheard of"]) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "delete all" as const }) },
);

/** What every storage does with blobs and local values. `open` gives an empty one. */
export function besideLogContract(open: () => Promise<Storage>): void {
  describe("blobs", () => {
    test("that nobody kept are not there, and deleting them is no fault", async () => {
      const storage = await open();
      expect(granted(await storage.listBlobs())).toEqual([]);
      expect(granted(await storage.blobs(["a"])).size).toBe(0);
      expect(granted(await storage.blobs([])).size).toBe(0);
      granted(await storage.keepBlobs([]));
      granted(await storage.deleteBlobs(["a"]));
    });

    test("are found by name, those that are here, and told with the time they were kept", async () => {
      const storage = await open();
      const before = Date.now();
      granted(await storage.keepBlobs([blob("b", "two"), blob("a", "one", "text/markdown")]));
      const found = granted(await storage.blobs(new Set(["c", "b"])));
      expect([...found.keys()]).toEqual(["b"]);
      expect(await found.get("b")?.text()).toBe("two");
      const list = granted(await storage.listBlobs());
      expect(list.map(({ name, size }) => [name, size])).toEqual([
        ["a", 3],
        ["b", 3],
      ]);
      for (const { keptAt } of list) expect(keptAt >= before && keptAt <= Date.now()).toBe(true);
    });

    test("of one name take the place of each other, the last one in a call too", async () => {
      const storage = await open();
      granted(await storage.keepBlobs([blob("a", "first")]));
      granted(await storage.keepBlobs([blob("a", "second"), blob("a", "third", "image/png")]));
      expect(await blobsIn(storage)).toEqual(await blobsOf([blob("a", "third", "image/png")]));
    });

    test("a file that the learner picked is kept with its bytes and type", async () => {
      const storage = await open();
      const bytes = new File(["# Cells"], "cells.md", { type: "text/markdown" });
      granted(await storage.keepBlobs([{ name: "a", bytes }]));
      expect(await blobsIn(storage)).toEqual(await blobsOf([blob("a", "# Cells", "text/markdown")]));
    });

    test("any of them, kept, kept anew and deleted in any order, are as they were given", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { maxLength: 8 }), async (steps) => {
          const storage = await open();
          const expected = new Map<string, NamedBlob>();
          for (const step of steps) {
            if (step.do === "keep") {
              granted(await storage.keepBlobs(step.blobs));
              for (const each of step.blobs) expected.set(each.name, each);
            } else if (step.do === "delete") {
              granted(await storage.deleteBlobs(step.names));
              for (const name of step.names) expected.delete(name);
            } else {
              granted(await storage.deleteAll());
              expected.clear();
            }
          }
          expect(await blobsIn(storage)).toEqual(await blobsOf(expected.values()));
          storage.close();
        }),
        { numRuns: 60 },
      );
    });
  });

  describe("local values", () => {
    test("are found by name until they are deleted", async () => {
      const storage = await open();
      granted(await storage.keepLocal("folder", { handle: new Map([["path", ["a", 1]]]) }));
      granted(await storage.keepLocal("seen", 1));
      granted(await storage.keepLocal("seen", null));
      granted(await storage.keepLocal("gone", true));
      granted(await storage.keepLocal("gone", undefined));
      granted(await storage.keepLocal("unheard of", undefined));
      expect(granted(await storage.locals())).toEqual(
        new Map<string, unknown>([
          ["folder", { handle: new Map([["path", ["a", 1]]]) }],
          ["seen", null],
        ]),
      );
    });

    test("are copies, in and out", async () => {
      const storage = await open();
      const value = { path: ["a"] };
      granted(await storage.keepLocal("folder", value));
      value.path.push("later");
      const first = granted(await storage.locals()).get("folder");
      Object.assign(first ?? {}, { path: [] });
      expect(granted(await storage.locals()).get("folder")).toEqual({ path: ["a"] });
    });

    test("one that cannot be cloned is a fault, and the earlier one stays", async () => {
      const storage = await open();
      granted(await storage.keepLocal("folder", 1));
      expect(await storage.keepLocal("folder", () => {})).toMatchObject({ ok: false, fault: { kind: "failed" } });
      expect(granted(await storage.locals())).toEqual(new Map([["folder", 1]]));
    });
  });

  test("deleteAll leaves no blob and no local value, and both can be kept again", async () => {
    const storage = await open();
    granted(await storage.keepBlobs([blob("a", "one")]));
    granted(await storage.keepLocal("folder", 1));
    granted(await storage.deleteAll());
    expect(await blobsIn(storage)).toEqual([]);
    expect(granted(await storage.blobs(["a"])).size).toBe(0);
    expect(granted(await storage.locals()).size).toBe(0);
    granted(await storage.keepBlobs([blob("b", "two")]));
    expect(await blobsIn(storage)).toEqual(await blobsOf([blob("b", "two")]));
  });

  test("the log and what is beside it do not touch each other", async () => {
    const storage = await open();
    granted(await storage.append(reviews(1, 9)));
    granted(await storage.keepBlobs([blob("a", "one")]));
    granted(await storage.keepLocal("folder", 1));
    granted(await storage.deleteSnapshots());
    granted(await storage.pack());
    granted(await storage.append(reviews(10, 11)));
    granted(await storage.deleteBlobs(["b"]));
    expect((await wholeLog(storage)).map(({ arrival }) => arrival)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(await blobsIn(storage)).toEqual(await blobsOf([blob("a", "one")]));
    expect(granted(await storage.locals())).toEqual(new Map([["folder", 1]]));
  });
}
