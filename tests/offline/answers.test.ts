import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerTo } from "../../src/offline/answers.ts";
import { type Keeping, keepingOf } from "../../src/offline/keeping.ts";
import { type LiveCopy, liveCopyOf } from "../../src/offline/liveCopy.ts";
import type { RequestKind } from "../../src/offline/requestKind.ts";
import { type SiteBuild, siteBuild } from "../../src/offline/siteBuild.ts";
import { memoryCaches } from "./caches.ts";

const root = "https://host.test/";

/** What the server has, by address; absent addresses are refused, and all when there is no server. */
let server: Map<string, string> | null;
let asked: string[];

beforeEach(() => {
  server = new Map(Object.entries(siteOf("1")));
  asked = [];
  vi.stubGlobal("caches", memoryCaches());
  vi.stubGlobal("navigator", { locks: { request: (_name: string, work: () => Promise<void>) => work() } });
  vi.stubGlobal("fetch", (url: string) => said(url.slice(root.length) || "index.html"));
});

afterEach(() => vi.unstubAllGlobals());

describe("on a static host", () => {
  test("everything comes from the build without a server, and nothing is asked for twice", async () => {
    const site = await installed("1");
    server = null;
    for (const [address, text] of Object.entries(siteOf("1"))) expect(await site.get(kindOf(address))).toBe(text);
    expect(asked.filter((address) => address !== "content/index.json")).toHaveLength(
      Object.keys(siteOf("1")).length - 1,
    );
  });

  test("the decks stay the build's, though the server has the next build's already", async () => {
    const site = await installed("1");
    server = new Map(Object.entries(siteOf("2")));
    expect(await site.get({ kind: "index" })).toBe(siteOf("1")["content/index.json"]);
  });

  test("the next build fetches what is new to it, and what only the earlier one names is kept for its tabs", async () => {
    await installed("1");
    server = new Map(Object.entries(siteOf("2")));
    asked = [];
    const second = await installed("2");
    expect(asked).not.toContain("assets/shared.js");
    expect(asked).not.toContain("media/a.png");
    server = null;
    expect(await second.get({ kind: "page" })).toBe(siteOf("2")["index.html"]);
    expect(await second.get({ kind: "version", address: "assets/index-1.js" })).toBe("code 1");
  });

  test("after two more builds it is gone", async () => {
    for (const version of ["1", "2", "3", "4"]) {
      server = new Map(Object.entries(siteOf(version)));
      await installed(version);
    }
    server = null;
    const site = siteWith("4");
    expect(await site.keeping.find("assets/index-1.js")).toBeUndefined();
    expect(await site.get({ kind: "version", address: "assets/index-2.js" })).toBe("code 2");
  });

  test.each([
    ["a file is missing", (files: Map<string, string>) => files.delete("assets/index-2.js")],
    [
      "the page is still the old one",
      (files: Map<string, string>) => files.set("index.html", siteOf("1")["index.html"]),
    ],
    [
      "the decks are still the old ones",
      (files: Map<string, string>) => files.set("content/index.json", siteOf("1")["content/index.json"]),
    ],
  ])("while %s, the next build is not taken, and later fetches only what it lacks", async (_name, spoil) => {
    const first = await installed("1");
    server = new Map(Object.entries(siteOf("2")));
    spoil(server);
    await expect(siteWith("2").keeping.keepAll()).rejects.toThrow();
    expect(await first.get({ kind: "page" })).toBe(siteOf("1")["index.html"]);
    server = new Map(Object.entries(siteOf("2")));
    expect(await (await installed("2")).get({ kind: "page" })).toBe(siteOf("2")["index.html"]);
  });

  test("a file that the browser has lost is fetched and kept again", async () => {
    const site = await installed("1");
    vi.stubGlobal("caches", memoryCaches());
    const anew = siteWith("1");
    expect(await anew.get({ kind: "file", address: "icon.svg" })).toBe("icon");
    server = null;
    expect(await anew.get({ kind: "file", address: "icon.svg" })).toBe("icon");
    expect(await site.get({ kind: "file", address: "icon.svg" })).toBe("icon");
  });
});

