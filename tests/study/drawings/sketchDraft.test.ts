import { expect, test } from "vitest";
import { readBlock, writeBlock } from "../../../src/library/drawings/blocks.ts";
import { beginSketch, isSaved, partsIn, type Sketching, sketched } from "../../../src/study/drawings/sketch.ts";
import { readDraft, resumed, writeDraft } from "../../../src/study/drawings/sketchDraft.ts";
import { writeSketch } from "../../../src/study/drawings/writeSketch.ts";

const kept = "hide one\n1 1 9 9 Pod network\n20 20 9 9 Node {#n}";
const begin = (text: string) => beginSketch(readBlock([text]), []);
const known = { hasMemory: (name: string) => ["Pod network", "n"].includes(name) };
const written = (state: Sketching) => {
  const { occlusion, renamed } = writeSketch(state, null, known);
  return { lines: writeBlock(occlusion).split("\n"), renamed };
};

function changed(): Sketching {
  const begun = begin(kept);
  const [pod = -1, node = -1] = partsIn(begun.sketch);
  const box = { x: 40, y: 40, width: 9, height: 9, name: "" };
  return [
    { kind: "name", part: pod, name: "Overlay" } as const,
    { kind: "name", part: node, name: "Worker" } as const,
    { kind: "draw", places: [box] } as const,
    { kind: "hide", hide: "all" } as const,
  ].reduce(sketched, begun);
}

/** After a reload, over what is kept then. */
function again(state: Sketching, over = kept): Sketching {
  const draft = readDraft(writeDraft(state, kept));
  if (draft === null) throw new Error("no draft");
  return resumed(begin(over), draft);
}

test("a draft goes on as it was: names, boxes, labels and the memories that renamed parts have", () => {
  const state = changed();
  const after = again(state);
  expect(written(after)).toEqual(written(state));
  expect(written(after).renamed).toEqual([{ from: "Pod network", to: "overlay" }]);
  expect(isSaved(after)).toBe(false);
  expect(written(sketched(after, { kind: "undo" })).lines).toEqual(kept.split("\n"));
});

test("over something else it still knows which memories its parts have", () => {
  expect(written(again(changed(), "hide one\n70 70 9 9 Other"))).toEqual(written(changed()));
});

test("no two boxes or parts have one id, also where more is drawn afterwards", () => {
  const box = { x: 60, y: 60, width: 9, height: 9, name: "More" };
  const { sketch } = sketched(again(changed(), "hide one\n70 70 9 9 Other"), { kind: "draw", places: [box] });
  const ids = [...sketch.boxes.map(({ id }) => id), ...partsIn(sketch)];
  expect(new Set(ids).size).toBe(8);
});

test.each(["", "{", "null", "[]", '{"over":"","hide":"one","boxes":[{}],"parts":[]}', '{"over":"","hide":"no"}'])(
  "what is no draft is passed over: %s",
  (text) => {
    expect(readDraft(text)).toBeNull();
  },
);
