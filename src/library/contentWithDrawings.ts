import type { ContentIndex } from "../deck/deck.ts";
import { failure, type Result, success } from "../deck/result.ts";
import type { FoldState } from "../facts/foldState.ts";
import type { ContentSource } from "./contentSource.ts";
import { drawingCollection } from "./drawings/drawingCollection.ts";
import type { DrawnContent } from "./drawings/drawnContent.ts";

/** What a source says, with the boxes that the learner drew over its figures; what that needs comes with the first drawing. */
export interface ContentWithDrawings extends ContentSource {
  /** The last index as the source has it; null before the first. */
  source(): ContentIndex | null;
  /** Drawings may have changed. */
  redraw(): void;
}

/** `opening` resolves when the log has been read, or could not be. */
export function contentWithDrawings(
  site: ContentSource,
  opening: Promise<Result<{ readonly fold: Pick<FoldState, "entries"> }, unknown>>,
): ContentWithDrawings {
  let drawn: DrawnContent | null = null;
  let source: ContentIndex | null = null;
  /** The index is not asked for again: only drawings have changed. */
  let isCurrent = false;
  let entries: Pick<FoldState, "entries">["entries"] | null = null;
  /** The values that stood when the index was made last. */
  let seen = "";
  const listeners = new Set<() => void>();
  const drawings = () => entries?.get(drawingCollection);
  /** Each value has one writer. */
  const state = () => [...(drawings() ?? [])].map(([key, { writer }]) => key + writer.id).join();

  return {
    source: () => source,
    redraw() {
      if (drawings() === undefined || state() === seen) return;
      isCurrent = source !== null;
      for (const listener of listeners) listener();
    },
    async index() {
      const result = source !== null && isCurrent ? success(source) : await site.index();
      isCurrent = false;
      if (!result.ok) return result;
      source = result.value;
      const opened = await opening.catch(() => null);
      entries = opened?.ok ? opened.value.fold.entries : null;
      seen = state();
      const own = drawings();
      if (own === undefined) return result;
      try {
        drawn ??= (await import("./drawings/drawnContent.ts")).drawnContent(site);
        return success(await drawn.index(result.value, own));
      } catch (error) {
        return failure({ kind: "unreachable", message: `The boxes drawn here could not be loaded (${error}).` });
      }
    },
    topic: (summary) => (drawn ?? site).topic(summary),
    figures: () => (drawn ?? site).figures(),
    onChange(listener) {
      listeners.add(listener);
      const end = site.onChange(listener);
      return () => {
        listeners.delete(listener);
        end();
      };
    },
  };
}
