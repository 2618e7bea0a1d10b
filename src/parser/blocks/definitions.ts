/**
 * How much of a paragraph's text link reference definitions take up from its start: an offset, 0 where it starts with none.
 * `paragraph` has its lines joined by "\n", each without leading white space; so no line in it is blank.
 */
export function definitionsLength(paragraph: string): number {
  let offset = 0;
  for (;;) {
    const after = endOfDefinition(paragraph, offset);
    if (after === null) return offset;
    offset = after;
  }
}

// CommonMark 0.31, section 4.7. A label holds up to 999 characters, not all white space, and no bracket but an escaped one.
const LABEL = /\[((?:[^[\]\\]|\\[\s\S]){1,999}?)\]:[ \t]*\n?[ \t]*/y;
const LINE_END = /[ \t]*(?:\n|$)/y;
const GAP = /[ \t]*\n?[ \t]*/y;

function endOfDefinition(text: string, from: number): number | null {
  LABEL.lastIndex = from;
  const label = LABEL.exec(text);
  if (label === null || !/\S/.test(label[1] ?? "")) return null;
  const destinationTo = endOfDestination(text, from + label[0].length);
  if (destinationTo === null) return null;
  const titleFrom = skip(GAP, text, destinationTo) ?? destinationTo;
  const titleTo = titleFrom > destinationTo ? endOfTitle(text, titleFrom) : null;
  const afterTitle = titleTo === null ? null : skip(LINE_END, text, titleTo);
  return afterTitle ?? skip(LINE_END, text, destinationTo);
}

/** A destination in pointed brackets, or up to white space or a control character with its parentheses in balance. */
function endOfDestination(text: string, from: number): number | null {
  if (text[from] === "<") return endOfEnclosed(text, from, ">", "<\n");
  let depth = 0;
  let offset = from;
  for (; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (character <= " " || character === "\u007f") break;
    if (character === "\\" && /[!-/:-@[-`{-~]/.test(text.charAt(offset + 1))) offset++;
    else if (character === "(") depth++;
    else if (character === ")" && --depth < 0) return null;
  }
  return offset > from && depth === 0 ? offset : null;
}

function endOfTitle(text: string, from: number): number | null {
  const opening = text.charAt(from);
  if (opening === '"' || opening === "'") return endOfEnclosed(text, from, opening, "");
  return opening === "(" ? endOfEnclosed(text, from, ")", "(") : null;
}

/** After the closing character that follows an opening one; characters behind a backslash do not count. */
function endOfEnclosed(text: string, from: number, closing: string, forbidden: string): number | null {
  for (let offset = from + 1; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (character === closing) return offset + 1;
    if (forbidden.includes(character)) return null;
    if (character === "\\" && text.charAt(offset + 1) !== "\n") offset++;
  }
  return null;
}

function skip(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}
