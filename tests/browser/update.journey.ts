import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import type { Plugin } from "vite";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { arriveToStay, kept } from "./support/keptSite.ts";
import { expectAccessibleInBothThemes } from "./support/learner.ts";
import { smallTargets } from "./support/reaching.ts";
import { buildSite } from "./support/siteBuild.ts";
import { hostBelow } from "./support/staticHost.ts";
import { answer, openHome, openSettings, openTopic, question, showAnswer, studyTopic } from "./support/studying.ts";

let folder = "";
let newer = "";
let newerFormat = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "recto-update-"));
  newer = path.join(folder, "newer");
  newerFormat = path.join(folder, "newer-format");
  const version = (number: string) => ({ __APP_VERSION__: JSON.stringify(number) });
  await buildSite(newer, { define: version("9.0.0") });
  await buildSite(newerFormat, { define: version("10.0.0"), plugins: [newerStoredFormat()] });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("a newer version is offered and never forced; the old tab beside the new one goes on, with all of its code", async () => {
  const older = inject("siteFolder");
  let served = older;
  const host = await hostBelow(() => served, "/a/b/");
  const learner = await arriveToStay(`http://127.0.0.1:${host.port}/a/b/`, { width: 390 });
  const { page } = learner;
  await openHome(page);
  await kept(page);
  const studying = await learner.newTab();
  await studyTopic(studying, "Network Routing");
  await answer(studying, "4");
  const asked = await question(studying);

  // Half of the new version is on the server: the old one stays.
  const half = path.join(folder, "half");
  await cp(newer, half, { recursive: true });
  const [changed = ""] = await chunksOnlyIn(newer, older);
  await rm(path.join(half, "assets", changed));
  served = half;
  await page.reload();
  await expect.poll(() => host.asked).toContain(`/a/b/assets/${changed}`);
  await settled(page);
  expect(await offer(page).count()).toBe(0);

  served = newer;
  host.asked.length = 0;
  await page.reload();
  await offer(page).waitFor();
  // What both versions have in common was not fetched again.
  const shared = await commonFiles(older, newer);
  expect(shared.length).toBeGreaterThan(50);
  expect(host.asked.filter((pathname) => shared.includes(pathname.slice("/a/b/".length)))).toEqual([]);
  await expectAccessibleInBothThemes(page);
  expect(await smallTargets(page)).toEqual([]);
  await openSettings(page);
  await offer(page).waitFor();
  await page.getByText("Recto 0.1.0").waitFor();
  expect(await offer(studying).count()).toBe(0);

  await page.getByRole("button", { name: "Reload" }).click();
  await page.getByText("Recto 9.0.0").waitFor();
  expect(await question(studying)).toBe(asked);
  expect(await offer(studying).count()).toBe(0);
  await answer(studying, "3");
  await openTopic(page, "Network Routing");
  await expect.poll(() => page.getByText(/^Due in /).count()).toBe(2);

  // Code that the old tab had not loaded yet, and that the server has no more.
  await studying.goto("./#/exam/new");
  await studying.getByLabel("Name").waitFor();
  await studying.goto("./#/figures");
  await studying.locator("main img").first().waitFor();
  await openSettings(studying);
  await studying.getByText("Recto 0.1.0").waitFor();
  await studying.getByRole("button", { name: "Reload" }).click();
  await studying.getByText("Recto 9.0.0").waitFor();
  expect(await offer(studying).count()).toBe(0);
  await learner.leave();
});

test("a tab whose stored data a newer version has taken over stops, and its reload brings that version", async () => {
  let served = inject("siteFolder");
  const host = await hostBelow(() => served, "/");
  const learner = await arriveToStay(`http://127.0.0.1:${host.port}/`);
  const { page, context } = learner;
  await openHome(page);
  await kept(page);
  await studyTopic(page, "Network Routing");
  await answer(page, "4");
  await page.locator("html[data-unsaved='0']").waitFor({ state: "attached" });

  // The way around the service worker that a reload with Shift takes.
  served = newerFormat;
  const other = await learner.newTab();
  const session = await context.newCDPSession(other);
  await session.send("Network.enable");
  await session.send("Network.setBypassServiceWorker", { bypass: true });
  await openSettings(other);
  await other.getByText("Recto 10.0.0").waitFor();
  await openTopic(other, "Network Routing");
  await expect.poll(() => other.getByText(/^Due in /).count()).toBe(1);

  await page.getByText(/a newer version of Recto runs there/).waitFor();
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Reload" }).click();
  await loaded;
  await showAnswer(page).waitFor();
  await openSettings(page);
  await page.getByText("Recto 10.0.0").waitFor();
  await studyTopic(page, "Network Routing");
  await answer(page, "4");
  await openTopic(other, "Network Routing");
  await expect.poll(() => other.getByText(/^Due in /).count()).toBe(2);
  await learner.leave();
});

function offer(page: Page) {
  return page.getByText("A newer version is ready.");
}

/** Resolves when no service worker is being installed. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing ?? null))
    .toBeNull();
}

/** As if this version of the app stored its data in a newer format. */
function newerStoredFormat(): Plugin {
  return {
    name: "newer-stored-format",
    enforce: "pre",
    transform: (code, id) =>
      id.endsWith("src/storage/database.ts")
        ? code.replace(/const formatVersion = (\d+);/, (_, now) => `const formatVersion = ${Number(now) + 1};`)
        : null,
  };
}

async function chunksOnlyIn(folder: string, other: string): Promise<string[]> {
  const names = async (of: string) => readdir(path.join(of, "assets"));
  const others = new Set(await names(other));
  return (await names(folder)).filter((name) => name.endsWith(".js") && !others.has(name));
}

/** Addresses that name what they hold and are in both. */
async function commonFiles(one: string, other: string): Promise<string[]> {
  const names = async (of: string) =>
    (await readdir(of, { recursive: true })).filter((name) => /^(?:assets|content|content-thumbs)\/.*\./.test(name));
  const others = new Set(await names(other));
  return (await names(one)).filter((name) => others.has(name) && name !== "content/index.json");
}
