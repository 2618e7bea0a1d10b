import type { ContentIndex } from "../deck/deck.ts";
import type { FigureCatalog } from "../deck/figureCatalog.ts";
import type { Result } from "../deck/result.ts";
import type { Topic, TopicSummary } from "../deck/topic.ts";

/** Where decks come from. The index is small and loaded at start; a topic's text is loaded when it is wanted. */
export interface ContentSource {
  index(): Promise<Result<ContentIndex, ContentFault>>;
  topic(summary: TopicSummary): Promise<Result<Topic, ContentFault>>;
  /** All figures of the content that the last index told of. */
  figures(): Promise<Result<FigureCatalog, ContentFault>>;
  /** Calls back when the content has changed; returns the function that ends it. */
  onChange(listener: () => void): () => void;
}

export interface ContentFault {
  readonly kind: "unreachable" | "damaged";
  /** One sentence with the cure. */
  readonly message: string;
}
