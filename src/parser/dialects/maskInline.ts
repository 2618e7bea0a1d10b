/** Stands for each character that is hidden. */
export const HIDDEN = "\uFFFC";

/**
 * A line or a paragraph with code spans, math, links' addresses, bare addresses, wiki links and comments blotted out, so that
 * no mark is found in them; each character stays where it is. Escaped characters are blotted out too.
 */
export function maskInline(text: string): string {
  return text.replace(VERBATIM, (match) => match.replace(/[^\n]/g, HIDDEN));
}

// Bounded throughout: none of these may run over a whole text again and again.
const VERBATIM = new RegExp(
  [
    String.raw`\\[!-/:-@[-\x60{-~]`,
    "(?<!`)(`{1,8})(?!`)[^\\n]{1,1000}?(?<!`)\\1(?!`)",
    String.raw`\$\$[^$]{1,2000}\$\$`,
    String.raw`\$(?![\s$])[^$\n]{1,500}(?<!\s)\$(?!\d)`,
    "<!--[^>]{0,2000}-->",
    String.raw`\]\([^()\s]{1,1000}(?:\s"[^"\n]{0,200}")?\)`,
    String.raw`!?\[\[[^\]\n]{1,300}\]\]`,
    String.raw`\b[a-z][a-z0-9+.-]{1,20}://[^\s<>]{1,1000}`,
    String.raw`<[a-z/][^<>\n]{0,500}>`,
  ].join("|"),
  "gi",
);
