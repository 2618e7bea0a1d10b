import type { Logger } from "vite";
import type { FigureCatalog } from "../deck/figureCatalog.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import { figureCatalog } from "../parser/figureCatalog.ts";
import { parseChanges } from "../parser/parseChanges.ts";
import { type ContentSite, contentSite } from "./contentSite.ts";
import { readContent } from "./readContent.ts";

export interface SiteLoaderOptions {
  readonly contentRoot: string;
  readonly publicDir: string;
  /** The content root as its writer names it: it stands before the file in printed issues. */
  readonly folder: string;
  readonly live: boolean;
  readonly addThumbnails: (catalog: FigureCatalog) => Promise<FigureCatalog>;
}

/** A function that reads and parses the content as it is now. It prints the issues whenever they are others than before. */
export function siteLoader(options: SiteLoaderOptions, logger: Logger): () => Promise<ContentSite> {
  const parse = parseChanges();
  let printed = "";
  return async () => {
    const { files, media, vaults } = await readContent(options.contentRoot, options.publicDir);
    const { decks, issues } = parse(files, media, vaults);
    const lines = issues.map((issue) => lineOf(issue, options.folder));
    if (lines.join("\n") !== printed) {
      printed = lines.join("\n");
      issues.forEach((issue, index) => {
        logger[issue.severity === "error" ? "error" : "warn"](lines[index] ?? "");
      });
    }
    const catalog = await options.addThumbnails(figureCatalog(decks, issues));
    return contentSite(decks, issues, options.live, catalog);
  };
}

function lineOf({ kind, severity, span, message }: ParseIssue, folder: string): string {
  return `${folder}/${span.file}:${span.firstLine} ${severity} ${kind}: ${message}`;
}
