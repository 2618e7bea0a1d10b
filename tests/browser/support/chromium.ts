import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { fromDebian, installed, say, type Wanted } from "./installedBrowser.ts";

/**
 * The path of a Chromium to test with: `RECTO_CHROMIUM`, an installed one, Playwright's own download, or Debian's package
 * when root. Throws one line that says what to install when there is none to be had.
 */
export function findChromium(): string {
  return installed(wanted) ?? playwrightOwn() ?? fromDebian("chromium", wanted) ?? giveUp();
}

/** Root in a container has no user namespaces to build Chromium's sandbox from. */
export const launchArguments = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const wanted: Wanted = {
  variable: "RECTO_CHROMIUM",
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"],
  places: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
};

function playwrightOwn(): string | null {
  const place = chromium.executablePath();
  if (existsSync(place)) return place;
  say("No Chromium is installed; asking Playwright for its own.");
  const cli = path.resolve(import.meta.dirname, "../../../node_modules/playwright-core/cli.js");
  const outcome = spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "ignore", timeout: 240_000 });
  return outcome.status === 0 && existsSync(place) ? place : null;
}

function giveUp(): never {
  throw new Error("The browser tests need Chromium: install the package chromium, or name one in RECTO_CHROMIUM.");
}
