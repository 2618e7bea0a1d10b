import type { Figure } from "./figure.ts";
import { captionWords } from "./figureCaption.ts";

/** What a figure is called, without its number; "" where its alternative text tells no more than that there is a figure. */
export function figureTitle({ alt, path }: Pick<Figure, "alt" | "path">): string {
  const words = captionWords(alt);
  return saysNothing(alt, path) || saysNothing(words, path) ? "" : words;
}

/** Whether an alternative text tells no more than that there is a figure: nothing, a number, or the name of a kind or file. */
export function saysNothing(alt: string, path: string): boolean {
  const bare = alt.replace(/[\s.:#_-]+/g, "").toLowerCase();
  return SAYS_NOTHING.test(bare) || alt.trim().toLowerCase() === fileName(path).toLowerCase();
}

/** The last part of an address, decoded, without what follows `?` or `#`. */
export function fileName(path: string): string {
  const name = path.replace(/[?#].*$/s, "").replace(/^.*\//s, "");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const SAYS_NOTHING = /^(?:figure|fig|image|img|picture|diagram|photo|screenshot|chart)?\d*[a-z]?$/;