describe("from a server that watches its content", () => {
  const edited = liveIndex("e1", "f1");

  async function live() {
    server?.set("content/index.json", liveIndex("1", "1"));
    const site = await installed("1");
    server?.set("content/index.json", edited);
    server?.set("content/e1.json", "edited topic");
    server?.set(
      "content/figures-f1.json",
      JSON.stringify({ figures: [{ figure: local("media/new.png"), thumbnail: null }] }),
    );
    server?.set("media/new.png", "new picture");
    return site;
  }

  test("an edit arrives at once, and all that it names is here when the server goes", async () => {
    const site = await live();
    expect(await site.get({ kind: "index" })).toBe(edited);
    await site.behind();
    server = null;
    expect(await site.get({ kind: "index" })).toBe(edited);
    expect(await site.get({ kind: "version", address: "content/e1.json" })).toBe("edited topic");
    expect(await site.get({ kind: "picture", address: "media/new.png" })).toBe("new picture");
  });

  test("an edited picture comes from the server, and is kept", async () => {
    const site = await live();
    server?.set("media/a.png", "edited picture");
    expect(await site.get({ kind: "picture", address: "media/a.png" })).toBe("edited picture");
    await site.behind();
    server = null;
    expect(await site.get({ kind: "picture", address: "media/a.png" })).toBe("edited picture");
  });

  test("a server that does not answer is not waited for, for what is kept", async () => {
    const site = await live();
    vi.useFakeTimers();
    const answer = answerTo({ kind: "index" }, { ...site, ask: () => new Promise(() => {}), behind: () => {} });
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect(await (await answer).text()).toBe(liveIndex("1", "1"));
  });

  test("when the same address is a static host again, the build counts again", async () => {
    const site = await live();
    await site.get({ kind: "index" });
    await site.behind();
    server = new Map(Object.entries(siteOf("1")));
    await site.get({ kind: "index" });
    await site.behind();
    expect(await site.live.isLive()).toBe(false);
  });
});

interface Site {
  readonly keeping: Keeping;
  readonly live: LiveCopy;
  get(kind: Exclude<RequestKind, { readonly kind: "pass" }>): Promise<string>;
  /** Resolves when nothing goes on behind the answers. */
  behind(): Promise<unknown>;
}

function siteWith(version: string): Site {
  const keeping = keepingOf(buildOf(version), root);
  const live = liveCopyOf(keeping, root);
  const works: Promise<unknown>[] = [];
  return {
    keeping,
    live,
    async get(kind) {
      const address = kind.kind === "index" ? "content/index.json" : kind.kind === "page" ? "index.html" : kind.address;
      const parts = {
        keeping,
        live,
        ask: () => said(address),
        behind: (work: Promise<unknown>) => void works.push(work),
      };
      return (await answerTo(kind, parts)).text();
    },
    behind: () => Promise.all(works),
  };
}

/** What `install` and `activate` do. */
async function installed(version: string): Promise<Site> {
  const site = siteWith(version);
  await site.keeping.keepAll();
  const index = await site.keeping.find("content/index.json");
  if (index !== undefined && (await index.clone().json()).live) await site.live.follow(index);
  await site.keeping.takeOver();
  return site;
}

function siteOf(version: string): Record<"index.html" | "content/index.json", string> & Record<string, string> {
  return {
    "index.html": `<script src="./assets/index-${version}.js"></script>`,
    [`assets/index-${version}.js`]: `code ${version}`,
    "assets/shared.js": "shared code",
    "content/index.json": JSON.stringify({ decks: [{ topics: [{ version }] }], figures: version, live: false }),
    [`content/${version}.json`]: `topic ${version}`,
    [`content/figures-${version}.json`]: JSON.stringify({ figures: [] }),
    "media/a.png": "picture",
    "icon.svg": "icon",
  };
}

function buildOf(version: string): SiteBuild {
  const isNamedByContent = /^(?:assets|content)\/(?!index\.json)/;
  return siteBuild(
    Object.entries(siteOf(version)).map(([url, text]) => ({
      url,
      revision: isNamedByContent.test(url) ? null : `${text.length}${text}`.replace(/\W/g, ""),
    })),
  );
}

function kindOf(address: string): Exclude<RequestKind, { readonly kind: "pass" }> {
  if (address === "index.html") return { kind: "page" };
  if (address === "content/index.json") return { kind: "index" };
  return {
    kind: /^(?:assets|content)\//.test(address) ? "version" : address === "icon.svg" ? "file" : "picture",
    address,
  };
}

function liveIndex(version: string, figures: string): string {
  return JSON.stringify({ decks: [{ topics: [{ version }] }], figures, live: true });
}

function local(path: string) {
  return { source: { kind: "local", path } };
}

async function said(address: string): Promise<Response> {
  asked.push(address);
  if (server === null) throw new TypeError("Failed to fetch");
  const text = server.get(address);
  const headers = { "content-type": address.endsWith(".html") ? "text/html" : "text/plain" };
  return text === undefined ? new Response("", { status: 404 }) : new Response(text, { headers });
}
