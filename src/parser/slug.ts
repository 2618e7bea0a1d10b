/** The deck of files that lie directly at the content root: they have no folder that could name it. */
const ROOT_DECK = "notes";

/** A name as it stands in keys and addresses: lower case, letters and digits of any script, all else folded to one "-". */
function slugOf(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** The slug of the deck that a folder is; `folder` is its path below the content root, "" for the root itself. */
export function deckSlugOf(folder: string): string {
  if (folder === "") return ROOT_DECK;
  return folder
    .split("/")
    .map((segment) => slugOf(segment) || "deck")
    .join("/");
}

/** "a/b/c.tar.md" → "c.tar". */
export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

/**
 * One slug for each path, in the order given: the name slugged; of paths that slug alike the first (by code units) keeps
 * the slug and the others get "-2", "-3" …, so that adding a file never renames one that sorts before it.
 */
export function topicSlugs(paths: readonly string[]): Map<string, string> {
  const natural = (path: string) => slugOf(baseNameOf(path)) || "topic";
  const taken = new Set(paths.map(natural));
  const used = new Set<string>();
  const slugs = new Map<string, string>();
  for (const path of [...paths].sort(byCodeUnits)) {
    let slug = natural(path);
    if (used.has(slug)) {
      let ordinal = 2;
      while (taken.has(`${slug}-${ordinal}`)) ordinal++;
      slug = `${slug}-${ordinal}`;
    }
    taken.add(slug);
    used.add(slug);
    slugs.set(path, slug);
  }
  return slugs;
}

export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** "recto-guide" → "Recto guide"; a folder below others names them all: "book/part-1" → "Book / Part 1". */
export function titleOfName(name: string): string {
  return name
    .split("/")
    .map((segment) => {
      const words = segment.replace(/[-_\s]+/g, " ").trim();
      return words.slice(0, 1).toUpperCase() + words.slice(1);
    })
    .join(" / ");
}
