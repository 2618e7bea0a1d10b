import fc from "fast-check";
import { expect, test } from "vitest";
import { placeAt } from "../../../src/app/addresses.ts";
import { editNoteAddress, type NotesPlace, notesPlaceAt } from "../../../src/app/notes/notesAddresses.ts";

function notesAt(address: string): NotesPlace | null {
  const place = placeAt(address);
  return place.kind === "notes" ? notesPlaceAt(place.parts) : null;
}

/** Anything that a folder or a file may be called. */
const name = fc.string({ unit: "grapheme", minLength: 1 }).filter((part) => !part.includes("/"));

test("every address leads back to its file, to the line or the lines in it, and to where one came from", () => {
  const line = fc.integer({ min: 1, max: 999_999 });
  fc.assert(
    fc.property(fc.array(name), name, line, line, fc.array(name), (folders, file, first, last, origin) => {
      const path = [...folders, `${file}.md`].join("/");
      const from = `/study/${origin.map(encodeURIComponent).join("/")}`;
      expect(notesAt(editNoteAddress(path))).toEqual({ kind: "edit", path, at: null, from: null });
      expect(notesAt(editNoteAddress(path, first))).toEqual({ kind: "edit", path, at: first, from: null });
      const lines = { first, last };
      expect(notesAt(editNoteAddress(path, lines, from))).toEqual({ kind: "edit", path, at: lines, from });
      expect(notesAt(editNoteAddress(path, undefined, from))).toEqual({ kind: "edit", path, at: null, from });
    }),
  );
});

test.each<[string, NotesPlace]>([
  ["/notes", { kind: "list" }],
  ["/notes/edit", { kind: "nowhere" }],
  ["/notes/else/a.md", { kind: "nowhere" }],
  ["/notes/edit/at/12", { kind: "edit", path: "at/12", at: null, from: null }],
  ["/notes/edit/a.md/from/elsewhere", { kind: "edit", path: "a.md/from/elsewhere", at: null, from: null }],
  ["/notes/edit/a.md/at/0", { kind: "edit", path: "a.md/at/0", at: null, from: null }],
])("%s", (address, place) => {
  expect(notesAt(address)).toEqual(place);
});
