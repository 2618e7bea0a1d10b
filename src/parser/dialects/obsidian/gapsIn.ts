import type { Gap } from "../cloze.ts";
import { bracedGaps, type GapText, markedGaps, readNumbered } from "../gaps.ts";
import { maskInline } from "../maskInline.ts";
import type { Settings } from "./options.ts";

/** The gaps of a paragraph, in order; those that overlap an earlier one are none. */
export function gapsIn(text: string, { highlights, bold, braces }: Settings): Gap[] {
  const masked = maskInline(text);
  const found = [
    ...(highlights ? markedGaps(text, masked, "==", readGap("==")) : []),
    ...(bold ? markedGaps(text, masked, "**", readGap("**")) : []),
    ...(braces ? bracedGaps(text, masked, readGap("{{")) : []),
  ].sort((a, b) => a.from - b.from);
  let end = 0;
  return found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/**
 * Each gap is a card, except where a number makes groups: `==1;;words;;hint==`, and in braces `{{c1::words::hint}}` and
 * `{{words|hint}}` too.
 */
function readGap(mark: string): (inner: string, ordinal: number) => GapText | null {
  return (inner, ordinal) => {
    const own = `${mark}${ordinal}`;
    const anki = mark === "{{" && inner.startsWith("c") ? readNumbered(inner) : null;
    if (anki !== null) return { group: `c${anki.number}`, text: anki.text, hint: anki.hint };
    const [, number, text = "", hint] = /^(?:(\d{1,3});;)?([\s\S]*?)(?:;;([\s\S]*))?$/.exec(inner) ?? [];
    if (number !== undefined || hint !== undefined) return { group: number ?? own, text, hint: hint ?? null };
    const bar = mark === "{{" ? maskInline(inner).lastIndexOf("|") : -1;
    return bar > 0
      ? { group: own, text: inner.slice(0, bar), hint: inner.slice(bar + 1) }
      : { group: own, text: inner, hint: null };
  };
}
