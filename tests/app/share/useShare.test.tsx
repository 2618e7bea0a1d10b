// @vitest-environment jsdom
import { File, Blob as NodeBlob } from "node:buffer";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ServicesContext } from "../../../src/app/services.ts";
import { useShare } from "../../../src/app/share/useShare.ts";
import { taken } from "../../exchange/backupFiles.ts";
import { learnerWith } from "../../study/learnerAtDesk.ts";
import { servicesOf } from "../servicesOf.ts";

let given: globalThis.File[] = [];

function firstGiven(): Blob {
  const [first] = given;
  if (first === undefined) throw new Error("Nothing was given.");
  return first;
}

/** What becomes of the next shares: the name of an error, or nothing where they go well. */
let refusals: (string | null)[] = [];
let isActive = true;

// jsdom's own blobs cannot be read as streams, and it shares nothing.
beforeEach(() => {
  [given, refusals, isActive] = [[], [], true];
  vi.stubGlobal("File", File);
  vi.stubGlobal("Blob", NodeBlob);
  Object.assign(navigator, {
    canShare: () => true,
    async share({ files = [] }: { files?: globalThis.File[] }) {
      const refusal = refusals.shift() ?? null;
      if (refusal !== null) throw new DOMException("No.", refusal);
      given.push(...files);
    },
  });
  Object.defineProperty(navigator, "userActivation", { get: () => ({ isActive }), configurable: true });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  for (const name of ["canShare", "share", "userActivation"]) Reflect.deleteProperty(navigator, name);
});

async function sharing() {
  const services = servicesOf(await learnerWith(["one"]));
  const { result } = renderHook(useShare, {
    wrapper: ({ children }) => <ServicesContext value={services}>{children}</ServicesContext>,
  });
  const press = async (kind: string) => {
    act(() => result.current.section.onShare());
    await waitFor(() => expect(result.current.section.sharing.kind).toBe(kind));
  };
  return { result, press };
}

test("a file is made and given to the system in one press", async () => {
  const { press } = await sharing();
  await press("given");
  expect(given.map(({ name }) => name)).toEqual(["recto-2026-03-02.jsonl.gz"]);
  expect(await taken(firstGiven())).toMatchObject({ factCount: 0 });
});

test("a browser that refuses gzip is given the same lines as text with the next press", async () => {
  refusals = ["NotAllowedError"];
  const { press } = await sharing();
  await press("made");
  await press("given");
  expect(given.map(({ name, type }) => [name, type])).toEqual([["recto-2026-03-02.txt", "text/plain"]]);
  expect(await taken(firstGiven())).toMatchObject({ factCount: 0 });
});

test("a browser that refuses both leaves saving the file", async () => {
  refusals = ["NotAllowedError", "NotAllowedError"];
  const { result, press } = await sharing();
  await press("made");
  act(() => result.current.section.onShare());
  await waitFor(() => expect(result.current.section.canShare).toBe(false));
  expect(result.current.section.sharing).toMatchObject({ kind: "made", sentence: /does not share such a file/ });
});

test("where the press is forgotten before the file is made, the next one shares it", async () => {
  isActive = false;
  const { press } = await sharing();
  await press("made");
  expect(given).toEqual([]);
  isActive = true;
  await press("given");
  expect(given.map(({ name }) => name)).toEqual(["recto-2026-03-02.jsonl.gz"]);
});

test("a sheet that was closed leaves no message", async () => {
  refusals = ["AbortError"];
  const { press } = await sharing();
  await press("idle");
  await press("given");
});
