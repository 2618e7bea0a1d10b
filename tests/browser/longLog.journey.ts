import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { CardId } from "../../src/deck/cardId.ts";
import { success } from "../../src/deck/result.ts";
import { everyBlob, writeBackup } from "../../src/exchange/writeBackup.ts";
import type { DeviceId, Fact, FactId } from "../../src/facts/fact.ts";
import { arrive } from "./support/learner.ts";
import { openHome } from "./support/studying.ts";

const count = 5_500;

test("a log that lies in packed segments opens again without its snapshot", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "recto-long-"));
  const file = path.join(folder, "recto-long.jsonl.gz");
  const source = { facts: reviews(), storage: { blobs: async () => success(new Map()) }, choice: everyBlob };
  const stream = writeBackup(source, { appVersion: "test", madeAt: Date.UTC(2026, 0, 1) });
  await writeFile(file, Buffer.from(await new Response(stream).arrayBuffer()));

  const learner = await arrive();
  const { page } = learner;
  await openHome(page);
  await page.goto("./#/settings");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.getByText(/^Brought in/).waitFor();
  await page.locator("html[data-unsaved='0']").waitFor({ state: "attached" });
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open("recto");
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const tx = open.result.transaction("snapshots", "readwrite");
          tx.objectStore("snapshots").clear();
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await page.getByText(/^Your study log has/).waitFor();
  const words = await page.getByText(/^Your study log has/).innerText();
  expect(Number(words.replace(/\D/g, ""))).toBe(count);
  await learner.leave();
  await rm(folder, { recursive: true, force: true });
});

/** Reviews of a hundred cards that no deck has. */
async function* reviews(): AsyncGenerator<readonly Fact[]> {
  const start = Date.UTC(2025, 0, 1, 12);
  yield Array.from({ length: count }, (_, number): Fact => {
    const day = Math.floor(number / 100);
    const at = start + day * 86_400_000 + number;
    return {
      id: `long-${number}` as FactId,
      device: "elsewhere" as DeviceId,
      at,
      utcOffsetMinutes: 0,
      clock: at,
      kind: "review",
      cardId: (number % 100).toString(16).padStart(20, "0") as CardId,
      rating: "good",
      answerMillis: 5_000,
      studyDay: Math.floor(at / 86_400_000),
      shown: day === 0 ? "new" : "review",
      due: { phase: "review", dueDay: Math.floor(at / 86_400_000) + 1 },
    };
  });
}
