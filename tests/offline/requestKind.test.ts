import { describe, expect, test } from "vitest";
import { requestKind } from "../../src/offline/requestKind.ts";
import { siteBuild } from "../../src/offline/siteBuild.ts";

const root = "https://host.test/a/b/";
const build = siteBuild([
  { url: "index.html", revision: "r1" },
  { url: "icon.svg", revision: "r2" },
]);

function kindOf(url: string, { method = "GET", mode = "cors", range = false } = {}) {
  return requestKind({ url: new URL(url, root).href, method, mode, headers: { has: () => range } }, root, build);
}

describe("a request", () => {
  test.each(["./", "./#/study", "./index.html", "./?from=home-screen"])("that opens %s gets the page", (url) => {
    expect(kindOf(url, { mode: "navigate" })).toEqual({ kind: "page" });
  });

  test.each([
    ["assets/index-abc.js", "version", "assets/index-abc.js"],
    ["content/0123456789abcdef.json", "version", "content/0123456789abcdef.json"],
    ["content-thumbs/abc.webp", "version", "content-thumbs/abc.webp"],
    ["media/figure4-4.png", "picture", "media/figure4-4.png"],
    ["content-media/notes/50%20%25.png", "picture", "content-media/notes/50 %.png"],
    ["icon.svg", "file", "icon.svg"],
  ])("for %s is one for a %s", (url, kind, address) => {
    expect(kindOf(url)).toEqual({ kind, address });
  });

  test("for the index of decks is of its own kind", () => {
    expect(kindOf("content/index.json")).toEqual({ kind: "index" });
  });

  test.each([
    ["the stream of a server that watches its content", "content/events", {}],
    ["another site", "https://elsewhere.test/a/b/media/x.png", {}],
    ["what lies beside the app", "https://host.test/a/c/", { mode: "navigate" }],
    ["a file that the build does not have", "screenshots/study-wide.webp", {}],
    ["a part of a file", "media/figure4-4.png", { range: true }],
    ["something to be sent", "content/index.json", { method: "POST" }],
    ["a name that cannot be read", "media/%E0%A4%A.png", {}],
    ["an address with a query", "media/figure4-4.png?size=2", {}],
    ["another page below the app", "help/", { mode: "navigate" }],
  ])("for %s is passed on", (_name, url, options) => {
    expect(kindOf(url, options)).toEqual({ kind: "pass" });
  });
});
