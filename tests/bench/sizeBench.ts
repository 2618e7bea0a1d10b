import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { build, preview } from "vite";
import { findChromium, launchArguments } from "../browser/support/chromium.ts";

/** JavaScript that a page of the production build really asks for, gzipped, against the budget in DESIGN. */
export async function sizeBench(): Promise<string[]> {
  const root = path.resolve(import.meta.dirname, "../..");
  const outDir = await mkdtemp(path.join(tmpdir(), "recto-size-"));
  const options = { root, logLevel: "error", build: { outDir, emptyOutDir: true } } as const;
  await build(options);
  const server = await preview({ ...options, preview: { host: "127.0.0.1", port: 0 } });
  const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
  const page = await browser.newPage({ serviceWorkers: "block" });
  const scripts = new Set<string>();
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.add(new URL(request.url()).pathname);
  });
  const gzipped = async () => {
    const sizes = await Promise.all(
      [...scripts].map(async (script) => gzipSync(await readFile(path.join(outDir, script))).length),
    );
    return sizes.reduce((sum, size) => sum + size, 0) / 1000;
  };
  try {
    const site = server.resolvedUrls?.local[0] ?? "";
    await page.goto(site);
    await page.getByRole("heading", { name: "Decks" }).waitFor();
    const home = await gzipped();
    await page.goto(`${site}#/study/kubernetes/network-routing`);
    await page.getByRole("button", { name: /Show the answer/ }).waitFor();
    await page.waitForLoadState("networkidle");
    const firstCard = await gzipped();
    return [budget("home", home, 100), budget("first card, plain answer", firstCard, 150)];
  } finally {
    await browser.close();
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  }
}

function budget(what: string, kilobytes: number, most: number): string {
  return `${what}: ${kilobytes.toFixed(1)} kB gzip, ${Math.round((100 * kilobytes) / most)} % of the budget of ${most} kB`;
}
