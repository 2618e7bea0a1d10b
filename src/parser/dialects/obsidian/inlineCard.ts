import { maskInline } from "../maskInline.ts";
import type { Settings } from "./options.ts";

/** A card on one line. */
export interface InlineCard {
  readonly question: string;
  readonly answer: string;
  readonly reversed: boolean;
  /** Beyond doubt: nothing else is written like this. Not so "Kenya::Nairobi", which might be code. */
  readonly clear: boolean;
}

/**
 * Reads a line as a card with its answer behind "::" (or ":::"); "property": it says `key:: value`; null: neither. Names in code
 * (`std::vector`), network addresses and what stands in code, math and links separate nothing.
 */
export function readInlineCard(line: string, { inline, inlineReversed }: Settings): InlineCard | "property" | null {
  if (line.length > LONGEST || !(has(line, inline) || has(line, inlineReversed))) return null;
  const content = line.replace(MARKERS, "");
  if (/^\s*(?:\||:::|\[\^)/.test(content)) return null;
  const masked = maskInline(content).replace(OTHER_COLONS, (match) => "\uFFFC".repeat(match.length));
  const separators = [
    { mark: inlineReversed, reversed: true },
    { mark: inline, reversed: false },
  ]
    .filter(({ mark }) => mark !== "")
    .sort((a, b) => b.mark.length - a.mark.length);
  for (const { mark, reversed } of separators) {
    for (let at = masked.indexOf(mark); at >= 0; at = masked.indexOf(mark, endOfRun(masked, at, mark))) {
      if (endOfRun(masked, at, mark) !== at + mark.length) continue;
      const [left, right] = [content.slice(0, at), content.slice(at + mark.length)];
      if (left.trim() === "" || right.trim() === "") continue;
      const isColons = /^:+$/.test(mark);
      if (isColons && !reversed && isProperty(left, right)) return "property";
      if (isColons && (isGlued(left, right) ? isCode(left, right) : isShortAddress(right))) continue;
      const clear = !isColons || !isGlued(left, right) || /[?？]$/.test(left);
      return { question: left.trim(), answer: right.trim(), reversed, clear };
    }
  }
  return null;
}

const LONGEST = 10_000;

function has(line: string, mark: string): boolean {
  return mark !== "" && line.includes(mark);
}

/** List and quote markers, a heading's or a task's. */
const MARKERS = /^[ \t]*(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|#{1,6}[ \t]+)?/;

/** As the plugin Dataview has them: `[due:: today]`, `(due:: today)`; and what stands in double braces. */
const OTHER_COLONS = /\{\{[^{}\n]{0,500}\}\}|[[(][\p{L}\w -]{1,60}::[^[\]()\n]{0,500}[\])]/gu;

/** Four colons are not two. */
function endOfRun(text: string, at: number, mark: string): number {
  const last = mark.charAt(mark.length - 1);
  let end = at + mark.length;
  while (text.charAt(end) === last) end++;
  return end;
}

function isProperty(left: string, right: string): boolean {
  return /^(?:\*\*|__)?[\p{L}_][\p{L}\p{N}_/-]*(?:\*\*|__)?$/u.test(left) && /^\s/.test(right);
}

function isGlued(left: string, right: string): boolean {
  return !/\s$/.test(left) && !/^\s/.test(right);
}

/** Whether the words on both sides of "::" are names in a program, or an address. */
function isCode(left: string, right: string): boolean {
  const before = /\S*$/.exec(left.slice(-NAME))?.[0] ?? "";
  const after = /^\S*/.exec(right.slice(0, NAME))?.[0] ?? "";
  return (
    isAddress(`${before}::${after}`) ||
    NAMESPACES.has(before.replace(/^[^\w]+/, "")) ||
    /::|[>\]&*]$/.test(before) ||
    /^(?:~?[A-Za-z_$]\w*(?:[(<;{[]|::)|\w*[a-z][A-Z]|\w*_|[*&<~])/.test(after) ||
    /(?:^|\W)\w*(?:_\w|[a-z][A-Z])\w*$/.test(before) ||
    PSEUDO.test(after) ||
    (/^[A-Z]\w*$/.test(before) && /^(?:class|new|default|from|into)\b/.test(after))
  );
}

const NAME = 100;

/** IPv6: hexadecimal digits and colons, a digit among them, maybe a prefix length or a zone. */
function isAddress(token: string): boolean {
  const plain = token.replace(/^[[("']+|[\]).,;"']+$/g, "");
  return /^[\da-f:.]+(?:[/%][\w.]+)?$/i.test(plain) && /\d/.test(plain);
}

/** "::1", "::ffff:10.0.0.1" behind a space. */
function isShortAddress(right: string): boolean {
  const after = /^\S*/.exec(right.slice(0, NAME))?.[0] ?? "";
  return /^(?:1|[\da-f]{0,4}:[\da-f:.]+)(?:[/%][\w.]+)?[\]).,;]*$/i.test(after);
}

const NAMESPACES: ReadonlySet<string> = new Set(
  "std boost crate self super core alloc Self this static parent fmt io fs sys os absl ns detail chrono testing".split(
    " ",
  ),
);
const PSEUDO = /^(?:before|after|first-l|selection|placeholder|marker|backdrop|part\(|slotted|cue|-webkit|-moz)/;
