import { parseDocument } from "yaml";
import { type TextIssue, warningAt } from "./textIssue.ts";

/** What a topic says about itself before its text. */
export interface FrontMatter {
  readonly title: string | null;
  readonly tags: readonly string[];
  readonly lang: string | null;
  readonly issues: readonly TextIssue[];
}

/** Reads front matter; `line` is where the YAML starts. What cannot be read is left out and reported, never thrown. */
export function readFrontMatter(yaml: string, line: number): FrontMatter {
  const issues: TextIssue[] = [];
  const report = (message: string, linesBefore = 0) =>
    issues.push(warningAt(line + linesBefore, "bad-front-matter", message));
  const values = readMap(yaml, report);
  const title = values.get("title") ?? null;
  const lang = values.get("lang") ?? null;
  if (title !== null && !isPlain(title)) report('The "title" is not one text; write it in quotes.');
  if (lang !== null && !isLanguage(lang)) report('The "lang" is not a language tag; write one like "en" or "pt-BR".');
  return {
    title: isPlain(title) ? String(title).trim() || null : null,
    tags: readTags(values.get("tags") ?? null, report),
    lang: isLanguage(lang) ? lang : null,
    issues,
  };
}

type Report = (message: string, linesBefore?: number) => void;

function readMap(yaml: string, report: Report): ReadonlyMap<unknown, unknown> {
  try {
    const document = parseDocument(yaml, { logLevel: "silent" });
    const error = document.errors[0];
    if (error === undefined) {
      const value: unknown = document.toJS({ mapAsMap: true });
      if (value instanceof Map) return value;
      if (value === null) return new Map();
    }
    const reason = error === undefined ? "it is no list of keys" : firstLine(error.message);
    const linesBefore = (error?.linePos?.[0].line ?? 1) - 1;
    report(
      `The front matter is not valid YAML (${reason}); correct it, or its title and tags are not used.`,
      linesBefore,
    );
  } catch (error) {
    report(`The front matter cannot be read (${firstLine(String(error))}); make it simpler.`);
  }
  return new Map();
}

function readTags(value: unknown, report: Report): string[] {
  const items = typeof value === "string" ? value.split(",") : value;
  if (items === null) return [];
  if (!Array.isArray(items) || !items.every(isPlain)) {
    report('The "tags" are not a list of words; write them as [one, two].');
    return [];
  }
  return [...new Set(items.map((item) => String(item).trim()).filter((tag) => tag !== ""))];
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isLanguage(value: unknown): value is string {
  return typeof value === "string" && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(value);
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+/, "").replace(/[.:]+$/, "");
}
