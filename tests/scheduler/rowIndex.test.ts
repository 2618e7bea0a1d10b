import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CardId } from "../../src/deck/cardId.ts";
import { RowIndex } from "../../src/scheduler/rowIndex.ts";

const cardId = fc.stringMatching(/^[a-c]{1,4}$/).map((text) => text as CardId);

test("an index keeps what a list and a map would keep, whatever is loaded, added and removed", () => {
  fc.assert(
    fc.property(fc.uniqueArray(cardId, { maxLength: 120 }), fc.array(cardId, { maxLength: 200 }), (loaded, changes) => {
      const index = RowIndex.read(loaded.join("\n"), loaded.length);
      if (index === null) throw new Error("The index was not read.");
      const list = [...loaded];
      for (const id of changes) {
        const row = list.indexOf(id);
        expect(index.rowOf(id)).toBe(row);
        if (row < 0) expect(index.add(id)).toBe(list.push(id) - 1);
        else {
          index.remove(row);
          const last = list.pop();
          if (last !== undefined && row < list.length) list[row] = last;
        }
      }
      expect(index.size).toBe(list.length);
      expect(list.map((_, row) => index.idAt(row))).toEqual(list);
      expect(list.map((id) => index.rowOf(id))).toEqual([...list.keys()]);
      expect(index.pack()).toBe(list.join("\n"));
    }),
    { numRuns: 300 },
  );
});

describe("what is no list of so many ids is not read", () => {
  test.each([
    ["too few", "a\nb", 3],
    ["too many", "a\nb", 1],
    ["an empty one", "a\n\nb", 3],
    ["an empty one at the end", "a\n", 2],
    ["one twice", "a\nb\na", 3],
    ["something where nothing should be", "a", 0],
  ])("%s", (_, text, rows) => {
    expect(RowIndex.read(text, rows)).toBeNull();
  });

  test("while none at all is", () => {
    expect(RowIndex.read("", 0)?.size).toBe(0);
  });
});
