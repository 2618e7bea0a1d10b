import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { launchArguments } from "./support/chromium.ts";
import { answer } from "./support/studying.ts";

const kills = 20;

test(`every review shown as saved is there after each of ${kills} kills of the whole browser`, async () => {
  const profile = await mkdtemp(path.join(tmpdir(), "recto-kill-"));
  let saved = 0;
  for (let launches = 0; launches <= kills; launches++) {
    const { browser, child, page } = await launch(profile);
    await page.goto(inject("site"));
    await page.getByRole("heading", { name: "Decks" }).waitFor();
    expect(await reviewsInLog(page)).toBe(saved);
    if (launches === kills) {
      await browser.close();
      child.kill();
      break;
    }
    await page.goto(new URL("#/study/kubernetes/network-routing", page.url()).href);
    await answer(page, "1");
    // The page says how much is unsaved for as long as it is; nothing else may be waited for.
    await page.locator("html[data-unsaved='0']").waitFor({ state: "attached" });
    saved++;
    process.kill(-(child.pid ?? 0), "SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    await browser.close().catch(() => undefined);
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** A browser in a process group of its own, so that all of its processes can be killed at once. */
async function launch(profile: string): Promise<{ browser: Browser; child: ChildProcess; page: Page }> {
  await rm(path.join(profile, "DevToolsActivePort"), { force: true });
  await rm(path.join(profile, "SingletonLock"), { force: true });
  const child = spawn(
    inject("chromium"),
    [...launchArguments, "--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { detached: true, stdio: "ignore" },
  );
  const port = await debuggingPort(profile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error("The browser has no page.");
  return { browser, child, page };
}

async function debuggingPort(profile: string): Promise<number> {
  for (let tries = 0; tries < 200; tries++) {
    const text = await readFile(path.join(profile, "DevToolsActivePort"), "utf8").catch(() => "");
    const port = Number(text.split("\n")[0]);
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The browser did not say its debugging port.");
}

/** How many reviews Settings says there are to lose. */
async function reviewsInLog(page: Page): Promise<number> {
  await page.goto(new URL("#/settings", page.url()).href);
  await page.getByRole("button", { name: /^Delete all my data/ }).click();
  const sentence = await page.getByText(/reviews? and everything else/).innerText();
  await page.keyboard.press("Escape");
  return Number(/^[\d,]+/.exec(sentence)?.[0].replaceAll(",", ""));
}
