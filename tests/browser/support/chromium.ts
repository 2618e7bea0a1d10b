import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

/**
 * The path of a Chromium to test with: `RECTO_CHROMIUM`, an installed one, Playwright's own download, or Debian's package
 * when root. Throws one line that says what to install when there is none to be had.
 */
export function findChromium(): string {
  return installed() ?? playwrightOwn() ?? debianPackage() ?? giveUp();
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

function installed(): string | null {
  const named = process.env["RECTO_CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const places = [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  return places.find(isExecutable) ?? null;
}

function playwrightOwn(): string | null {
  const place = chromium.executablePath();
  if (existsSync(place)) return place;
  say("No Chromium is installed; asking Playwright for its own.");
  const cli = path.resolve(import.meta.dirname, "../../../node_modules/playwright-core/cli.js");
  const outcome = spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "ignore", timeout: 240_000 });
  return outcome.status === 0 && existsSync(place) ? place : null;
}

function debianPackage(): string | null {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  say("Installing Debian's package chromium.");
  try {
    const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
    execFileSync("apt-get", ["update"], quiet);
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quiet);
  } catch {
    return null;
  }
  return installed();
}

function giveUp(): never {
  throw new Error("The browser tests need Chromium: install the package chromium, or name one in RECTO_CHROMIUM.");
}

function isExecutable(place: string): boolean {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
