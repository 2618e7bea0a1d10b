import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { launchArguments } from "./chromium.ts";

export interface Killable {
  readonly browser: Browser;
  readonly child: ChildProcess;
}

/** A browser in a process group of its own, so that all of its processes can be killed at once. */
export async function launch(profile: string): Promise<Killable & { readonly page: Page }> {
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

/** Kills all of its processes at once, as a dead battery would. */
export async function killGroup({ browser, child }: Killable): Promise<void> {
  process.kill(-(child.pid ?? 0), "SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  await browser.close().catch(() => undefined);
}
