/** Building a syntax tree takes more than linear time, and walking it a stack as deep as its nesting. */
const MOST_CHARACTERS = 250_000;
const NESTED_TOO_DEEP = /(?:>[ \t]*|[-*+][ \t]+|\d{1,9}[.)][ \t]+){100}/;

/**
 * Reads a text through its syntax tree; null where it is too long or too deep, or where a library gives up on it: a text is
 * foreign input, and none may stop the reading of the others.
 */
export function readWithinLimits<Outcome>(text: string, read: () => Outcome): Outcome | null {
  if (text.length > MOST_CHARACTERS || NESTED_TOO_DEEP.test(text)) return null;
  try {
    return read();
  } catch {
    return null;
  }
}
