import { decodeText } from "../parser/decodeText.ts";
import type { ReadingFault } from "../parser/sourceFile.ts";

/**
 * The text of a note: UTF-8 with or without a byte order mark, or UTF-16 with one. The mark is not part of it, line ends are as
 * in the file. Of other bytes it is what could be saved, with a fault that says the cure.
 */
export function decodeNote(bytes: Uint8Array): { readonly text: string; readonly fault?: ReadingFault } {
  const { encoding, mark } = encodingOf(bytes);
  const own = bytes.subarray(mark);
  if (encoding === "utf-8") {
    const { text, fault } = decodeText(own);
    if (fault !== undefined) return { text, fault: { ...fault, message: NOT_UTF8 } };
    return text.includes("\0") ? { text, fault: { line: 1, message: NO_TEXT } } : { text };
  }
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(own);
  const isWhole = own.length % 2 === 0 && !text.includes("\0") && sameBytes(encodeUtf16(text, encoding, 0), own);
  return isWhole ? { text } : { text, fault: { line: 1, message: DAMAGED_UTF16 } };
}

/**
 * An edited text as bytes, in the encoding of the note as it was, with its byte order mark. Lines that are as they were keep
 * their ends, others get the ones that most lines of the note have; so a text that was not edited gives the same bytes.
 */
export function encodeNote(text: string, like: Uint8Array): Uint8Array {
  const { encoding, mark } = encodingOf(like);
  const written = withLineEnds(text, decodeNote(like).text);
  if (encoding !== "utf-8") {
    const bytes = encodeUtf16(written, encoding, mark);
    bytes.set(like.subarray(0, mark));
    return bytes;
  }
  const body = new TextEncoder().encode(written);
  const bytes = new Uint8Array(mark + body.length);
  bytes.set(like.subarray(0, mark));
  bytes.set(body, mark);
  return bytes;
}

// Nothing of such a file is taken in, unlike what the site's build makes of one.
const NOT_UTF8 = "It is neither UTF-8 nor UTF-16 with a byte order mark; save it as UTF-8 and add it again.";
const NO_TEXT = "This is no plain text, or UTF-16 that does not say so at its start; save it as UTF-8 to have it read.";
const DAMAGED_UTF16 = "This file says that it is UTF-16, and is not throughout; save it as UTF-8 to have it read.";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** `mark`: bytes of the byte order mark at its start. */
function encodingOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly mark: number } {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", mark: 2 };
  return { encoding: "utf-8", mark: first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0 };
}

/** Behind so many free bytes. */
function encodeUtf16(text: string, encoding: Encoding, from: number): Uint8Array {
  const bytes = new Uint8Array(from + text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) {
    view.setUint16(from + at * 2, text.charCodeAt(at), encoding === "utf-16le");
  }
  return bytes;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

interface TextLine {
  readonly text: string;
  /** "" behind the last one. */
  readonly end: string;
}

function withLineEnds(text: string, like: string): string {
  const before = linesOf(like);
  const lines = linesOf(text);
  const most = Math.min(before.length, lines.length);
  let start = 0;
  while (start < most && before[start]?.text === lines[start]?.text) start++;
  let rest = 0;
  while (rest < most - start && before.at(-1 - rest)?.text === lines.at(-1 - rest)?.text) rest++;
  const usual = usualEnd(before);
  const written = lines.map((line, index) => {
    if (index === lines.length - 1) return line.text;
    const fromEnd = index - lines.length;
    const known = index < start ? before[index] : -fromEnd <= rest ? before.at(fromEnd) : undefined;
    return line.text + (known?.end || usual);
  });
  return written.join("");
}

function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ text: text.slice(from, index), end });
    from = index + end.length;
  }
  return [...lines, { text: text.slice(from), end: "" }];
}

function usualEnd(lines: readonly TextLine[]): string {
  const counts = new Map([["\n", 0]]);
  for (const { end } of lines) if (end !== "") counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
