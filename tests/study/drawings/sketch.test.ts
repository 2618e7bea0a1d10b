import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Occlusion } from "../../../src/deck/occlusion.ts";
import { partName, partsOf } from "../../../src/deck/occlusion.ts";
import { readBlock, writeBlock } from "../../../src/library/drawings/blocks.ts";
import {
  beginSketch,
  boxesOf,
  isSaved,
  partsIn,
  type Sketching,
  type SketchStep,
  sketched,
  uncovered,
} from "../../../src/study/drawings/sketch.ts";
import { type KnownNames, plainName, writeSketch } from "../../../src/study/drawings/writeSketch.ts";

const nothing: Occlusion = { path: null, hide: "one", drawnOn: null, boxes: [] };
const place = (x: number, name = "") => ({ x, y: 10, width: 8, height: 5, name });
const nobody: KnownNames = { hasMemory: () => false };
const remembering = (...names: string[]): KnownNames => ({ hasMemory: (name) => names.includes(name) });
const stepped = (state: Sketching, ...steps: SketchStep[]) => steps.reduce(sketched, state);
const begin = (text: string, ...earlier: string[]) =>
  beginSketch(
    readBlock([text]),
    earlier.map((one) => readBlock([one])),
  );
const lines = (state: Sketching, known = nobody) =>
  writeBlock(writeSketch(state, null, known).occlusion)
    .split("\n")
    .slice(1);
const part = (state: Sketching, at: number) => partsIn(state.sketch)[at] ?? -1;

describe("drawing", () => {
  test("boxes are drawn, named, moved and removed; each is taken back and done again by itself", () => {
    const empty = beginSketch(nothing, []);
    let state = stepped(empty, { kind: "draw", places: [place(1)] });
    state = stepped(state, { kind: "name", part: part(state, 0), name: "B" });
    state = stepped(state, { kind: "name", part: part(state, 0), name: "Bridge" });
    state = stepped(state, { kind: "draw", places: [place(20, "Pod"), place(40, "Node")] });
    expect(lines(state)).toEqual(["1 10 8 5 Bridge", "20 10 8 5 Pod", "40 10 8 5 Node"]);
    expect(state.selected).toBe(state.sketch.boxes[2]?.id);
    const undone = stepped(state, { kind: "undo" });
    expect(lines(undone)).toEqual(["1 10 8 5 Bridge"]);
    expect(stepped(undone, { kind: "undo" }, { kind: "undo" }).sketch).toBe(empty.sketch);
    expect(stepped(undone, { kind: "redo" }).sketch).toBe(state.sketch);
    const [first] = state.sketch.boxes;
    const removed = stepped(state, { kind: "remove", boxes: [first?.id ?? -1] });
    expect(lines(removed)).toEqual(["20 10 8 5 Pod", "40 10 8 5 Node"]);
  });

  test("several presses of a key are one change; another box, or a save between them, makes two", () => {
    let state = stepped(beginSketch(nothing, []), { kind: "draw", places: [place(1), place(20)] });
    const [one, two] = state.sketch.boxes.map(({ id }) => id);
    const nudge = (box = -1, x = 0): SketchStep => ({ kind: "place", box, place: place(x), nudge: true });
    state = stepped(state, nudge(one, 2), nudge(one, 3), nudge(two, 21), nudge(two, 22));
    expect(state.past).toHaveLength(3);
    state = stepped(state, { kind: "saved", identities: new Map() }, nudge(two, 23));
    expect(state.past).toHaveLength(4);
    expect(stepped(state, { kind: "undo" }).sketch).toBe(state.saved);
  });

  test("parts are joined under the first name, taken apart again, and asked in another order", () => {
    let state = stepped(beginSketch(nothing, []), {
      kind: "draw",
      places: [place(1), place(20, "Pod"), place(40, "Node")],
    });
    state = stepped(state, { kind: "join", parts: [part(state, 0), part(state, 2)] });
    expect(lines(state)).toEqual(["1 10 8 5 Node", "20 10 8 5 Pod", "40 10 8 5 Node"]);
    expect(stepped(state, { kind: "shift", part: part(state, 1), by: -1 }).sketch.boxes.map(({ x }) => x)).toEqual([
      20, 1, 40,
    ]);
    const apart = stepped(state, { kind: "split", part: part(state, 0) });
    expect(partsIn(apart.sketch)).toHaveLength(3);
    expect(lines(apart)).toEqual(["1 10 8 5 Node", "20 10 8 5 Pod", "40 10 8 5 Node {#node}"]);
  });

  test("what was kept before can be gone back to, the parts staying who they are", () => {
    const state = begin("hide one\n1 1 5 5 Bridge\n9 9 5 5 Pod", "", "hide all\n1 1 5 5 Bridge");
    expect(isSaved(state)).toBe(true);
    const before = stepped(state, { kind: "undo" });
    expect(lines(before)).toEqual(["1 1 5 5 Bridge"]);
    expect(before.sketch.hide).toBe("all");
    expect(part(before, 0)).toBe(part(state, 0));
    expect(isSaved(before)).toBe(false);
    expect(partsIn(stepped(before, { kind: "undo" }).sketch)).toEqual([]);
  });

  test("labels that a box covers already are not offered again", () => {
    const { sketch } = begin("hide one\n1 10 8 5 Bridge");
    expect(uncovered([place(1, "Bridge"), place(50, "Pod")], sketch)).toEqual([place(50, "Pod")]);
  });
});

