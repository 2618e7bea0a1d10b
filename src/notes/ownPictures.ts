import type { FigureSource } from "../deck/figure.ts";
import type { CatalogFigure, FigureCatalog, Thumbnail } from "../deck/figureCatalog.ts";
import type { NoteTree } from "../facts/notes.ts";
import type { Storage } from "../storage/port.ts";
import { smallName } from "./madeNames.ts";
import { OWN_MEDIA } from "./parsedNotes.ts";
import { type Small, shrinkPicture, smallSize } from "./shrinkPicture.ts";

/** Gives the pictures in documents that were just read addresses in this page; the blobs stay on the disk until one is shown. */
export interface OwnPictures {
  find(document: unknown, tree: NoteTree): Promise<void>;
  /** The catalog with the smaller copies that are there. Those that are not are made behind, for the next time. */
  withThumbnails(catalog: FigureCatalog, tree: NoteTree): Promise<FigureCatalog>;
}

export interface PictureParts {
  readonly storage: Pick<Storage, "blobs" | "keepBlobs">;
  /** An address at which this page finds the blob, for as long as it lives. */
  readonly urlOf: (blob: Blob) => string;
  readonly shrink?: typeof shrinkPicture;
}

export function ownPictures({ storage, urlOf, shrink = shrinkPicture }: PictureParts): OwnPictures {
  /** By the name of the blob. */
  const urls = new Map<string, string>();
  /** Being made, or not to be made: by the name of the picture's blob. */
  const tried = new Set<string>();
  let making: Promise<void> = Promise.resolve();

  async function findBlobs(names: Iterable<string>): Promise<void> {
    const wanted = new Set([...names].filter((name) => !urls.has(name)));
    const found = wanted.size === 0 ? null : await storage.blobs(wanted);
    if (found?.ok) for (const [name, blob] of found.value) urls.set(name, urlOf(blob));
  }

  async function make(name: string, size: Small): Promise<void> {
    const found = await storage.blobs([name]);
    const picture = found.ok ? found.value.get(name) : undefined;
    const small = picture === undefined ? null : await shrink(picture, size);
    if (small !== null) await storage.keepBlobs([{ name: smallName(name), bytes: small }]);
  }

  return {
    async find(document, tree) {
      const sources = ownSources(document);
      const blobOf = ({ path }: OwnSource) => tree.files.get(path.slice(OWN_MEDIA.length))?.file.blob;
      await findBlobs(sources.flatMap((source) => blobOf(source) ?? []));
      for (const source of sources) {
        const url = urls.get(blobOf(source) ?? "");
        if (url !== undefined) source.url = url;
      }
    },
    async withThumbnails({ figures }, tree) {
      const wanted = new Map<CatalogFigure, { readonly name: string; readonly size: Small }>();
      for (const figure of figures) {
        const { source } = figure.figure;
        const size = source.kind === "local" ? smallSize(source.path, source.width, source.height) : null;
        const name =
          source.kind === "local" ? tree.files.get(source.path.slice(OWN_MEDIA.length))?.file.blob : undefined;
        if (size !== null && name !== undefined) wanted.set(figure, { name, size });
      }
      await findBlobs([...wanted.values()].map(({ name }) => smallName(name)));
      for (const { name, size } of wanted.values()) {
        if (urls.has(smallName(name)) || tried.has(name)) continue;
        tried.add(name);
        // One after the other: each takes a picture's pixels as memory.
        making = making.then(() => make(name, size)).catch(() => {});
      }
      return { figures: figures.map((figure) => ({ ...figure, thumbnail: thumbnailOf(wanted.get(figure)) })) };
    },
  };

  function thumbnailOf(wanted: { readonly name: string; readonly size: Small } | undefined): Thumbnail | null {
    const url = wanted && urls.get(smallName(wanted.name));
    return wanted === undefined || url === undefined ? null : { path: smallName(wanted.name), url, ...wanted.size };
  }
}

/** A source in a document that was just read, and is nobody else's yet. */
interface OwnSource {
  readonly path: string;
  url?: string;
}

/** The own pictures anywhere in a topic or a catalog. */
function ownSources(value: unknown): OwnSource[] {
  if (typeof value !== "object" || value === null) return [];
  if (isOwnSource(value)) return [value];
  return Object.values(value).flatMap(ownSources);
}

function isOwnSource(value: object): value is OwnSource {
  const { kind, path } = value as Partial<Extract<FigureSource, { kind: "local" }>>;
  return kind === "local" && typeof path === "string" && path.startsWith(OWN_MEDIA);
}
