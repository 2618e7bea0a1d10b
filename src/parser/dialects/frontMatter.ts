import { findFrontMatter } from "../findFrontMatter.ts";
import { type FrontMatter, readFrontMatter } from "../readFrontMatter.ts";

export interface FoundMatter extends FrontMatter {
  /** The line behind it. */
  readonly bodyLine: number;
}

/** YAML front matter as native files have it. */
export function frontMatterOf(text: string): FoundMatter {
  const { yaml, bodyLine, issues } = findFrontMatter(text);
  if (yaml === null) return { title: null, tags: [], lang: null, bodyLine, issues };
  const matter = readFrontMatter(text.slice(yaml.from, yaml.to), yaml.firstLine);
  return { ...matter, bodyLine, issues: [...issues, ...matter.issues] };
}
