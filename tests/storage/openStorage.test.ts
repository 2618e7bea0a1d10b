import "fake-indexeddb/auto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type OpenFault, openBrowserStorage } from "../../src/storage/browserStorage.ts";
import { openStorage } from "../../src/storage/openStorage.ts";
import { granted } from "./contract.ts";
import { newName } from "./openBrowser.ts";
import { review } from "./someFacts.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("the browser's database is used where there is one", async () => {
  const storage = await openStorage();
  expect(storage.keeping).toEqual({ kind: "durable" });
  storage.close();
});

describe("without a database the page's memory is used, and says why", () => {
  test.each<[OpenFault, string]>([
    [{ kind: "missing" }, "no-database"],
    [{ kind: "failed", message: "The backing store is broken." }, "no-database"],
    [{ kind: "refused" }, "blocked"],
    [{ kind: "private" }, "private-mode"],
  ])("%o", async (fault, reason) => {
    const storage = await openStorage(Promise.resolve({ ok: false, fault }));
    expect(storage.keeping).toEqual({ kind: "until-closed", reason });
    expect(granted(await storage.append([review(1)]))).toEqual({ lastArrival: 1 });
  });

  test("when opening never ends; a database that comes late is closed again", async () => {
    const name = newName();
    const late = openBrowserStorage(name);
    const storage = await openStorage(new Promise((resolve) => setTimeout(() => resolve(late), 20)), 5);
    expect(storage.keeping).toEqual({ kind: "until-closed", reason: "blocked" });
    const opened = granted(await late);
    await vi.waitFor(async () => expect(await opened.start()).toMatchObject({ ok: false }));
  });
});

describe("why a database cannot be opened", () => {
  test("there is none", async () => {
    vi.stubGlobal("indexedDB", undefined);
    expect(await openBrowserStorage()).toEqual({ ok: false, fault: { kind: "missing" } });
  });

  test("naming it already throws", async () => {
    const original = Object.getOwnPropertyDescriptor(globalThis, "indexedDB");
    Object.defineProperty(globalThis, "indexedDB", {
      configurable: true,
      get() {
        throw new DOMException("Not in a sandbox.", "SecurityError");
      },
    });
    expect(await openBrowserStorage()).toEqual({ ok: false, fault: { kind: "refused" } });
    if (original !== undefined) Object.defineProperty(globalThis, "indexedDB", original);
  });

  test.each([
    ["InvalidStateError", { kind: "private" }],
    ["SecurityError", { kind: "refused" }],
    ["UnknownError", { kind: "failed", message: "No." }],
  ])("opening it throws %s", async (name, fault) => {
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      throw new DOMException("No.", name);
    });
    expect(await openBrowserStorage()).toEqual({ ok: false, fault });
  });
});
