import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { findChromium, launchArguments } from "../browser/support/chromium.ts";
import { recordMainThread } from "./browser/mainThread.ts";
import { bundle, serve } from "./browser/sites.ts";
import { exchangeContent } from "./figures/gallerySite.ts";
import { figureCount, writeManyFigures } from "./figures/manyFigures.ts";

const runs = 3;

declare global {
  /** On every page: when the first figures and when all of them stood (milliseconds), and how much moved by itself. */
  var galleryWatch: { first: number | null; all: number | null; shift: number };
}

/** The gallery with 2,000 generated figures, opened and scrolled from end to end, beside the gallery of the shipped decks. */
export async function figuresBench(): Promise<string[]> {
  const root = path.resolve(import.meta.dirname, "../..");
  const folder = await mkdtemp(path.join(tmpdir(), "recto-figures-"));
  const [outDir, contentRoot, cacheFolder] = ["site", "content", "cache"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  await build({ root, logLevel: "error", build: { outDir, emptyOutDir: true } });
  await bundle(outDir, "watch", "iife");
  const watch = await readFile(path.join(outDir, "bench/watch.js"), "utf8");
  const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
  try {
    const small = await inServed(outDir, (site) => visits(browser, site, watch));
    await writeManyFigures(contentRoot);
    const first = await exchangeContent(outDir, contentRoot, cacheFolder);
    const again = await exchangeContent(outDir, contentRoot, cacheFolder);
    const big = await inServed(outDir, (site) => visits(browser, site, watch));
    return [
      `content and thumbnails of ${figureCount.toLocaleString("en")} figures: ${seconds(first)}, again ${seconds(again)}`,
      `opening the gallery to the first figures: ${ms(big.first)}, the shipped one ${ms(small.first)}; to all of them ${ms(big.all)}, ${ms(small.all)}`,
      `  longest task of the main thread meanwhile: ${ms(big.opening)}, the shipped one ${ms(small.opening)}`,
      `scrolling through all of it (${Math.round(big.height / 1_000)},000 px): longest task ${ms(big.scrolling)}, ${big.longTasks} over 50 ms; the shipped one ${ms(small.scrolling)}, ${small.longTasks}`,
      `typing a search and taking it back: longest task ${ms(big.searching)}, the shipped one ${ms(small.searching)}`,
      `layout shift: ${big.shift.toFixed(4)}, the shipped one ${small.shift.toFixed(4)}`,
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Visit {
  /** Milliseconds from the key that opens the gallery. */
  readonly first: number;
  readonly all: number;
  /** The longest tasks, milliseconds. */
  readonly opening: number;
  readonly scrolling: number;
  readonly searching: number;
  readonly longTasks: number;
  readonly height: number;
  readonly shift: number;
}

async function inServed<Value>(folder: string, work: (site: string) => Promise<Value>): Promise<Value> {
  const { address, close } = await serve(folder, []);
  const value = await work(address);
  await close();
  return value;
}

/** Of several visits the middle of each figure. */
async function visits(browser: Browser, site: string, watch: string): Promise<Visit> {
  const all: Visit[] = [];
  for (let run = 0; run < runs; run++) all.push(await visit(browser, site, watch));
  const middle = (name: keyof Visit) => all.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  return {
    first: middle("first"),
    all: middle("all"),
    opening: middle("opening"),
    scrolling: middle("scrolling"),
    searching: middle("searching"),
    longTasks: middle("longTasks"),
    height: middle("height"),
    shift: middle("shift"),
  };
}

async function visit(browser: Browser, site: string, watch: string): Promise<Visit> {
  const page = await browser.newPage({ serviceWorkers: "block", viewport: { width: 1440, height: 900 } });
  await page.addInitScript({ content: watch });
  await page.addInitScript({ content: watchShifts });
  await page.goto(`${site}#/`);
  await page.getByRole("heading", { name: "Decks" }).waitFor();
  await page.waitForTimeout(4_000);
  const opening = await recordMainThread(page);
  await page.evaluate(openGallery);
  await page.keyboard.press("f");
  await page.waitForFunction(() => galleryWatch.all !== null, null, { polling: 50 });
  await page.waitForTimeout(500);
  const whileOpening = await opening.longestSince("bench-open");

  await page.evaluate("benchWatch.longTasks.length = 0");
  const scrolling = await recordMainThread(page);
  await page.evaluate("performance.mark('bench-scroll')");
  const height = await scrollThrough(page);
  const whileScrolling = await scrolling.longestSince("bench-scroll");
  const longTasks = await page.evaluate(() => benchWatch.longTasks.length);

  await page.evaluate("scrollTo(0, 0)");
  await page.waitForTimeout(300);
  const searching = await recordMainThread(page);
  await page.evaluate("performance.mark('bench-search')");
  await page.keyboard.press("/");
  await page.keyboard.type("timeline", { delay: 120 });
  for (let key = 0; key < 8; key++) await page.keyboard.press("Backspace", { delay: 60 });
  await page.waitForTimeout(800);
  const whileSearching = await searching.longestSince("bench-search");
  const { first, all, shift } = await page.evaluate(() => galleryWatch);
  await page.close();
  return {
    ...{
      first: first ?? 0,
      all: all ?? 0,
      opening: whileOpening,
      scrolling: whileScrolling,
      searching: whileSearching,
    },
    ...{ longTasks, height, shift },
  };
}

/** By the wheel, as a hand does it; resolves to the height of the page. */
async function scrollThrough(page: Page): Promise<number> {
  await page.mouse.move(700, 500);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 700) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(40);
  }
  await page.waitForTimeout(500);
  return height;
}

/** Before the key that opens the gallery: notes when its first figures and when all of them stand. */
const openGallery = `
  performance.mark("bench-open");
  const from = performance.now();
  let count = 0;
  const look = () => {
    const now = document.querySelectorAll(".tile").length;
    const total = Number.parseInt((document.querySelector("[role=status].num")?.textContent ?? "").replace(",", ""), 10);
    const missing = document.querySelectorAll(".missing-figure").length;
    if (now > 0) galleryWatch.first ??= performance.now() - from;
    if (now > 0 && now + missing === total) galleryWatch.all = performance.now() - from;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);`;

const watchShifts = `
  globalThis.galleryWatch = { first: null, all: null, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) galleryWatch.shift += value;
  }).observe({ type: "layout-shift", buffered: true });`;

function ms(millis: number): string {
  return `${millis < 100 ? millis.toFixed(1) : Math.round(millis)} ms`;
}

function seconds(millis: number): string {
  return `${(millis / 1_000).toFixed(1)} s`;
}
