import fc from "fast-check";
import { expect, test } from "vitest";
import { readDraft, writeDraft } from "../../../src/study/notes/editorDraft.ts";
import { carried, cutAt, lineCount, recut, wholeWith } from "../../../src/study/notes/editorText.ts";

const line = fc.string({ maxLength: 6 }).map((text) => text.replaceAll("\n", " "));
const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join("\n"));
const window = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 0, max: 6 }))
  .map(([first, more]) => ({ first, last: first + more }));

test("what is cut out and put back is the file; another text in its place has its own lines", () => {
  fc.assert(
    fc.property(text, window, text, (whole, lines, other) => {
      const cut = cutAt(whole, lines);
      expect(wholeWith(cut, cut.text)).toBe(whole);
      const edited = wholeWith(cut, other);
      expect(cutAt(edited, recut(cut, other).window)).toEqual(recut(cut, other));
    }),
  );
});

test("a change before or behind the lines carries them along; one in them does not", () => {
  const cut = cutAt("a\nb\nc\nd", { first: 2, last: 3 });
  expect(carried(cut, "new\na\nb\nc\nd")).toMatchObject({ window: { first: 3, last: 4 }, text: "b\nc" });
  expect(carried(cut, "b\nc")).toMatchObject({ before: "", after: "", window: { first: 1, last: 2 } });
  expect(carried(cut, "a\nb\nC\nd")).toBeNull();
  // It could be either.
  expect(carried(cut, "b\nc\nb\nc")).toBeNull();
  // Not as whole lines.
  expect(carried(cut, "a\nxb\nc\nd")).toBeNull();
  expect(carried(cutAt("a", null), "a")).toBeNull();
});

test("lines are counted as an editor counts them", () => {
  expect(["", "a", "a\n", "a\nb"].map(lineCount)).toEqual([1, 1, 2, 2]);
});

test("a draft is read as it was written; anything else is none", () => {
  const draft = { over: "v1", window: { first: 2, last: 3 }, text: "ä\n\u0000", isCompared: true };
  expect(readDraft(writeDraft(draft))).toEqual(draft);
  expect(readDraft(writeDraft({ ...draft, window: null, isCompared: false }))).toEqual({
    ...draft,
    window: null,
    isCompared: false,
  });
  for (const other of [null, "", "{", "null", "[]", '{"over":1,"text":"a"}', '{"over":"a"}']) {
    expect(readDraft(other)).toBeNull();
  }
});
