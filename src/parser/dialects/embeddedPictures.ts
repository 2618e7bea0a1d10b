import { readLines } from "./lines.ts";

/** Obsidian's `![[map.png|200]]` is a picture there, and means nothing in Markdown: it is made one, wherever it stands. */
export function asPictures(markdown: string): string {
  return markdown.replace(EMBEDDED, (_, path: string, shown: string | undefined) => pictureOf(path, shown));
}

/** The same in a whole file, whose code stays as it is. */
export function withPictures(text: string): string {
  if (!text.includes("![[")) return text;
  let result = "";
  let at = 0;
  for (const line of readLines(text).lines) {
    result += text.slice(at, line.from) + (line.verbatim ? line.text : inLine(line.text));
    at = line.to;
  }
  return result + text.slice(at);
}

function inLine(line: string): string {
  return line.replace(CODE_OR_EMBEDDED, (whole, code: string | undefined, path: string, shown: string | undefined) =>
    code === undefined ? pictureOf(path, shown) : whole,
  );
}

/** What stands behind "|" is a size or a caption. */
function pictureOf(path: string, shown: string | undefined): string {
  const alt = shown === undefined || /^\d+(?:x\d+)?$/.test(shown) ? "" : shown;
  return `![${alt.replace(/[[\]]/g, "\\$&")}](<${path.trim()}>)`;
}

const EMBED = String.raw`!\[\[([^\]|\n<>]{1,300}\.(?:png|jpe?g|gif|webp|avif|svg|bmp))(?:\|([^\]|\n]{0,200}))?\]\]`;
const EMBEDDED = new RegExp(EMBED, "gi");
const CODE_OR_EMBEDDED = new RegExp(`(?<!\`)(\`{1,8})(?!\`)[^\\n]{1,1000}?(?<!\`)\\1(?!\`)|${EMBED}`, "gi");
