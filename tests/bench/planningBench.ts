import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import { planAnswering } from "../../src/workers/planQuestions.ts";
import { findChromium, launchArguments } from "../browser/support/chromium.ts";
import { bundle, serve } from "./browser/sites.ts";
import { madeUpQuestion } from "./exam/madeUp.ts";
import { table } from "./exam/summary.ts";

const runs = 5;

/** The exam planner in the worker of the production build, as a page asks it, beside the same question in Node. */
export async function planningBench(): Promise<string[]> {
  const root = path.resolve(import.meta.dirname, "../..");
  const outDir = await mkdtemp(path.join(tmpdir(), "recto-planning-"));
  await build({ root, logLevel: "error", build: { outDir, emptyOutDir: true } });
  await writeFile(
    path.join(outDir, "blank.html"),
    '<!doctype html><link rel="icon" href="data:,"><script type="module" src="bench/planning.js"></script>',
  );
  await bundle(outDir, "planning", "es");
  const script = (await readdir(path.join(outDir, "assets"))).find((name) => /^planExam-.*\.js$/.test(name));
  if (script === undefined) throw new Error("The build has no worker for planning.");
  const site = await serve(outDir, []);
  const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
  try {
    const page = await browser.newPage({ serviceWorkers: "block" });
    await page.goto(`${site.address}blank.html`);
    const rows = [];
    for (const { cards, days, minutes } of [
      { cards: 400, days: 30, minutes: 10 },
      { cards: 50_000, days: 30, minutes: 120 },
    ]) {
      const { millis, longest } = await page.evaluate(
        ([script, cards, days, minutes, runs]) => benchPlanning.fastest(script, cards, days, minutes, runs),
        [`assets/${script}`, cards, days, minutes, runs] as const,
      );
      const inNode = nodeMillis(cards, days, minutes);
      rows.push([
        `${cards} cards × ${days} days`,
        `${Math.round(millis)} ms`,
        `${(millis / inNode).toFixed(1)} ×`,
        `${Math.round(longest)} ms`,
      ]);
    }
    return table(["question to answer, in the page", "time", "beside Node", "longest task of the page"], rows);
  } finally {
    await browser.close();
    await site.close();
    await rm(outDir, { recursive: true, force: true });
  }
}

function nodeMillis(cards: number, days: number, minutes: number): number {
  let millis = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const answerTo = planAnswering();
    answerTo(madeUpQuestion(20, days, minutes));
    const question = madeUpQuestion(cards, days, minutes);
    const from = performance.now();
    answerTo(question);
    millis = Math.min(millis, performance.now() - from);
  }
  return millis;
}