describe("what is kept of it", () => {
  test("a part goes by its name; without one, or where another has it, it gets a label", () => {
    const state = stepped(beginSketch(nothing, []), {
      kind: "draw",
      places: [place(1), place(2, "Pod"), place(3, "Pod"), place(4), place(5, "A part {#of it}")],
    });
    expect(lines(state)).toEqual([
      "1 10 8 5 {#part-1}",
      "2 10 8 5 Pod",
      "3 10 8 5 Pod {#pod}",
      "4 10 8 5 {#part-2}",
      "5 10 8 5 A part {#of it}",
    ]);
  });

  test("a renamed part keeps its memory: by its old name as a label, where that can be one", () => {
    const state = begin("hide one\n1 1 5 5 Bridge");
    const renamed = stepped(state, { kind: "name", part: part(state, 0), name: "Linux bridge" });
    expect(lines(renamed, remembering("Bridge"))).toEqual(["1 1 5 5 Linux bridge {#Bridge}"]);
    expect(writeSketch(renamed, null, remembering("Bridge")).renamed).toEqual([]);
    expect(lines(renamed)).toEqual(["1 1 5 5 Linux bridge"]);
  });

  test("else by a new label that leads to it", () => {
    const state = begin("hide one\n1 1 5 5 Pod network\n9 9 5 5");
    const renamed = stepped(state, { kind: "name", part: part(state, 0), name: "Overlay" });
    const written = writeSketch(renamed, null, remembering("Pod network", "box 2"));
    expect(writeBlock(written.occlusion)).toBe("hide one\n1 1 5 5 Overlay {#overlay}\n9 9 5 5 {#part-1}");
    expect(written.renamed).toEqual([
      { from: "Pod network", to: "overlay" },
      { from: "box 2", to: "part-1" },
    ]);
  });

  test("two parts that change names keep each its own memory, and a new part takes none away", () => {
    const state = begin("hide one\n1 1 5 5 x\n9 9 5 5 y");
    const swapped = stepped(
      state,
      { kind: "name", part: part(state, 0), name: "y" },
      { kind: "name", part: part(state, 1), name: "x" },
      { kind: "draw", places: [place(30, "x")] },
    );
    const written = writeSketch(swapped, null, remembering("x", "y"));
    expect(writeBlock(written.occlusion)).toBe("hide one\n1 1 5 5 y {#x}\n9 9 5 5 x {#y}\n30 10 8 5 x {#x-2}");
    expect(written.renamed).toEqual([]);
  });

  test("a part keeps its label when it is kept again, whatever it is called then", () => {
    let state = stepped(beginSketch(nothing, []), { kind: "draw", places: [place(1)] });
    state = stepped(state, { kind: "saved", identities: writeSketch(state, null, nobody).identities });
    state = stepped(state, { kind: "name", part: part(state, 0), name: "Bridge" });
    expect(lines(state)).toEqual(["1 10 8 5 Bridge {#part-1}"]);
  });

  test("a removed part comes back under its own name", () => {
    const state = begin("hide one\n1 1 5 5 Bridge", "");
    const again = stepped(stepped(state, { kind: "undo" }), { kind: "draw", places: [place(1, "Bridge")] });
    expect(lines(again, remembering("Bridge"))).toEqual(["1 10 8 5 Bridge"]);
  });
});

