import type { TextSpan } from "../../marking/matchAnswer.ts";

/** A text with the words found in it marked. */
export function MarkedText({ text, spans }: { readonly text: string; readonly spans: readonly TextSpan[] }) {
  const parts = partsOf(text, spans);
  return parts.map(({ start, words, found }) => (found ? <mark key={start}>{words}</mark> : words));
}

/** Spans may come from several points and overlap: words are marked once. */
function partsOf(text: string, spans: readonly TextSpan[]) {
  const parts: { readonly start: number; readonly words: string; readonly found: boolean }[] = [];
  let done = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(span.start, done);
    if (span.end <= start) continue;
    if (start > done) parts.push({ start: done, words: text.slice(done, start), found: false });
    parts.push({ start, words: text.slice(start, span.end), found: true });
    done = span.end;
  }
  if (done < text.length) parts.push({ start: done, words: text.slice(done), found: false });
  return parts;
}
