import type { VitePWAOptions } from "vite-plugin-pwa";

/** How the site is kept for use without a network, and installed. Its addresses are relative, as all are. */
export const installation: Partial<VitePWAOptions> = {
  strategies: "injectManifest",
  srcDir: "src/offline",
  filename: "serviceWorker.ts",
  // The page does it itself, when its first screen stands (src/storage/siteWorker.ts).
  injectRegister: false,
  includeManifestIcons: false,
  integration: {
    configureCustomSWViteBuild(worker) {
      worker.logLevel = "warn";
    },
  },
  injectManifest: {
    rollupFormat: "iife",
    globPatterns: ["**/*"],
    // What only the browser asks for while it installs; descriptions of pictures, which the decks already hold.
    globIgnores: ["serviceWorker.js", "manifest.webmanifest", "icons/**", "screenshots/**", "**/*.txt"],
    // Named by what they hold.
    dontCacheBustURLsMatching: /^(?:assets\/|content-thumbs\/|content\/(?:figures-)?[0-9a-f]{16}\.json$)/,
    // A deck's pictures are as large as they are.
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  },
  manifest: {
    name: "Recto",
    short_name: "Recto",
    description:
      "Study your own Markdown questions with spaced repetition. No account, no server: everything stays on this device.",
    lang: "en",
    categories: ["education", "productivity"],
    start_url: "./",
    scope: "./",
    display: "standalone",
    // The page's own colours follow its theme; these are there before it is.
    background_color: "#f1eee7",
    theme_color: "#f1eee7",
    icons: [
      { src: "icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "icons/512.png", sizes: "512x512", type: "image/png" },
      { src: "icons/maskable-192.png", sizes: "192x192", type: "image/png", purpose: "maskable" },
      { src: "icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
    ],
    screenshots: [
      screenshot("study-wide", "1280x800", "wide", "A card, its answer shown"),
      screenshot("figures-wide", "1280x800", "wide", "All figures of a deck, by topic"),
      screenshot("study-narrow", "780x1688", "narrow", "A card on a phone, its answer shown"),
      screenshot("today-narrow", "780x1688", "narrow", "Today: what waits, and the decks"),
    ],
    shortcuts: [
      { name: "Study", url: "./#/study" },
      { name: "Quiz", url: "./#/quiz" },
      { name: "Figures", url: "./#/figures" },
    ],
  },
};

function screenshot(name: string, sizes: string, form_factor: "wide" | "narrow", label: string) {
  return { src: `screenshots/${name}.webp`, sizes, type: "image/webp", form_factor, label };
}
