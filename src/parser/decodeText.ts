import type { ReadingFault } from "./sourceFile.ts";

/** The bytes of a text file as text. Bytes that are not UTF-8 become U+FFFD and are reported, never passed over. */
export function decodeText(bytes: Uint8Array): { text: string; fault?: ReadingFault } {
  try {
    return { text: strict.decode(bytes) };
  } catch {
    const text = lenient.decode(bytes);
    return { text, fault: { line: firstDamagedLine(bytes, text), message: faultOf(bytes) } };
  }
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

function faultOf(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return utf16
    ? "This file is UTF-16; save it as UTF-8, or its cards cannot be read."
    : "This file is not UTF-8 from here on; save it as UTF-8, or the damaged characters stay question marks.";
}

/** The text before the first damage encodes to the very bytes it came from; one step past it no longer does. */
function firstDamagedLine(bytes: Uint8Array, text: string): number {
  const encoded = new TextEncoder().encode(text);
  let at = 0;
  while (at < bytes.length && bytes[at] === encoded[at]) at++;
  let line = 1;
  for (let index = 0; index < at; index++) {
    const isLineEnd = bytes[index] === 10 || (bytes[index] === 13 && bytes[index + 1] !== 10);
    if (isLineEnd) line++;
  }
  return line;
}
