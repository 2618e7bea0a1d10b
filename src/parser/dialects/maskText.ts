import { readLines } from "./lines.ts";
import { HIDDEN, maskInline } from "./maskInline.ts";

/** As `maskInline`, for a text of several blocks: code fences, blocks of math and comments are blotted out too. */
export function maskText(text: string): string {
  const masked = maskInline(text);
  if (!/```|~~~|\$\$|<!--/.test(text)) return masked;
  let result = "";
  let at = 0;
  for (const { from, to, verbatim } of readLines(text).lines) {
    result += masked.slice(at, from) + (verbatim ? HIDDEN.repeat(to - from) : masked.slice(from, to));
    at = to;
  }
  return result + masked.slice(at);
}