const anyName = fc.oneof(
  fc.constantFrom("", "Pod", "Pod", "Node", "Pod network", "box 2", "part-1", "{#pod}", "x {#pod}", "5 6 7", "%", ","),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
type StepIn = (state: Sketching) => SketchStep;
const at = fc.nat(9);
const anyStep: fc.Arbitrary<StepIn> = fc.oneof(
  fc.tuple(fc.nat(90), anyName).map(
    ([x, name]): StepIn =>
      () => ({ kind: "draw", places: [place(x, name)] }),
  ),
  fc.tuple(at, anyName).map(
    ([one, name]): StepIn =>
      (state) => ({ kind: "name", part: part(state, one), name }),
  ),
  fc.tuple(at, at).map(
    ([a, b]): StepIn =>
      (state) => ({ kind: "join", parts: [part(state, a), part(state, b)] }),
  ),
  at.map(
    (one): StepIn =>
      (state) => ({ kind: "split", part: part(state, one) }),
  ),
  at.map(
    (one): StepIn =>
      (state) => ({ kind: "shift", part: part(state, one), by: 1 }),
  ),
  at.map(
    (one): StepIn =>
      (state) => ({ kind: "remove", boxes: [state.sketch.boxes[one]?.id ?? -1] }),
  ),
  fc.constantFrom("undo" as const, "redo" as const).map(
    (kind): StepIn =>
      () => ({ kind }),
  ),
  fc.constant<StepIn>((state) => ({
    kind: "saved",
    identities: writeSketch(state, null, remembering("Pod", "part-1")).identities,
  })),
);

test("what is kept is read again as it was drawn, part by part, whatever was done and typed", () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
      const state = steps.reduce(
        (now, step) => sketched(now, step(now)),
        begin("hide all\n1 1 5 5 Pod\n9 9 5 5", "hide one"),
      );
      const { occlusion, identities } = writeSketch(state, { width: 800, height: 600 }, remembering("Pod", "part-1"));
      const read = readBlock([writeBlock(occlusion)]);
      expect(read).toEqual(occlusion);
      const drawn = partsIn(state.sketch).map((one) =>
        boxesOf(state.sketch, one).map((box) => state.sketch.boxes.indexOf(box)),
      );
      expect(partsOf(read.boxes)).toEqual(drawn);
      for (const [index, box] of read.boxes.entries()) {
        const one = state.sketch.boxes[index]?.part ?? -1;
        expect(partName(box, index)).toBe(identities.get(one)?.known);
        expect(box.name).toBe(plainName(state.sketch.names.get(one) ?? ""));
      }
    }),
    { numRuns: 300 },
  );
});

test("every change is taken back to where it began", () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
      const first = beginSketch(nothing, []);
      let state = steps.reduce((now, step) => sketched(now, step(now)), first);
      while (state.past.length > 0) state = sketched(state, { kind: "undo" });
      expect(state.sketch).toBe(first.sketch);
    }),
  );
});
