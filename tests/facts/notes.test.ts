import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FactId } from "../../src/facts/fact.ts";
import type { StandingValue } from "../../src/facts/foldState.ts";
import { blobsNamed, type NoteAction, type NoteChange, noteEntry, noteTree } from "../../src/facts/notes.ts";

interface Action {
  readonly id: string;
  readonly clock: number;
  readonly action?: NoteAction;
  readonly changes: readonly NoteChange[];
}

function entries(actions: readonly Action[]): ReadonlyMap<string, StandingValue> {
  return new Map(
    actions.map(({ id, clock, action = "added", changes }) => [
      id,
      { value: noteEntry(action, changes), writer: { clock, id: `fact-${id}` as FactId } },
    ]),
  );
}

const write = (path: string, blob: string, replaces: readonly string[] = []): NoteChange => ({
  path,
  file: { blob, size: blob.length },
  replaces,
});
const remove = (path: string, replaces: readonly string[]): NoteChange => ({ path, file: null, replaces });

describe("the tree of notes", () => {
  test("a change takes the place of those it came after", () => {
    const tree = noteTree(
      entries([
        { id: "1", clock: 1, changes: [write("a.md", "one"), write("b.md", "two")] },
        { id: "2", clock: 2, action: "edited", changes: [write("a.md", "three", ["1"])] },
        { id: "3", clock: 3, action: "removed", changes: [remove("b.md", ["1"])] },
      ]),
    );
    expect([...tree.files.values()].map(({ path, file, apart }) => [path, file.blob, apart])).toEqual([
      ["a.md", "three", []],
    ]);
    expect(tree.versions.get("a.md")?.map(({ action }) => action)).toEqual(["added", "edited"]);
  });

  test("of changes made apart the latest stands, and the other waits", () => {
    const tree = noteTree(
      entries([
        { id: "1", clock: 1, changes: [write("a.md", "one")] },
        { id: "laptop", clock: 2, changes: [write("a.md", "two", ["1"])] },
        { id: "phone", clock: 3, changes: [write("a.md", "three", ["1"])] },
      ]),
    );
    const standing = tree.files.get("a.md");
    expect(standing?.file.blob).toBe("three");
    expect(standing?.apart.map(({ id }) => id)).toEqual(["laptop"]);
    const decided = noteTree(
      new Map([
        ...entries([{ id: "4", clock: 4, changes: [write("a.md", "two", [...(standing?.heads ?? [])])] }]),
        ...entries([
          { id: "1", clock: 1, changes: [write("a.md", "one")] },
          { id: "laptop", clock: 2, changes: [write("a.md", "two", ["1"])] },
          { id: "phone", clock: 3, changes: [write("a.md", "three", ["1"])] },
        ]),
      ]),
    );
    expect(decided.files.get("a.md")).toMatchObject({ file: { blob: "two" }, apart: [] });
  });

  test("a removal apart from an edit does not take the text away", () => {
    const tree = noteTree(
      entries([
        { id: "1", clock: 1, changes: [write("a.md", "one")] },
        { id: "edit", clock: 2, changes: [write("a.md", "two", ["1"])] },
        { id: "removal", clock: 9, changes: [remove("a.md", ["1"])] },
      ]),
    );
    expect(tree.files.get("a.md")?.file.blob).toBe("two");
    expect(tree.files.get("a.md")?.apart.map(({ id }) => id)).toEqual(["removal"]);
  });

  test("a file that comes back takes the place of its removal", () => {
    const actions = [
      { id: "1", clock: 1, changes: [write("a.md", "one")] },
      { id: "2", clock: 2, action: "removed" as const, changes: [remove("a.md", ["1"])] },
    ];
    const { files, heads } = noteTree(entries(actions));
    expect(files.size).toBe(0);
    expect(heads.get("a.md")).toEqual(["2"]);
    const back = { id: "3", clock: 3, changes: [write("a.md", "one", heads.get("a.md"))] };
    expect(noteTree(entries([...actions, back])).files.get("a.md")?.apart).toEqual([]);
  });

  test("the same text added on two devices is no conflict", () => {
    const tree = noteTree(
      entries([
        { id: "1", clock: 1, changes: [write("a.md", "one")] },
        { id: "2", clock: 2, changes: [write("a.md", "one")] },
      ]),
    );
    expect(tree.files.get("a.md")?.apart).toEqual([]);
  });

  test("what is damaged is passed over", () => {
    const writer = { clock: 1, id: "x" as FactId };
    const damaged: [string, StandingValue][] = [
      null,
      7,
      "text",
      [],
      {},
      { action: "added", changes: [{ path: 3 }] },
    ].map((value, n) => [`bad-${n}`, { value, writer }]);
    const good = entries([{ id: "1", clock: 1, changes: [write("a.md", "one")] }]);
    const tree = noteTree(new Map([...damaged, ...good]));
    expect([...tree.files.keys()]).toEqual(["a.md"]);
    expect([tree.isWhole, noteTree(good).isWhole]).toEqual([false, true]);
  });

  test("no path leads out of its folder", () => {
    const paths = ["../a.md", "a/../../b.md", "/etc/a.md", "C:/a.md", "a\\..\\b.md", "a//b.md", "./a.md", "a\0.md", ""];
    const made = paths.map((path, n) => ({ id: `${n}`, clock: n, changes: [write(path, "one")] }));
    const good = ["a.md", "Biology/..hidden.md", "Biology/c: d.md", "Ü/ü…?.md"].map((path, n) => ({
      ...{ id: `good-${n}`, clock: n, changes: [write(path, "one")] },
    }));
    expect(noteTree(entries(made)).files.size).toBe(0);
    expect(noteTree(entries(good)).files.size).toBe(4);
  });

  test("actions in any order of arrival give one tree, and every text is still named", () => {
    const changes = fc.array(
      fc.record({
        path: fc.constantFrom("a.md", "b.md", "c/d.md"),
        blob: fc.option(fc.constantFrom("x", "y", "z"), { nil: null }),
        back: fc.array(fc.nat(8), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (made, chance) => {
        const actions = made.map((ofAction, n) => ({
          id: `action-${n}`,
          clock: n % 5,
          changes: ofAction.map(({ path, blob, back }) => ({
            path,
            file: blob === null ? null : { blob, size: 1 },
            // Only what came before can have been known.
            replaces: back.filter((place) => place < n).map((place) => `action-${place}`),
          })),
        }));
        const tree = noteTree(entries(actions));
        const shuffled = actions
          .map((action) => ({ action, key: chance.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ action }) => action);
        expect(noteTree(entries(shuffled))).toEqual(tree);
        const named = new Set(actions.flatMap((action) => action.changes.flatMap(({ file }) => file?.blob ?? [])));
        expect(blobsNamed(tree)).toEqual(named);
        for (const [path, standing] of tree.files) {
          // Whatever nothing took the place of is shown or waits.
          const heads = tree.versions.get(path)?.filter(({ id }) => standing.heads.includes(id)) ?? [];
          for (const head of heads) {
            const isShown = head.file?.blob === standing.file.blob || standing.apart.includes(head);
            expect(isShown).toBe(true);
          }
        }
      }),
    );
  });
});
