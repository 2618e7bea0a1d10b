import type { ContentIndex } from "../deck/deck.ts";
import { failure, type Result, success } from "../deck/result.ts";
import type { FoldState } from "../facts/foldState.ts";
import type { LoggedContent } from "./contentWithNotes.ts";
import { drawingCollection } from "./drawings/drawingCollection.ts";
import type { DrawnContent } from "./drawings/drawnContent.ts";

/** What a content says, with the boxes that the learner drew over its figures; what that needs comes with the first drawing. */
export interface ContentWithDrawings extends LoggedContent {
  readonly site: LoggedContent;
  /** The last index as the site has it; null before the first. */
  source(): ContentIndex | null;
}

type Log = Pick<FoldState, "entries">;

/** `opening` resolves when the log has been read, or could not be. */
export function contentWithDrawings(
  site: LoggedContent,
  opening: Promise<Result<{ readonly fold: Log }, unknown>>,
): ContentWithDrawings {
  let log: Log | null = null;
  let source: ContentIndex | null = null;
  let drawn: DrawnContent | null = null;
  let seen = "";
  const drawings = () => log?.entries.get(drawingCollection);
  /** Each value has one writer. */
  const state = () => [...(drawings() ?? [])].map(([key, { writer }]) => key + writer.id).join();
  const isOutdated = () => site.isOutdated() || state() !== seen;

  return {
    ...site,
    site,
    source: () => source,
    isOutdated,
    async index() {
      const isSame = state() !== seen && !site.isOutdated();
      const index = source !== null && isSame ? success(source) : await site.index();
      const opened = await opening.catch(() => null);
      if (!index.ok || !opened?.ok) return index;
      source = index.value;
      log = opened.value.fold;
      seen = state();
      const entries = drawings();
      if (entries === undefined) return index;
      try {
        drawn ??= (await import("./drawings/drawnContent.ts")).drawnContent(site);
        return success(await drawn.index(source, entries));
      } catch (error) {
        return failure({ kind: "unreachable", message: `What you drew over figures did not load (${error}).` });
      }
    },
    topic: (summary) => (drawn ?? site).topic(summary),
    figures: () => (drawn ?? site).figures(),
  };
}
