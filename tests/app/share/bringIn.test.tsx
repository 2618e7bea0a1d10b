// @vitest-environment jsdom
import { File } from "node:buffer";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { backupLack } from "../../../src/app/backupAge.ts";
import { type Services, ServicesContext } from "../../../src/app/services.ts";
import { useBringIn } from "../../../src/app/share/useBringIn.ts";
import type { Fact } from "../../../src/facts/fact.ts";
import type { Storage } from "../../../src/storage/port.ts";
import { fact, fileOf } from "../../exchange/backupFiles.ts";
import { type Learner, learnerWith, morning, rest } from "../../study/learnerAtDesk.ts";
import { servicesOf } from "../servicesOf.ts";

// jsdom's own blobs cannot be read as streams.
beforeEach(() => void vi.stubGlobal("File", File));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const week = 7 * 86_400_000;

function restoring(services: Services) {
  return renderHook(useBringIn, {
    wrapper: ({ children }) => <ServicesContext value={services}>{children}</ServicesContext>,
  }).result;
}

async function backupOf(facts: readonly Fact[]): Promise<globalThis.File> {
  return new File([new Uint8Array(await (await fileOf(facts)).arrayBuffer())], "recto-old.jsonl.gz") as globalThis.File;
}

async function learnerWithAReview(storage?: Storage): Promise<Learner> {
  const learner = await learnerWith(["one", "two"], storage);
  learner.desk.open({ kind: "all" });
  await rest(learner);
  learner.desk.reveal();
  learner.desk.rate("easy");
  await rest(learner);
  return learner;
}

test("an old file restored over newer reviews is no backup of them: the reminder goes on", async () => {
  const learner = await learnerWithAReview();
  const result = restoring(servicesOf(learner));
  act(() => result.current.onChooseFile(oldFile));
  await waitFor(() => expect(result.current.bringing.kind).toBe("preview"));
  act(() => result.current.onConfirm());
  await waitFor(() => expect(result.current.bringing).toMatchObject({ kind: "brought", coming: { newReviews: 1 } }));
  await rest(learner);
  const { journal, storage } = learner;
  const later = { epochMs: morning + week, utcOffsetMinutes: 0, rolloverHour: 4 };
  const today = Math.floor(later.epochMs / 86_400_000);
  expect(journal.fold.tallies.size).toBe(2);
  expect(backupLack(journal.fold, storage.device, { ...later, today })).toBe("never");
});

describe("a restore that is cancelled", () => {
  test("before the commit changes nothing and says so", async () => {
    const learner = await learnerWithAReview();
    const before = learner.journal.fold.factCount;
    const result = restoring(servicesOf(learner));
    act(() => result.current.onChooseFile(oldFile));
    await waitFor(() => expect(result.current.bringing.kind).toBe("preview"));
    act(() => {
      result.current.onConfirm();
      result.current.onCancel();
    });
    await waitFor(() => expect(result.current.bringing).toEqual({ kind: "refused", sentence: "It was cancelled." }));
    await learner.journal.catchUp();
    expect(learner.journal.fold.factCount).toBe(before);
  });

  test("while the file is read leaves the page as it was", async () => {
    const result = restoring(servicesOf(await learnerWithAReview()));
    act(() => result.current.onChooseFile(oldFile));
    expect(result.current.bringing).toEqual({ kind: "reading", progress: 0 });
    act(() => result.current.onCancel());
    await waitFor(() => expect(result.current.bringing).toEqual({ kind: "idle" }));
  });

  test("after the commit is restored all the same", async () => {
    const learner = await learnerWithAReview();
    let cancel = () => {};
    const storage: Storage = {
      ...learner.storage,
      async merge(facts) {
        const merged = await learner.storage.merge(facts);
        cancel();
        return merged;
      },
    };
    const result = restoring(servicesOf(learner, { storage }));
    act(() => result.current.onChooseFile(oldFile));
    await waitFor(() => expect(result.current.bringing.kind).toBe("preview"));
    cancel = result.current.onCancel;
    act(() => result.current.onConfirm());
    await waitFor(() => expect(result.current.bringing).toMatchObject({ kind: "brought", coming: { newReviews: 1 } }));
  });
});

/** One review, of a day long before the learner's own. */
const oldFile = await backupOf([{ ...fact(1), at: morning - 20 * week } as Fact]);
