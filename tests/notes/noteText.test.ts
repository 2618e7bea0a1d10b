import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeNote, encodeNote } from "../../src/notes/noteText.ts";
import { utf8 } from "./zipOf.ts";

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ["UTF-8", utf8],
  ["UTF-8 with its mark", (text) => utf8(`\uFEFF${text}`)],
  ["UTF-16 LE", (text) => utf16(text, true)],
  ["UTF-16 BE", (text) => utf16(text, false)],
];

describe.each(encodings)("%s", (_name, encode) => {
  test("is read without its mark", () => {
    expect(decodeNote(encode("# ❓ Größe\r\n😀"))).toEqual({ text: "# ❓ Größe\r\n😀" });
    expect(decodeNote(encode(""))).toEqual({ text: "" });
  });

  test("stays what it is when the text is edited, and the ends of other lines stay too", () => {
    const before = encode("one\r\ntwo\nthree\r\nfour\r\n");
    expect(encodeNote("one\ntwo\nthird\nfour\nfive\n", before)).toEqual(
      encode("one\r\ntwo\nthird\r\nfour\r\nfive\r\n"),
    );
    expect(encodeNote("", before)).toEqual(encode(""));
    expect(encodeNote("one\ntwo", before)).toEqual(encode("one\r\ntwo"));
  });

  test("is the same bytes after decoding and encoding, also where the editor made all line ends alike", () => {
    const lines = fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("\r\n", "\n", "\r", "a", "")));
    fc.assert(
      fc.property(
        lines.map((parts) => parts.join("").replaceAll("\0", "")),
        (text) => {
          const bytes = encode(text);
          const decoded = decodeNote(bytes);
          expect(decoded).toEqual({ text });
          expect(encodeNote(text, bytes)).toEqual(bytes);
          expect(encodeNote(text.replace(/\r\n?/g, "\n"), bytes)).toEqual(bytes);
        },
      ),
    );
  });
});

test.each<[string, Uint8Array, RegExp]>([
  [
    "Latin-1",
    Uint8Array.of(0x61, 0xe4, 0x62),
    /^It is neither UTF-8 nor UTF-16 with a byte order mark; save it as UTF-8 and add it again\.$/,
  ],
  ["UTF-16 without its mark", utf16("# Cells", true).subarray(2), /save it as UTF-8/],
  ["UTF-16 with half a character", utf16("ab", true).subarray(0, 5), /UTF-16, and is not throughout; save it as UTF-8/],
  ["UTF-32", Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), /save it as UTF-8/],
  ["a half of a pair in UTF-16", utf16("a\uD800b", false), /save it as UTF-8/],
  ["a program", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0), /no plain text/],
])("%s is told with its cure", (_name, bytes, cure) => {
  expect(decodeNote(bytes).fault?.message).toMatch(cure);
});

test("no bytes make it throw, and what can be read is the same bytes again", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff]), (bytes, mark) => {
      const whole = Uint8Array.of(...mark, ...bytes);
      const { text, fault } = decodeNote(whole);
      const encoded = encodeNote(text, whole);
      if (fault === undefined) expect(encoded).toEqual(whole);
    }),
  );
});
