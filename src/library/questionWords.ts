/**
 * The words of a text in order and in lower case. Signs that tell names apart count with them: "C++" is another thing than
 * "C", "==" than "!=". Without spaces between words (Chinese, Japanese, Thai) each character stands for itself.
 */
export function wordListOf(text: string): readonly string[] {
  return text.normalize("NFC").toLowerCase().match(words) ?? [];
}

/** The same, each once. */
export function wordsOf(text: string): Set<string> {
  return new Set(wordListOf(text));
}

const words =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+|[+#<>=|&%^~$@!]+/gu;
