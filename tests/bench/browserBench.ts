import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium, launchArguments } from "../browser/support/chromium.ts";
import { recordMainThread } from "./browser/mainThread.ts";
import { roomsPage, type Sites, serveSites } from "./browser/sites.ts";

const startCount = 7;
const answerCount = 100;
/** How long (ms) the first start may fold. */
const patience = 15_000;

/**
 * The production build in a real browser at 100,000 cards and 1,000,000 reviews, beside the same build with the shipped
 * decks and an empty log. A browser profile on disk, as databases of private windows are kept in memory.
 */
export async function browserBench(): Promise<string[]> {
  const sites = await serveSites();
  const profile = await mkdtemp(path.join(tmpdir(), "recto-bench-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    // What is fetched for use without a network, and when, is no part of what is measured.
    serviceWorkers: "block",
    executablePath: findChromium(),
    args: launchArguments,
    viewport: { width: 1440, height: 900 },
    timezoneId: "UTC",
  });
  context.setDefaultTimeout(120_000);
  try {
    await context.addInitScript({ content: sites.watch });
    const first = await seedAndFold(context, sites);
    const smallStarts = await starts(context, sites.shipped);
    const bigStarts = await starts(context, sites.big);
    const opening = await openings(context, sites.big);
    const small = await study(context, sites.shipped);
    const big = await study(context, sites.big);
    const alone = await inRooms(context, sites.big, (page) => page.evaluate((n) => benchRooms.answer(n), answerCount));
    const put = await inRooms(context, sites.big, (page) => page.evaluate((n) => benchRooms.put(n), answerCount));
    return [
      ...first,
      `start to the first card painted: ${against(median(bigStarts), 1_000)}; ${ratio(bigStarts, smallStarts)} × the small one (${ms(median(smallStarts))})`,
      ...opening,
      `rating key to the next card painted: ${spread(big.painted)}; ${ratio(big.painted, small.painted)} × the small one (${spread(small.painted)})`,
      `  main-thread work in it: p95 ${against(p95(big.work), 16)}, median ${ms(median(big.work))}; ${ratio(big.work, small.work)} × the small one (${spread(small.work)}, ${small.work.length} answers)`,
      `  long tasks (over 50 ms) while studying: ${big.longTasks}, the small one ${small.longTasks}`,
      `rating key to the transaction's complete event: ${spread(big.saved)}; ${ratio(big.saved, put)} × a bare strict put (${spread(put)}), the small one ${spread(small.saved)}`,
      `  the transaction alone: ${spread(big.transaction)}; ${ratio(big.transaction, put)} × a bare strict put`,
      `answer + durable save + next without a view: median ${against(median(alone), 3)}, p95 ${against(p95(alone), 12)}; ${ratio(alone, put)} × a bare strict put`,
    ];
  } finally {
    await context.close();
    await sites.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Writes the log without a snapshot, lets the app fold all of it once, and waits until the app has kept a snapshot. */
async function seedAndFold(context: BrowserContext, { big, templates }: Sites): Promise<string[]> {
  const words = templates.map(({ question, answerHash }) => ({ question, answerHash }));
  const from = performance.now();
  const facts = await inRooms(context, big, (page) => page.evaluate((given) => benchRooms.seed(given), words));
  const seeded = (performance.now() - from) / 1_000;
  const page = await context.newPage();
  const folded = await startTime(page, big, patience).catch(() => null);
  const alone = await inRooms(context, big, async (rooms) => {
    // Where the app does not start, its journal is opened without it, and keeps the snapshot all the same.
    const { journal } = folded === null ? await rooms.evaluate(() => benchRooms.open()) : { journal: null };
    while (!(await rooms.evaluate(() => benchRooms.hasSnapshot()))) await rooms.waitForTimeout(250);
    await rooms.waitForTimeout(1_000);
    return journal;
  });
  const tasks = await page.evaluate(() => benchWatch.longTasks);
  await page.close();
  const longest = `longest task ${ms(Math.max(0, ...tasks.map(([, duration]) => duration)))}`;
  return [
    `writing ${facts.toLocaleString("en")} facts as a merge: ${seeded.toFixed(1)} s`,
    folded === null
      ? `first start without a snapshot: NO CARD after ${patience / 1_000} s; the journal alone opens in ${ms(alone ?? Number.NaN)}`
      : `first start without a snapshot: ${(folded / 1_000).toFixed(1)} s; ${longest}`,
  ];
}

async function starts(context: BrowserContext, site: string): Promise<number[]> {
  const page = await context.newPage();
  const times: number[] = [];
  for (let n = 0; n <= startCount; n++) {
    await page.goto("about:blank");
    times.push(await startTime(page, site));
    await page.waitForTimeout(300);
  }
  await page.close();
  // The first fills the caches of files and code.
  return times.slice(1);
}

async function startTime(page: Page, site: string, timeout = 30_000): Promise<number> {
  await page.goto(`${site}#/study`, { waitUntil: "commit" });
  const painted = await page.waitForFunction(() => benchWatch.firstCard, null, { polling: 100, timeout });
  return (await painted.jsonValue()) ?? 0;
}

async function openings(context: BrowserContext, site: string): Promise<string[]> {
  const all = [];
  // Each in a page of its own, as a start is: what the one before has left would be collected on the way.
  for (let n = 0; n < startCount; n++) {
    all.push(await inRooms(context, site, (page) => page.evaluate(() => benchRooms.open())));
  }
  const storage = median(all.map((opening) => opening.storage));
  const journal = median(all.map((opening) => opening.journal));
  const queue = median(all.map((opening) => opening.queue));
  const index = median(all.map((opening) => opening.index));
  return [
    `  of it opening + snapshot + queue: ${against(storage + journal + queue, 100)} (${ms(storage)} + ${ms(journal)} + ${ms(queue)}, ${all[0]?.queueLength} cards); the index of all cards: ${ms(index)}`,
  ];
}

interface Studied {
  readonly painted: readonly number[];
  readonly work: readonly number[];
  readonly saved: readonly number[];
  readonly transaction: readonly number[];
  readonly longTasks: number;
}

/** Answers Good as often as there are cards for, with time to read between the keys. */
async function study(context: BrowserContext, site: string): Promise<Studied> {
  const page = await context.newPage();
  await startTime(page, site);
  await page.waitForTimeout(1_000);
  await page.evaluate(() => {
    benchWatch.longTasks.length = 0;
  });
  const recording = await recordMainThread(page);
  for (let n = 0; n < answerCount; n++) {
    await page
      .waitForFunction(() => document.querySelectorAll("main .sheet").length === 2, null, { timeout: 3_000 })
      .catch(() => {});
    if (await page.evaluate(() => document.querySelectorAll("main .sheet").length < 2)) break;
    await page.keyboard.press("Space");
    await page.waitForSelector(".study-foot .rating");
    await page.waitForTimeout(50);
    await page.keyboard.press("3");
    await page.waitForFunction(
      () => benchWatch.presses.every(({ painted, saved }) => painted !== null && saved !== null),
      null,
      { polling: 50 },
    );
  }
  const work = await recording.workOfPresses();
  const { presses, longTasks } = await page.evaluate(() => benchWatch);
  await page.close();
  const since = (from: number | null, to: number | null) => (to ?? Number.NaN) - (from ?? Number.NaN);
  return {
    painted: presses.map(({ at, painted }) => since(at, painted)),
    work,
    saved: presses.map(({ at, saved }) => since(at, saved)),
    transaction: presses.map(({ begun, saved }) => since(begun, saved)),
    longTasks: longTasks.length,
  };
}

async function inRooms<Value>(
  context: BrowserContext,
  site: string,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const page = await context.newPage();
  await page.goto(site + roomsPage);
  const value = await work(page);
  await page.close();
  return value;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function p95(values: readonly number[]): number {
  return quantile(values, 0.95);
}

function spread(values: readonly number[]): string {
  return `median ${ms(median(values))}, p95 ${ms(p95(values))}`;
}

function against(millis: number, target: number): string {
  return `${ms(millis)}, ${Math.round((100 * millis) / target)} % of the target of ${target} ms`;
}

function ratio(values: readonly number[], baseline: readonly number[]): string {
  return (median(values) / median(baseline)).toFixed(1);
}

function ms(millis: number): string {
  return `${millis < 100 ? millis.toFixed(1) : Math.round(millis)} ms`;
}
