import { ParagraphWatch, startsBlock, THEMATIC_BREAK } from "./leafLines.ts";

/** The lines of a list item without its marker and indentation. */
export type ListItemLines = readonly string[];

/** The items of the Markdown list (CommonMark 0.31, 5.2 and 5.3) that begins at line `start`, and the first line after it. */
export function readList(
  lines: readonly string[],
  start: number,
): { readonly items: readonly ListItemLines[]; readonly end: number } | null {
  const opening = markerOf(lines[start] ?? "");
  if (opening === null) return null;
  const items: string[][] = [];
  let end = start;
  for (let at = start; at < lines.length; ) {
    const marker = markerOf(lines[at] ?? "");
    if (marker === null || marker.sign !== opening.sign) break;
    const item = [marker.text];
    at = readItem(lines, at + 1, marker.width, item);
    items.push(item);
    end = at;
    while (at < lines.length && isBlank(lines[at])) at++;
  }
  return { items, end };
}

/** Adds the further lines of an item to it; gives the line after its last. Blank lines at its end are not its own. */
function readItem(lines: readonly string[], from: number, width: number, item: string[]): number {
  let end = from;
  let blanks = 0;
  const paragraph = new ParagraphWatch();
  paragraph.add(item[0] ?? "");
  const addLine = (line: string) => {
    item.push(line);
    paragraph.add(line);
  };
  for (let at = from; at < lines.length; at++) {
    const line = expandIndent(lines[at] ?? "");
    if (isBlank(line)) {
      // An item that begins with a blank line ends with the next.
      if (item.length === 1 && item[0] === "") break;
      blanks++;
      continue;
    }
    const isInside = indentOf(line) >= width;
    const isLazy = blanks === 0 && paragraph.isOpen && !startsBlock(line) && markerOf(line) === null;
    if (!isInside && !isLazy) break;
    for (; blanks > 0; blanks--) addLine("");
    addLine(isInside ? line.slice(width) : line.trimStart());
    end = at + 1;
  }
  return end;
}

interface Marker {
  /** "-", "+" or "*"; "." or ")" after a number: another sign begins another list. */
  readonly sign: string;
  /** Columns that its text is indented by. */
  readonly width: number;
  readonly text: string;
}

function markerOf(line: string): Marker | null {
  const parts = /^( {0,3})([-+*]|\d{1,9}[.)])([ \t].*|)$/.exec(expandIndent(line));
  if (parts === null || THEMATIC_BREAK.test(line)) return null;
  const [, indent = "", marker = "", rest = ""] = parts;
  const outer = indent.length + marker.length;
  const text = expandIndent(rest, outer);
  const padding = indentOf(text);
  const isPlain = !isBlank(text) && padding <= 4;
  const width = outer + (isPlain ? padding : 1);
  return { sign: marker.slice(-1), width, text: isBlank(text) ? "" : text.slice(width - outer) };
}

/** Tabs at the beginning as spaces up to the next multiple of four columns, counted from `column`. */
function expandIndent(line: string, column = 0): string {
  let indent = "";
  let at = 0;
  for (; line[at] === " " || line[at] === "\t"; at++) {
    indent += line[at] === " " ? " " : " ".repeat(4 - ((column + indent.length) % 4));
  }
  return indent + line.slice(at);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}
