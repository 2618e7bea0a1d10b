/** Lines of a file, 1-based and inclusive. */
export interface LineWindow {
  readonly first: number;
  readonly last: number;
}

/** A file's text in three: what is edited, and what stands before and behind it. Together they are the file. */
export interface CutText {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** The lines that are edited; null: all of them. */
  readonly window: LineWindow | null;
}

/** A text that is typed in the place of the one that was cut out. */
export interface TypedText {
  readonly cut: CutText;
  readonly text: string;
}

/** With one kind of line end, as a text field has it; saving finds the file's own again. */
export function withPlainEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** Lines that are not there are left out; a window without any line that is there is the whole file. */
export function cutAt(whole: string, window: LineWindow | null): CutText {
  const lines = whole.split("\n");
  if (window === null || window.first > lines.length || window.last < window.first)
    return { before: "", text: whole, after: "", window: null };
  const last = Math.min(window.last, lines.length);
  const [before, text, after] = [
    lines.slice(0, window.first - 1),
    lines.slice(window.first - 1, last),
    lines.slice(last),
  ];
  return {
    before: before.map((line) => `${line}\n`).join(""),
    text: text.join("\n"),
    after: after.map((line) => `\n${line}`).join(""),
    window: { first: window.first, last },
  };
}

/** The file with another text in the place of the one that was cut out. */
export function wholeWith({ before, after }: CutText, text: string): string {
  return before + text + after;
}

/** The cut, with the text that was put in its place. */
export function recut(cut: CutText, text: string): CutText {
  if (cut.window === null) return { ...cut, text };
  const { first } = cut.window;
  return { ...cut, text, window: { first, last: first + lineCount(text) - 1 } };
}

/**
 * The same place in a file that was changed elsewhere: where the text that was cut out stands in it once, as whole lines.
 * Null where it does not: the same lines were changed.
 */
export function carried({ text, window }: CutText, whole: string): CutText | null {
  if (window === null || text.trim() === "") return null;
  const places: number[] = [];
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
    const end = at + text.length;
    if ((at === 0 || whole[at - 1] === "\n") && (end === whole.length || whole[end] === "\n")) places.push(at);
  }
  const [at, ...more] = places;
  if (at === undefined || more.length > 0) return null;
  const first = lineCount(whole.slice(0, at));
  return cutAt(whole, { first, last: first + lineCount(text) - 1 });
}

export function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
