import { type TextIssue, warningAt } from "../textIssue.ts";

/** Front matter in TOML, as far as decks have it: texts and lists of texts. */
export interface TomlMatter {
  readonly values: ReadonlyMap<string, string | readonly string[]>;
  /** The line behind it. */
  readonly bodyLine: number;
  readonly issues: readonly TextIssue[];
}

/**
 * Reads TOML between two lines "---" or "+++" at the start of a text; null where there is none: an unclosed one, or one whose
 * first key is followed by a colon, as in YAML. A line that says anything else is left out and reported.
 */
export function readTomlMatter(text: string): TomlMatter | null {
  const [opening = "", ...rest] = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/, MOST_LINES);
  const fence = opening.trimEnd();
  const length = fence === "---" || fence === "+++" ? rest.findIndex((line) => line.trimEnd() === fence) : -1;
  if (length < 0) return null;
  const lines = rest.slice(0, length);
  const filled = lines.findIndex((line) => !IGNORED.test(line));
  if (filled < 0 || !/^\s*(?:\[|["'\w-][\w.-]*["']?\s*=)/.test(lines[filled] ?? "")) return null;
  const values = new Map<string, string | readonly string[]>();
  const issues: TextIssue[] = [];
  for (const [index, line] of lines.entries()) {
    const [, key, written] = /^\s*["']?([\w.-]+)["']?\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    const value = written === undefined ? null : readValue(written);
    if (key !== undefined && value !== null) values.set(key, value);
    else if (key !== undefined && isWanted(key)) issues.push(warningAt(index + 2, "bad-front-matter", notText(key)));
    else if (key === undefined && !IGNORED.test(line) && !/^\s*[[\]"'},]/.test(line)) {
      issues.push(warningAt(index + 2, "bad-front-matter", NO_PAIR));
    }
  }
  return { values, bodyLine: length + 3, issues };
}

const MOST_LINES = 500;
const IGNORED = /^\s*(?:#.*)?$/;
const NO_PAIR =
  'This line of the front matter is no key with a value and is not used; write it as in name = "My deck".';

function isWanted(key: string): boolean {
  return key === "name" || key === "title" || key === "tags" || key === "lang";
}

function notText(key: string): string {
  return `The value of "${key}" is not a text in quotes, so it is not used; write it as in ${key} = "…".`;
}

/** "text", 'text', ["a", "b"]; null: anything else. */
function readValue(written: string): string | readonly string[] | null {
  const text = TEXT.exec(written);
  if (text !== null) return unquoted(text[1] ?? "");
  const list = /^\[(.*)\]\s*(?:#.*)?$/.exec(written);
  return list === null ? null : [...(list[1] ?? "").matchAll(QUOTED)].map(([quoted]) => unquoted(quoted));
}

const TEXT = /^("(?:[^"\\]|\\.)*"|'[^']*')\s*(?:#.*)?$/;
const QUOTED = /"(?:[^"\\]|\\.)*"|'[^']*'/g;

function unquoted(quoted: string): string {
  const inner = quoted.slice(1, -1);
  if (quoted.startsWith("'")) return inner;
  return inner.replace(/\\(?:u([\da-f]{4})|(.))/gi, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (ESCAPES[sign ?? ""] ?? sign ?? "") : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };
