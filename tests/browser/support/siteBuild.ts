import path from "node:path";
import { build, type InlineConfig } from "vite";

/** What the build and the server of the app have in common. */
export function siteOptions(outDir: string) {
  const root = path.resolve(import.meta.dirname, "../../..");
  return { root, logLevel: "error", build: { outDir, emptyOutDir: true } } as const;
}

/** Builds the app as `npm run build` does, into another folder. */
export async function buildSite(outDir: string, more: Pick<InlineConfig, "define" | "plugins"> = {}): Promise<void> {
  // The test runner has set another, and React's development build, twice as slow, would be what is tested.
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await build({ ...siteOptions(outDir), ...more });
  } finally {
    process.env["NODE_ENV"] = before;
  }
}
