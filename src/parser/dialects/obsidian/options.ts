/** Where the plugin keeps its settings, below the folder of a vault. */
export const SETTINGS_FILE = ".obsidian/plugins/obsidian-spaced-repetition/data.json";

/** How the plugin is set; what is absent is as the plugin comes. */
export interface ObsidianOptions {
  readonly inline?: string;
  readonly inlineReversed?: string;
  /** These two stand alone on a line between question and answer. */
  readonly lines?: string;
  readonly linesReversed?: string;
  /** A line that ends an answer; "": a blank line does. */
  readonly end?: string;
  /** Whether these hide words. */
  readonly highlights?: boolean;
  readonly bold?: boolean;
  readonly braces?: boolean;
  /** Tags that name decks, without "#". */
  readonly tags?: readonly string[];
}

export type Settings = Required<ObsidianOptions>;

export function settingsOf(options: ObsidianOptions = {}): Settings {
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined && value !== null),
  );
  return { ...DEFAULTS, ...given };
}

const DEFAULTS: Settings = {
  inline: "::",
  inlineReversed: ":::",
  lines: "?",
  linesReversed: "??",
  end: "",
  highlights: true,
  bold: false,
  braces: true,
  tags: ["flashcards"],
};

/**
 * Reads the plugin's `data.json`; null where it is none. What it says in another type than expected, or not at all, is left to
 * the defaults.
 */
export function readObsidianOptions(json: string): ObsidianOptions | null {
  const data = parse(json);
  if (!isRecord(data)) return null;
  const given = isRecord(data["settings"]) ? data["settings"] : data;
  const patterns = listOf(given["clozePatterns"]);
  const tags = listOf(given["flashcardTags"]);
  const options = {
    inline: separator(given["singleLineCardSeparator"]),
    inlineReversed: separator(given["singleLineReversedCardSeparator"]),
    lines: separator(given["multilineCardSeparator"]),
    linesReversed: separator(given["multilineReversedCardSeparator"]),
    end: typeof given["multilineCardEndMarker"] === "string" ? given["multilineCardEndMarker"].trim() : undefined,
    highlights: flag(given["convertHighlightsToClozes"], patterns, "=="),
    bold: flag(given["convertBoldTextToClozes"], patterns, "**"),
    braces: flag(given["convertCurlyBracketsToClozes"], patterns, "{{"),
    tags: tags?.map((tag) => tag.replace(/^#/, "")).filter((tag) => tag !== ""),
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : undefined;
}

/** An empty one turns its kind of cards off. */
function separator(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= 50 ? value.trim() : undefined;
}

function flag(value: unknown, patterns: readonly string[] | undefined, mark: string): boolean | undefined {
  if (patterns !== undefined) return patterns.some((pattern) => pattern.startsWith(mark));
  return typeof value === "boolean" ? value : undefined;
}
