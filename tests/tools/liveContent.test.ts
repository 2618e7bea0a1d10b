import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { indexAddress } from "../../src/tools/contentSite.ts";
import { liveContent } from "../../src/tools/liveContent.ts";

let folder = "";
let origin = "";
let close = () => {};
let text = "first";
let broken = false;
const faults: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "recto-live-"));
  await mkdir(join(folder, "content/deck"), { recursive: true });
  await mkdir(join(folder, "public/media"), { recursive: true });
  await writeFile(join(folder, "content/deck/inside.png"), "inside");
  await writeFile(join(folder, "public/media/outside.svg"), "outside");
  await writeFile(join(folder, "secret.png"), "secret");
  text = "first";
  broken = false;
  faults.length = 0;
  const live = liveContent({
    contentRoot: join(folder, "content"),
    publicDir: join(folder, "public"),
    base: "/sub/",
    load: async () => {
      if (broken) throw new Error("half-way through a save");
      return {
        documents: new Map([
          [indexAddress, text],
          [`content/${text}.json`, text],
        ]),
        pictures: new Set(),
        thumbnails: new Set(),
      };
    },
    thumbnails: {
      read: async (address) =>
        address.endsWith("made.webp")
          ? { thumbnail: Buffer.from("smaller") }
          : address.endsWith("broken.webp")
            ? { picture: join(folder, "content/deck/inside.png") }
            : null,
    },
    onFault: (error) => faults.push(error),
  });
  const server = createServer((request, response) => {
    live.handle(request, response, () => response.writeHead(404).end("next"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  origin = `http://127.0.0.1:${address.port}/sub/`;
  close = () => {
    live.close();
    server.closeAllConnections();
    server.close();
  };
});

afterEach(async () => {
  close();
  await rm(folder, { recursive: true, force: true });
});

async function get(address: string): Promise<{ status: number; type: string | null; body: string }> {
  const response = await fetch(`${origin}${address}`);
  return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
}

/** Opens the event stream; `next` waits until it has told of one more change than before. */
async function listen(): Promise<{ next: () => Promise<void> }> {
  const response = await fetch(`${origin}content/events`);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  let received = "";
  const told = () => received.split("event: change\ndata: {}\n\n").length - 1;
  let awaited = 0;
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) received += decoder.decode(chunk);
  })().catch(() => {});
  return {
    async next() {
      awaited += 1;
      await vi.waitFor(() => expect(told()).toBeGreaterThanOrEqual(awaited), { timeout: 5000, interval: 10 });
    },
  };
}

test("an edit is told to the open page, and the new content is served", async () => {
  expect(await get("content/index.json")).toEqual({ status: 200, type: "application/json", body: "first" });
  const events = await listen();
  text = "second";
  await writeFile(join(folder, "content/deck/topic.md"), "edited");
  await events.next();
  expect((await get("content/index.json?again")).body).toBe("second");
  expect((await get("content/second.json")).body).toBe("second");
});

test("a topic as it was before the edit can still be had", async () => {
  await get("content/index.json");
  const events = await listen();
  text = "second";
  await writeFile(join(folder, "content/deck/topic.md"), "edited");
  await events.next();
  expect((await get("content/first.json")).body).toBe("first");
});

test("a changed picture is told too, and served anew", async () => {
  expect(await get("media/outside.svg")).toEqual({ status: 200, type: "image/svg+xml", body: "outside" });
  const events = await listen();
  await writeFile(join(folder, "public/media/outside.svg"), "redrawn");
  await events.next();
  expect((await get("media/outside.svg")).body).toBe("redrawn");
});

test("content that cannot be read is reported, and what was served before stays", async () => {
  await get("content/index.json");
  const events = await listen();
  broken = true;
  await writeFile(join(folder, "content/deck/topic.md"), "half");
  await events.next();
  expect(faults).toHaveLength(1);
  expect((await get("content/index.json")).body).toBe("first");
});

test("pictures beside the Markdown are served", async () => {
  expect(await get("content-media/deck/inside.png")).toEqual({ status: 200, type: "image/png", body: "inside" });
});

test("thumbnails are served, and where one cannot be made the picture", async () => {
  expect(await get("content-thumbs/made.webp")).toEqual({ status: 200, type: "image/webp", body: "smaller" });
  expect(await get("content-thumbs/broken.webp")).toEqual({ status: 200, type: "image/png", body: "inside" });
});

test.each([
  ["a thumbnail that nobody planned", "content-thumbs/unknown.webp"],
  ["a document that is not there", "content/unknown.json"],
  ["a picture that is not there", "media/absent.png"],
  ["a file that is no picture", "content-media/deck/topic.md"],
  ["an address that climbs out of its folder", "content-media/..%2f..%2fsecret.png"],
  ["an address that climbs out by a backslash", "content-media/..%5c..%5csecret.png"],
  ["a damaged escape", "media/%E0%A4%A.png"],
  ["anything else", "assets/app.js"],
])("%s is left to the next handler", async (_, address) => {
  expect(await get(address)).toMatchObject({ status: 404, body: "next" });
});
