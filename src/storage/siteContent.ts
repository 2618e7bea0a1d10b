import type { ContentIndex } from "../deck/deck.ts";
import type { FigureCatalog } from "../deck/figureCatalog.ts";
import { failure, type Result, success } from "../deck/result.ts";
import type { Topic, TopicSummary } from "../deck/topic.ts";

/** The decks that the site itself serves, below `content/`. */
export interface SiteContent {
  index(): Promise<Result<ContentIndex, SiteFault>>;
  topic(summary: TopicSummary): Promise<Result<Topic, SiteFault>>;
  figures(): Promise<Result<FigureCatalog, SiteFault>>;
  onChange(listener: () => void): () => void;
}

export interface SiteFault {
  readonly kind: "unreachable" | "damaged";
  readonly message: string;
}

export function siteContent(): SiteContent {
  const listeners = new Set<() => void>();
  let events: EventSource | null = null;
  let figures = "";

  /** Only a server that watches its content says `live`; a static host is never asked for events. */
  function listenWhereLive(index: ContentIndex): void {
    if (!index.live || events !== null) return;
    events = new EventSource("content/events");
    events.addEventListener("change", () => {
      for (const listener of listeners) listener();
    });
  }

  return {
    async index() {
      const result = await load("content/index.json", isContentIndex);
      if (result.ok) {
        figures = result.value.figures;
        listenWhereLive(result.value);
      }
      return result;
    },
    topic: (summary) => load(`content/${summary.version}.json`, isTopic),
    figures: () => load(`content/figures-${figures}.json`, isFigureCatalog),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function load<Value>(path: string, check: (value: unknown) => value is Value): Promise<Result<Value, SiteFault>> {
  try {
    const response = await fetch(path);
    if (!response.ok) return failure(unreachable(path, `the server answered ${response.status}`));
    const value: unknown = await response.json();
    return check(value)
      ? success(value)
      : failure({ kind: "damaged", message: `${path} is not what Recto wrote; build the site again.` });
  } catch (error) {
    return failure(unreachable(path, error instanceof Error ? error.message : String(error)));
  }
}

function unreachable(path: string, why: string): SiteFault {
  return { kind: "unreachable", message: `${path} could not be loaded (${why}); check the connection and try again.` };
}

/** The site's own files are trusted beyond their outline: they come from the same build as this code. */
function isContentIndex(value: unknown): value is ContentIndex {
  return hasArray(value, "decks") && hasArray(value, "issues");
}

function isTopic(value: unknown): value is Topic {
  return hasArray(value, "parts") && hasArray(value, "tags");
}

function isFigureCatalog(value: unknown): value is FigureCatalog {
  return hasArray(value, "figures");
}

function hasArray(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && Array.isArray(Reflect.get(value, name));
}
