/** The house: which room may import what, and why. A broken wall is reported with this reason. */
export interface Room {
  /** Rooms below `src/` that it may import, besides itself. */
  readonly rooms: readonly string[];
  /** Rooms, or files of rooms as in "storage/port.ts", from which it may import types only. */
  readonly typesOf?: readonly string[];
  /** Outside packages, by name or by prefix ending in `*`. */
  readonly packages: readonly string[];
  readonly reason: string;
}

const pureRooms = ["deck", "parser", "scheduler", "facts", "library", "notes", "statistics"];

export const house: Readonly<Record<string, Room>> = {
  deck: { rooms: [], packages: [], reason: "the ground floor holds the words of the field and rests on nothing" },
  parser: {
    rooms: ["deck"],
    packages: ["mdast", "mdast-util-*", "micromark*", "unist*", "unist-util-*", "hast*", "yaml"],
    reason: "the parser turns text into cards and knows no memory, no storage and no screen",
  },
  scheduler: {
    rooms: ["deck"],
    packages: [],
    reason: "the scheduler is arithmetic on memories and must not know where cards come from",
  },
  marking: {
    rooms: ["deck"],
    typesOf: ["scheduler/rating.ts"],
    packages: ["stemmer"],
    reason:
      "marking compares what was typed or picked with what the card says, by text alone, so that any room may ask it",
  },
  facts: {
    rooms: ["scheduler", "deck"],
    packages: [],
    reason: "facts and their fold are pure, so that any log gives the same state anywhere",
  },
  storage: {
    rooms: ["facts", "deck"],
    packages: ["idb"],
    reason: "storage keeps facts and knows no rule about them",
  },
  exchange: {
    rooms: ["facts", "parser", "deck"],
    typesOf: ["storage/port.ts"],
    packages: [],
    reason: "files in and out speak to the storage port only",
  },
  library: {
    rooms: ["facts", "parser", "deck"],
    typesOf: ["storage/port.ts"],
    packages: [],
    reason: "the library says which decks exist; it neither schedules nor shows",
  },
  notes: {
    rooms: ["library", "parser", "facts", "deck"],
    typesOf: ["storage/port.ts"],
    packages: ["@zip.js/zip.js", "@zip.js/zip.js/*", "image-size", "image-size/*"],
    reason: "reading the learner's own files needs no page and no clock, so that a worker does it and any test can",
  },
  statistics: {
    rooms: ["facts", "scheduler", "deck"],
    packages: [],
    reason: "statistics are pure folds that end in figures",
  },
  study: {
    rooms: ["library", "notes", "parser", "statistics", "marking", "facts", "scheduler", "deck"],
    typesOf: ["storage/port.ts", "storage/sessionNote.ts", "storage/diskFolder.ts"],
    packages: ["zustand/vanilla"],
    reason: "sessions are pure transitions over rooms below; React stays outside",
  },
  views: {
    rooms: ["deck"],
    typesOf: ["scheduler", "facts", "marking", "notes", "exchange/whatComes.ts", "study"],
    packages: [
      "react",
      "react-dom",
      "react-markdown",
      "remark-*",
      "rehype-*",
      "unified",
      "unist-util-*",
      "hast*",
      "mdast*",
      "micromark-extension-gfm-*",
      "katex",
      "lowlight",
      "highlight.js",
      "d3-zoom",
      "d3-selection",
      "@fontsource-variable/literata",
    ],
    reason: "views take props and raise intents: they never see a store, a clock or a log",
  },
  app: {
    rooms: [
      "views",
      "study",
      "library",
      "statistics",
      "marking",
      "exchange",
      "notes",
      "storage",
      "facts",
      "scheduler",
      "deck",
    ],
    packages: ["react", "react-dom", "zustand"],
    reason: "the shell binds stores to views and decides nothing itself",
  },
  offline: {
    rooms: ["deck"],
    packages: [],
    reason: "the service worker stands between page and server, and knows files and decks but no learner",
  },
  workers: { rooms: pureRooms, packages: [], reason: "a worker is a thin door to pure rooms" },
  cli: {
    rooms: ["parser", "deck", "exchange", "tools"],
    packages: ["node:*"],
    reason: "the command line is the parser with files around it",
  },
  tools: {
    rooms: ["parser", "deck", "exchange"],
    packages: ["node:*", "vite", "vite-plugin-pwa", "image-size", "image-size/*", "@resvg/resvg-js", "sharp"],
    reason: "build tools run before the app does and must not reach into it",
  },
};

/** Clocks, chance and browser I/O come in by the door: only these places may name them. */
export const doors = {
  places: ["src/main.tsx", "src/storage/", "src/tools/", "src/offline/"],
  /** Not to be named at all. */
  globals: [
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "caches",
    "cookieStore",
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "BroadcastChannel",
    "crypto",
    "performance",
    "eval",
  ],
  /** To be named only with another property than these; besides, `new Date()` and `Date()` read the clock. */
  members: {
    Date: ["now"],
    Math: ["random"],
    navigator: ["sendBeacon", "storage", "locks", "serviceWorker"],
    document: ["cookie", "defaultView"],
  },
  reason: "time, chance and browser I/O are parameters, so that every rule can be tested without waiting or mocking",
} as const;
