import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";

export interface Wanted {
  /** The environment variable that may name one. */
  readonly variable: string;
  /** What it is called in the folders of `PATH`, the best first. */
  readonly names: readonly string[];
  /** Where else it may lie. */
  readonly places: readonly string[];
}

/** The path of a browser that is there already, or null. */
export function installed({ variable, names, places }: Wanted): string | null {
  const named = process.env[variable];
  if (named !== undefined && named !== "") return named;
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...onPath, ...places].find(isExecutable) ?? null;
}

/** The same after Debian's package of that name was installed, which only root can do. */
export function fromDebian(name: string, wanted: Wanted): string | null {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  say(`Installing Debian's package ${name}.`);
  try {
    const quiet = {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: 240_000,
    } as const;
    execFileSync("apt-get", ["update"], quiet);
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", name], quiet);
  } catch {
    return null;
  }
  return installed(wanted);
}

/** A line for whoever runs the tests. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function isExecutable(place: string): boolean {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
