/** An `<img>` in a piece of HTML. */
export interface HtmlImage {
  readonly path: string;
  readonly alt: string;
  /** Line breaks before it in the piece. */
  readonly linesBefore: number;
}

/** The pictures of a piece of HTML as it stands in Markdown: tags are read one by one, comments and raw text passed over. */
export function htmlImages(html: string): HtmlImage[] {
  const images: HtmlImage[] = [];
  for (const { name, attributes, offset } of tagsOf(html)) {
    if (name !== "img") continue;
    const values = readAttributes(attributes);
    const linesBefore = html.slice(0, offset).split(/\r\n|\n|\r/).length - 1;
    images.push({ path: values.get("src") ?? "", alt: values.get("alt") ?? "", linesBefore });
  }
  return images;
}

/** Whether a piece of HTML shows nothing but pictures. */
export function showsOnlyImages(html: string): boolean {
  return html.replace(SKIPPED_OR_TAG, "").trim() === "";
}

interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly offset: number;
}

const SKIPPED_OR_TAG =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title|xmp|iframe|noembed|noframes)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;

function tagsOf(html: string): Tag[] {
  return [...html.matchAll(SKIPPED_OR_TAG)].flatMap((match) => {
    const name = match[2]?.toLowerCase();
    return name === undefined ? [] : [{ name, attributes: match[3] ?? "", offset: match.index }];
  });
}

function readAttributes(source: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const match of source.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g)) {
    const name = match[1]?.toLowerCase() ?? "";
    if (!values.has(name)) values.set(name, decodeReferences(match[2] ?? match[3] ?? match[4] ?? ""));
  }
  return values;
}

const NAMED: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0" };

/** Character references that addresses and captions are written with; any other stays as it is. */
function decodeReferences(value: string): string {
  return value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hexadecimal), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
  });
}
