import { contentHash } from "../../deck/contentHash.ts";
import { readLines } from "./lines.ts";
import { HIDDEN, maskInline } from "./maskInline.ts";

/** Hidden words in a text. Offsets go from the first of its marks to behind the last. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  /** Gaps of one group are asked for together. */
  readonly group: string;
  /** What is hidden, and the gaps within it, whose offsets are into `text`. */
  readonly text: string;
  readonly inner: readonly Gap[];
  /** Shown in its place; null where nothing is. */
  readonly hint: string | null;
}

/** One card of a text with gaps: `question` hides one group, `answer` shows all with that group emphasised. */
export interface ClozeSides {
  readonly group: string;
  readonly question: string;
  readonly answer: string;
  readonly hidden: readonly string[];
}

/** A card for each group, in the order of their first gaps. */
export function clozeSides(text: string, gaps: readonly Gap[]): ClozeSides[] {
  const groups = [...new Set(groupsOf(gaps))];
  return groups.map((group) => {
    const hidden: string[] = [];
    return {
      group,
      question: render(text, gaps, group, "question", []),
      answer: render(text, gaps, group, "answer", hidden),
      hidden,
    };
  });
}

/** What a cloze card is found again by, wherever its sentence changes: the hidden words. */
export function hashOfHidden(hidden: readonly string[]): string {
  return contentHash(hidden.map((text) => text.replace(/\s+/g, " ").trim()).join("\n"));
}

/** The text without the marks of its gaps. */
export function withoutGaps(text: string, gaps: readonly Gap[]): string {
  return render(text, gaps, "", "answer", []);
}

function groupsOf(gaps: readonly Gap[]): string[] {
  return gaps.flatMap(({ group, inner }) => [group, ...groupsOf(inner)]);
}

function render(
  text: string,
  gaps: readonly Gap[],
  asked: string,
  side: "question" | "answer",
  hidden: string[],
  around: Surrounding[] | null = null,
): string {
  const surroundings = around ?? surroundingsIn(text);
  let rendered = "";
  let at = 0;
  for (const gap of gaps) {
    const inside = surroundings[gap.from] ?? null;
    rendered += text.slice(at, gap.from);
    at = gap.to;
    if (gap.group !== asked) {
      rendered += render(gap.text, gap.inner, asked, side, hidden, inside === null ? null : filled(gap.text, inside));
    } else if (side === "question") rendered += blank(gap.hint, inside, text.charAt(gap.to));
    else {
      const shown = withoutGaps(gap.text, gap.inner);
      hidden.push(shown.trim());
      rendered += emphasised(shown, inside, rendered.slice(-1), text.charAt(gap.to));
    }
  }
  return rendered + text.slice(at);
}

/** What an offset of a text stands in, where Markdown means nothing. */
type Surrounding = "code" | "math" | null;

function surroundingsIn(text: string): Surrounding[] {
  const found: Surrounding[] = [];
  const masked = maskInline(text);
  for (let at = masked.indexOf(HIDDEN); at >= 0; ) {
    const start = at;
    while (masked.charAt(at) === HIDDEN) at++;
    const kind = text.charAt(start) === "$" ? "math" : text.charAt(start) === "`" ? "code" : null;
    for (let offset = start; kind !== null && offset < at; offset++) found[offset] = kind;
    at = masked.indexOf(HIDDEN, at);
  }
  for (const { verbatim, from, to, text: line } of readLines(text).lines) {
    if (!verbatim) continue;
    for (let offset = from; offset < to; offset++)
      found[offset] = line.includes("$$") ? "math" : (found[offset] ?? "code");
  }
  return found;
}

function filled(text: string, surrounding: Surrounding): Surrounding[] {
  return new Array<Surrounding>(text.length).fill(surrounding);
}

function blank(hint: string | null, inside: Surrounding, next: string): string {
  const shown = hint?.trim() || "…";
  if (inside === "math") return hint === null ? "[…]" : `\\text{[${shown.replace(/[{}$\\]/g, "")}]}`;
  // Brackets could make a link, a footnote or a definition of what stands in them and behind.
  const isLink = inside === null && (/[(:[]/.test(next) || /^[\^\s]|[[\]]/.test(shown));
  return isLink ? `\\[${shown.replace(/[[\]]/g, "\\$&")}\\]` : `[${shown}]`;
}

function emphasised(text: string, inside: Surrounding, before: string, after: string): string {
  if (inside === "code" || text.trim() === "") return text;
  if (inside === "math") return `\\boxed{${text}}`;
  // Emphasis ends with its paragraph; blocks are left as they are.
  if (/\n[ \t]*\n|```|~~~|\$\$|^[ \t]*(?:[-*+>#|]|\d+[.)])[ \t]/m.test(text)) return text;
  const core = text.trim();
  const [left = "", right = ""] = text.split(core, 2);
  if (/^\*\*[^*]+\*\*$/.test(core)) return text;
  const opens = left !== "" || canStandBy(core.charAt(0), before);
  const closes = right !== "" || canStandBy(core.charAt(core.length - 1), after);
  const plain = opens && closes && !core.startsWith("*") && !core.endsWith("*");
  return plain ? `${left}**${core}**${right}` : `${left}<strong>${core}</strong>${right}`;
}

/** CommonMark's flanking: beside a letter, a run of asterisks emphasises no punctuation. */
function canStandBy(edge: string, neighbour: string): boolean {
  return !/[\p{P}\p{S}]/u.test(edge) || neighbour === "" || /[\s\p{P}\p{S}]/u.test(neighbour);
}
