import { copyFile, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CatalogFigure, FigureCatalog } from "../../src/deck/figureCatalog.ts";
import { type Thumbnails, thumbnails } from "../../src/tools/thumbnails.ts";

let folder = "";
let cacheFolder = "";
let warnings: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "recto-thumbs-"));
  cacheFolder = join(folder, "cache");
  warnings = [];
  await mkdir(join(folder, "media"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const maker = (): Thumbnails =>
  thumbnails({ fileOf: (path) => join(folder, path), cacheFolder, onWarning: (message) => warnings.push(message) });

async function paint(name: string, width: number, height: number, background = "#abcdef"): Promise<string> {
  const picture = sharp({ create: { width, height, channels: 3, background } });
  await picture.toFile(join(folder, "media", name));
  return `media/${name}`;
}

function catalogOf(...pictures: (readonly [path: string, width: number | null])[]): FigureCatalog {
  return { figures: pictures.map(([path, width]) => figureOf(path, width)) };
}

function figureOf(path: string, width: number | null): CatalogFigure {
  const source = { kind: "local", path, width, height: null } as const;
  const figure = { path, alt: "", number: null, side: "answer", source, description: null } as const;
  const none = { section: null, thumbnail: null, shownIn: [], namedIn: [], keyPoints: [] };
  return { id: path, deck: "d", topic: "t", figure, ...none };
}

const planned = ({ figures }: FigureCatalog) => figures.map(({ thumbnail }) => thumbnail);

test("a wide picture gets a smaller copy of its shape, a narrow one none", async () => {
  const wide = await paint("wide.png", 1600, 900);
  const tall = await paint("tall.jpg", 500, 4000);
  const narrow = await paint("narrow.png", 480, 300);
  const maker1 = maker();
  const [ofWide, ofTall, ofNarrow] = planned(await maker1.make(catalogOf([wide, 1600], [tall, null], [narrow, 480])));
  expect(ofWide).toMatchObject({ width: 480, height: 270 });
  expect(ofTall).toMatchObject({ width: 80, height: 640 });
  expect(ofNarrow).toBeNull();
  const read = await maker1.read(ofWide?.path ?? "");
  const made = read !== null && "thumbnail" in read ? await sharp(read.thumbnail).metadata() : null;
  expect(made).toMatchObject({ format: "webp", width: 480, height: 270 });
  expect(warnings).toEqual([]);
});

test("a picture is made smaller once, whatever it is called and in whichever run", async () => {
  const path = await paint("a.png", 1000, 500);
  await copyFile(join(folder, path), join(folder, "media/b.png"));
  await maker().make(catalogOf([path, 1000], ["media/b.png", 1000]));
  const [made, ...others] = await readdir(cacheFolder);
  expect(others).toEqual([]);
  const before = await stat(join(cacheFolder, made ?? ""));
  await maker().make(catalogOf([path, 1000]));
  expect((await stat(join(cacheFolder, made ?? ""))).mtimeMs).toBe(before.mtimeMs);
});

test("planned ones are made when they are asked for; an edited picture gets another one", async () => {
  const path = await paint("a.png", 1000, 500);
  const live = maker();
  const [before] = planned(await live.plan(catalogOf([path, 1000])));
  expect(await readdir(cacheFolder).catch(() => [])).toEqual([]);
  expect(await live.read(before?.path ?? "")).toHaveProperty("thumbnail");
  await paint("a.png", 1000, 500, "#123456");
  const [after] = planned(await live.plan(catalogOf([path, 1000])));
  expect(after?.path).not.toBe(before?.path);
  expect(await live.read(after?.path ?? "")).toHaveProperty("thumbnail");
  expect(await live.read(before?.path ?? "")).toHaveProperty("thumbnail");
  expect(await live.read("content-thumbs/other.webp")).toBeNull();
});

test("a picture that cannot be read gets none and one warning", async () => {
  await writeFile(join(folder, "media/broken.png"), "no picture");
  const live = maker();
  for (let turn = 0; turn < 2; turn++) {
    expect(planned(await live.make(catalogOf(["media/broken.png", 900], ["media/broken.png", 900])))).toEqual([
      null,
      null,
    ]);
  }
  expect(warnings).toEqual([expect.stringMatching(/^media\/broken\.png gets no thumbnail \(.+\); the gallery shows/)]);
});

test("a picture that breaks off gets none where it is made ahead, and itself where it is asked for", async () => {
  const path = await paint("a.jpg", 1000, 500);
  await writeFile(join(folder, path), (await sharp(join(folder, path)).toBuffer()).subarray(0, 400));
  const live = maker();
  const [thumbnail] = planned(await live.plan(catalogOf([path, 1000])));
  if (thumbnail === null || thumbnail === undefined) return;
  expect(await live.read(thumbnail.path)).toEqual({ picture: join(folder, path) });
  expect(planned(await live.make(catalogOf([path, 1000])))).toEqual([null]);
  expect(warnings).toHaveLength(1);
});

test("a small drawing and an animation stay as they are, a large drawing does not", async () => {
  const drawing = (more: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600">${more}</svg>`;
  await writeFile(join(folder, "media/small.svg"), drawing(""));
  await writeFile(join(folder, "media/large.svg"), drawing("<rect width='9' height='9'/>".repeat(3_000)));
  const frames = [await paint("1.png", 600, 200, "red"), await paint("2.png", 600, 200, "blue")];
  await sharp(
    frames.map((path) => join(folder, path)),
    { join: { animated: true } },
  ).toFile(join(folder, "media/moving.gif"));
  const [small, large, moving] = planned(
    await maker().make(catalogOf(["media/small.svg", 900], ["media/large.svg", 900], ["media/moving.gif", 600])),
  );
  expect([small, moving]).toEqual([null, null]);
  expect(large).toMatchObject({ width: 480, height: 320 });
});
