import type { MediaCatalog } from "../mediaCatalog.ts";
import type { SourceFile } from "../sourceFile.ts";
import type { TopicDraft } from "../topicDraft.ts";
import type { ObsidianOptions } from "./obsidian/options.ts";
import type { DialectName, Sign } from "./recognition.ts";

/** A way of writing cards that is not the native one. Neither function throws, whatever the file contains. */
export interface Dialect {
  readonly name: DialectName;
  /** As readers know it, to be shown. */
  readonly title: string;
  /** What in this file looks like this dialect's cards; empty where nothing does. */
  recognises(file: SourceFile, options: DialectOptions): readonly Sign[];
  read(file: SourceFile, media: MediaCatalog, options: DialectOptions): TopicDraft;
}

export interface DialectOptions {
  readonly obsidian?: ObsidianOptions;
}

/** Signs that are there at all. */
export function signs(...counted: readonly (readonly [mark: string, count: number])[]): Sign[] {
  return counted.flatMap(([mark, count]) => (count > 0 ? [{ mark, count }] : []));
}
