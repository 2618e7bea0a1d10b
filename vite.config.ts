import { readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { contentPlugin } from "./src/tools/contentPlugin.ts";
import { contentSecurityPolicy } from "./src/tools/contentSecurityPolicy.ts";
import { installation } from "./src/tools/installation.ts";
import { parserVersion } from "./src/tools/parserVersion.ts";
import { withoutDocument } from "./src/tools/withoutDocument.ts";
import { withoutSvgNames } from "./src/tools/withoutSvgNames.ts";

const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));

/** A file of ours for a library's, by its whole path: the dev server bundles libraries from elsewhere. */
const standIn = (name: string) => join(import.meta.dirname, "src/views/markdown", name);

/** They go by the clock, or by what a machine can do at once: nothing else may run beside them. */
const aloneJourneys = ["firefox", "kill", "quiz", "steady", "update"].map((name) => `tests/browser/${name}.journey.ts`);

function journeys(name: string, more: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      globalSetup: "tests/browser/support/globalSetup.ts",
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // A page may be slow, and a poll ends as soon as it succeeds.
      expect: { poll: { timeout: 10_000 } },
      ...more,
    },
  };
}

export default defineConfig({
  // Relative addresses: the build works from any sub-path of any static host.
  base: "./",
  plugins: [react(), contentPlugin(), contentSecurityPolicy(), withoutSvgNames(), VitePWA(installation)],
  worker: { plugins: () => [withoutDocument()] },
  // The browsers below have what the one stands in for; nothing here lets through what the other reads.
  resolve: {
    alias: {
      "@ungap/structured-clone": standIn("nativeStructuredClone.ts"),
      "style-to-object": standIn("noStyles.ts"),
      "#minpath": standIn("noPaths.ts"),
    },
  },
  define: {
    __APP_VERSION__: JSON.stringify(version),
    __PARSER_VERSION__: JSON.stringify(parserVersion(import.meta.dirname)),
  },
  build: {
    // Popovers, CSS nesting and :has() without fallbacks: in all three engines since April 2024.
    target: ["chrome123", "firefox125", "safari17.4"],
    // Every one of these browsers preloads modules itself. What lazy chunks need besides is not listed in the first one: the
    // names of all of them are one kilobyte of it, and the service worker has them after the first visit.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith(".css")),
    },
    // The content security policy refuses fonts from data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What the first screen needs, as two files: one that seldom changes and one that often does. Left to itself, the
        // bundler makes eleven, 4 kB larger together when compressed.
        codeSplitting: {
          groups: [
            {
              name: "react",
              test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/,
              priority: 2,
            },
            { name: "start", tags: ["$initial"], priority: 1 },
            // And all that a card needs as a third one: six small ones come to more.
            { name: "card", test: /src[\\/](?:app[\\/]StudyPage|study[\\/]desk)\.tsx?$/, priority: 0 },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/browser/**"],
        },
      },
      journeys("browser", {
        include: ["tests/browser/**/*.journey.ts"],
        exclude: aloneJourneys,
        // Most of them wait for the page more than the page works; two at once take little more than half the time.
        maxWorkers: 2,
        sequence: { groupOrder: 1 },
      }),
      journeys("browser alone", { include: aloneJourneys, fileParallelism: false, sequence: { groupOrder: 2 } }),
    ],
  },
});
