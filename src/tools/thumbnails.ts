import { createHash } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { CatalogFigure, FigureCatalog } from "../deck/figureCatalog.ts";
import { each } from "./each.ts";

/** Smaller copies of pictures for the gallery, each made once and kept by what the picture holds. */
export interface Thumbnails {
  /** The catalog with the thumbnails that there will be; none is made yet. */
  plan(catalog: FigureCatalog): Promise<FigureCatalog>;
  /** The catalog without those that cannot be made; all others are. */
  make(catalog: FigureCatalog): Promise<FigureCatalog>;
  /** What an address of a planned thumbnail serves: the thumbnail, or where it cannot be made the file of the picture. */
  read(address: string): Promise<{ readonly thumbnail: Uint8Array } | { readonly picture: string } | null>;
}

export interface ThumbnailOptions {
  /** Where the file of a picture with this address is. */
  readonly fileOf: (sitePath: string) => string;
  readonly cacheFolder: string;
  readonly onWarning: (message: string) => void;
}

/** Without `sharp`, which some platforms cannot have, there are none, and the gallery shows the pictures themselves. */
export function thumbnails({ fileOf, cacheFolder, onWarning }: ThumbnailOptions): Thumbnails {
  /** By the state of a file: its address, size and time. */
  const plans = new Map<string, Promise<Plan | null>>();
  const byAddress = new Map<string, { readonly file: string; readonly sitePath: string }>();
  const broken = new Set<string>();

  async function planOne(sitePath: string, width: number | null): Promise<Plan | null> {
    if (width !== null && width <= MOST.width) return null;
    const file = fileOf(sitePath);
    const state = await stat(file).catch(() => null);
    if (state === null || (extname(file).toLowerCase() === ".svg" && state.size < SMALL_SVG)) return null;
    const key = `${sitePath} ${state.size} ${state.mtimeMs}`;
    const known = plans.get(key) ?? look(file).catch((error: unknown) => warn(sitePath, error));
    plans.set(key, known);
    const plan = await known;
    if (plan !== null) byAddress.set(plan.path, { file, sitePath });
    return plan;
  }

  function warn(sitePath: string, error: unknown): null {
    const why = error instanceof Error ? error.message : String(error);
    if (!broken.has(sitePath))
      onWarning(`${sitePath} gets no thumbnail (${why}); the gallery shows the picture itself.`);
    broken.add(sitePath);
    return null;
  }

  /** The picture may have been edited since: then another address is planned for it, and nobody needs this one. */
  async function make(address: string, file: string): Promise<Uint8Array> {
    const bytes = await readFile(file);
    if (addressOf(bytes) !== address) throw new Error("it has changed meanwhile");
    const made = await shrink(bytes);
    // Renamed into place: two builds at once, or one that is stopped, leave no half of a file.
    const kept = keptAt(address);
    await mkdir(cacheFolder, { recursive: true });
    await writeFile(`${kept}.${process.pid}`, made);
    await rename(`${kept}.${process.pid}`, kept);
    return made;
  }

  function keptAt(address: string): string {
    return join(cacheFolder, address.slice(THUMBNAILS.length));
  }

  async function read(address: string): ReturnType<Thumbnails["read"]> {
    const planned = byAddress.get(address);
    if (planned === undefined) return null;
    const { file, sitePath } = planned;
    try {
      return { thumbnail: await readFile(keptAt(address)).catch(() => make(address, file)) };
    } catch (error) {
      warn(sitePath, error);
      return { picture: file };
    }
  }

  async function plan({ figures }: FigureCatalog): Promise<FigureCatalog> {
    if ((await loadSharp()) === null) return { figures };
    return { figures: await each(figures, async (entry) => withThumbnail(entry, await planFor(entry))) };
  }

  function planFor({ figure: { source } }: CatalogFigure): Promise<Plan | null> {
    return source.kind === "local" ? planOne(source.path, source.width) : Promise.resolve(null);
  }

  return {
    plan,
    async make(catalog) {
      const { figures } = await plan(catalog);
      const addresses = [...new Set(figures.flatMap(({ thumbnail }) => thumbnail?.path ?? []))];
      const failed = new Set<string>();
      await each(
        addresses,
        async (address) => {
          const made = await read(address);
          if (made === null || "picture" in made) failed.add(address);
        },
        AT_ONCE,
      );
      return {
        figures: figures.map((entry) =>
          failed.has(entry.thumbnail?.path ?? "") ? { ...entry, thumbnail: null } : entry,
        ),
      };
    },
    read,
  };
}

/** Before the name of a thumbnail, this is its address. */
export const THUMBNAILS = "content-thumbs/";

type Plan = NonNullable<CatalogFigure["thumbnail"]>;

/** Pixels: twice what a tile of the gallery is wide. */
const MOST = { width: 480, height: 640 };
/** Bytes; a smaller drawing is as good as its thumbnail. */
const SMALL_SVG = 60_000;
/** How many are made at once: each takes a picture's pixels as memory. */
const AT_ONCE = 4;
/** Changed when thumbnails are made in another way, so that old ones are not taken for new. */
const RECIPE = "1";

function withThumbnail(entry: CatalogFigure, thumbnail: Plan | null): CatalogFigure {
  return { ...entry, thumbnail };
}

async function look(file: string): Promise<Plan | null> {
  const sharp = await loadSharp();
  const bytes = await readFile(file);
  const { autoOrient, pages } = (await sharp?.(bytes).metadata()) ?? {};
  if (autoOrient === undefined || (pages ?? 1) > 1 || isAnimatedPng(bytes)) return null;
  if (autoOrient.width <= MOST.width) return null;
  const scale = Math.min(MOST.width / autoOrient.width, MOST.height / autoOrient.height);
  return {
    path: addressOf(bytes),
    width: Math.max(1, Math.round(autoOrient.width * scale)),
    height: Math.max(1, Math.round(autoOrient.height * scale)),
  };
}

function addressOf(bytes: Uint8Array): string {
  const hash = createHash("sha256").update(RECIPE).update(bytes).digest("hex").slice(0, 20);
  return `${THUMBNAILS}${hash}.webp`;
}

/** The chunk that says so stands among the first. */
function isAnimatedPng(bytes: Buffer): boolean {
  return bytes.subarray(0, 4_096).includes("acTL");
}

async function shrink(bytes: Uint8Array): Promise<Uint8Array> {
  const sharp = await loadSharp();
  if (sharp === null) throw new Error("sharp is not installed");
  return sharp(bytes)
    .autoOrient()
    .resize({ ...MOST, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80, smartSubsample: true })
    .toBuffer();
}

let sharp: Promise<typeof import("sharp").default | null> | undefined;

function loadSharp() {
  sharp ??= import("sharp").then(
    (module) => {
      // Several pictures at once use the cores already.
      module.default.concurrency(1);
      module.default.cache(false);
      return module.default;
    },
    () => null,
  );
  return sharp;
}
