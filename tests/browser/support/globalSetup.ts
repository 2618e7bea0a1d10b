import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { preview } from "vite";
import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium.ts";
import { findFirefox } from "./firefox.ts";
import { buildSite, siteOptions } from "./siteBuild.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the served production build, and the folder it lies in. */
    readonly site: string;
    readonly siteFolder: string;
    readonly chromium: string;
    /** Null where there is none to be had. */
    readonly firefox: string | null;
  }
}

/** Builds the app once, serves the production build on loopback, and finds the browsers. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(path.join(tmpdir(), "recto-site-"));
  const chromium = findChromium();
  const firefox = findFirefox();
  await buildSite(outDir);
  const server = await preview({
    ...siteOptions(outDir),
    preview: { host: "127.0.0.1", port: 0, strictPort: false },
  });
  const site = server.resolvedUrls?.local[0];
  if (site === undefined) throw new Error("The preview server has no local address.");
  project.provide("site", site);
  project.provide("siteFolder", outDir);
  project.provide("chromium", chromium);
  project.provide("firefox", firefox);
  return async () => {
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  };
}
