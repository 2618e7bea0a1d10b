/**
 * A field that an editor of formatted text wrote, as Markdown: paragraphs, line breaks, emphasis, lists, code, links and pictures.
 * Other tags stay as HTML, which Markdown may hold. `\(…\)` and `\[…\]` are math.
 */
export function htmlToMarkdown(html: string): string {
  if (html.length > LONGEST) return html;
  const kept: string[] = [];
  const keep = (markdown: string) => `\uE000${kept.push(markdown) - 1}\uE001`;
  const text = html
    .replace(/[\uE000-\uE003]/g, "")
    .replace(/<!--[\s\S]{0,5000}?-->/g, "")
    .replace(/\\\(([\s\S]{1,2000}?)\\\)/g, (_, math: string) => keep(`$${plain(math)}$`))
    .replace(/\\\[([\s\S]{1,5000}?)\\\]/g, (_, math: string) => keep(`\n\n$$\n${plain(math)}\n$$\n\n`))
    .replace(/<pre(?:\s[^<>]{0,500})?>([\s\S]{0,20000}?)<\/pre>/gi, (_, code: string) => keep(fence(plain(code))))
    .replace(/<code(?:\s[^<>]{0,500})?>([\s\S]{0,2000}?)<\/code>/gi, (_, code: string) => keep(codeSpan(plain(code))))
    .replace(/<img\b[^<>]{0,2000}>/gi, (tag) => keep(tag.replace(/\s+/g, " ")))
    .replace(/[ \t]*\n[ \t]*/g, " ");
  const markdown = withLists(text)
    .replace(/<br\s*\/?>/gi, "\uE002")
    .replace(/<\/?(?:div|p)(?:\s[^<>]{0,500})?>/gi, "\n\n")
    .replace(/[ \uE002]*\n[ \n\uE002]*|\uE002[ \uE002]*\uE002/g, "\n\n")
    .replace(/^[ \uE002]+|[ \uE002]+$/g, "")
    .replace(/ *\uE002 */g, "\\\n")
    .replace(/\uE003/g, "\n")
    .replace(/<(\/?)(?:b|strong)>/gi, "**")
    .replace(/<(\/?)(?:i|em)>/gi, "*")
    .replace(/<a\s[^<>]{0,1000}?href="([^"<>\s]{1,1000})"[^<>]{0,500}>([^<>]{1,500})<\/a>/gi, "[$2]($1)")
    .replace(/<\/?span(?:\s[^<>]{0,500})?>/gi, "")
    .replace(
      /(\*{1,2})(\s*)([^*\n]{1,2000}?)(\s*)\1/g,
      (_, mark, before, words, after) => `${before}${mark}${words}${mark}${after}`,
    );
  return decode(markdown, true)
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? "")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Whether a text has tags or references of HTML. */
export function isHtml(text: string): boolean {
  return /<(?:br|div|p|b|i|u|img|span|ul|ol|li|sub|sup|table|a|strong|em|code|pre)\b[^<>]*>|&(?:nbsp|lt|gt|amp|quot|#\d+);/i.test(
    text,
  );
}

const LONGEST = 20_000;

function withLists(text: string): string {
  return text
    .replace(
      /<ol(?:\s[^<>]{0,500})?>([\s\S]{0,20000}?)<\/ol>/gi,
      (_, items: string) => `\n\n${listed(items, "1. ")}\n\n`,
    )
    .replace(
      /<ul(?:\s[^<>]{0,500})?>([\s\S]{0,20000}?)<\/ul>/gi,
      (_, items: string) => `\n\n${listed(items, "- ")}\n\n`,
    );
}

function listed(items: string, marker: string): string {
  return items
    .split(/<li(?:\s[^<>]{0,500})?>/i)
    .map((item) =>
      item
        .replace(/<\/li>/gi, "")
        .replace(/<br\s*\/?>|<\/?(?:div|p)(?:\s[^<>]{0,500})?>/gi, " ")
        .trim(),
    )
    .filter((item) => item !== "")
    .map((item) => marker + item)
    .join("\uE003");
}

function fence(code: string): string {
  return `\n\n\`\`\`\`\n${code.replace(/^\n|\n$/g, "")}\n\`\`\`\`\n\n`;
}

function codeSpan(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = "`".repeat(longest + 1);
  const pad = /^`|`$/.test(code) ? " " : "";
  return code.trim() === "" ? "" : `${ticks}${pad}${code.replace(/\n/g, " ")}${pad}${ticks}`;
}

/** Without tags, references decoded: for code and math. */
function plain(html: string): string {
  return decode(html.replace(/<br\s*\/?>|<\/div>/gi, "\n").replace(/<\/?[a-z][^<>]{0,500}>/gi, ""), false);
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** A "<" that means itself is escaped, so that it begins no tag. */
function decode(text: string, escapes: boolean): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hexadecimal, name) => {
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hexadecimal), 16);
    const character =
      name !== undefined
        ? (NAMED[String(name).toLowerCase()] ?? whole)
        : code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
          ? String.fromCodePoint(code)
          : whole;
    return escapes && character === "<" ? "\\<" : character;
  });
}
