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

test("every address leads back to its file, and to the line in it", () => {
  fc.assert(
    fc.property(fc.array(name), name, fc.integer({ min: 1, max: 999_999 }), (folders, file, line) => {
      const path = [...folders, `${file}.md`].join("/");
      expect(notesAt(editNoteAddress(path))).toEqual({ kind: "edit", path, line: null });
      expect(notesAt(editNoteAddress(path, line))).toEqual({ kind: "edit", path, line });
    }),
  );
});

test.each<[string, NotesPlace]>([
  ["/notes", { kind: "list" }],
  ["/notes/edit", { kind: "nowhere" }],
  ["/notes/else/a.md", { kind: "nowhere" }],
  ["/notes/edit/at/12", { kind: "edit", path: "at/12", line: null }],
  ["/notes/edit/a.md/at/0", { kind: "edit", path: "a.md/at/0", line: null }],
])("%s", (address, place) => {
  expect(notesAt(address)).toEqual(place);
});
