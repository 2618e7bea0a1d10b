import type { Options } from "react-markdown";

export type PluggableList = NonNullable<Options["rehypePlugins"]>;

/** What a chunk that is loaded on demand adds to the pipeline. */
export interface Addition {
  readonly remark: PluggableList;
  readonly rehype: PluggableList;
}
