import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Occlusion, type OcclusionBox, partsOf } from "../../../src/deck/occlusion.ts";
import { readOcclusion, writeOcclusion } from "../../../src/parser/occlusion/readOcclusion.ts";

const read = (text: string) => readOcclusion(text, 1);
const boxIn = (text: string) => read(text).occlusion.boxes[0];

describe("a line of an occlusion block", () => {
  it.each([
    ["10 20 30 8 Bridge", { x: 10, y: 20, width: 30, height: 8, name: "Bridge", label: null }],
    [
      "10.5 20 30 8 The `eth0` side {#eth}",
      { x: 10.5, y: 20, width: 30, height: 8, name: "The `eth0` side", label: "eth" },
    ],
    ["10%, 20%, 30%, 8% Bridge", { x: 10, y: 20, width: 30, height: 8, name: "Bridge", label: null }],
    ["10 20 30 8", { x: 10, y: 20, width: 30, height: 8, name: "", label: null }],
    ["10 20 30 8 {#nameless}", { x: 10, y: 20, width: 30, height: 8, name: "", label: "nameless" }],
    ["10 20 30 8 192.168.1.0/24", { x: 10, y: 20, width: 30, height: 8, name: "192.168.1.0/24", label: null }],
    ["10 20 30 8 4789 is the port", { x: 10, y: 20, width: 30, height: 8, name: "4789 is the port", label: null }],
    ["-0.4 20 30 8 Edge", { x: -0.4, y: 20, width: 30, height: 8, name: "Edge", label: null }],
  ])("%s", (line, box) => {
    expect(read(line)).toMatchObject({ occlusion: { boxes: [box] }, issues: [] });
  });

  it.each(["10 20 30", "ten 20 30 8 Bridge", "10 20 30 -8 Bridge", "hide both", "size 0 600", "figure", "# comment"])(
    "that says nothing is an issue at its line: %s",
    (line) => {
      const { occlusion, issues } = readOcclusion(`1 1 1 1 Before\n${line}\n2 2 2 2 Behind`, 11);
      expect(issues).toMatchObject([{ kind: "bad-occlusion", severity: "error", firstLine: 12 }]);
      expect(occlusion.boxes.map(({ name }) => name)).toEqual(["Before", "Behind"]);
    },
  );

  it.each(["80 10 30 8 Right", "10 95 30 8 Below", "-2 10 30 8 Left", "10 -2 30 8 Above"])(
    "is reported outside of the picture, and kept: %s",
    (line) => {
      expect(read(line)).toMatchObject({ occlusion: { boxes: [{}] }, issues: [{ kind: "box-outside" }] });
    },
  );

  it("says the figure, its size and what is hidden", () => {
    expect(read("figure media/a picture.png\nsize 1600×1280\nhide all")).toEqual({
      occlusion: { path: "media/a picture.png", hide: "all", drawnOn: { width: 1600, height: 1280 }, boxes: [] },
      issues: [],
    });
  });

  it("with a name cut by the decomposed form of a letter is that of the composed one", () => {
    expect(boxIn("1 1 1 1 Cafe\u0301")?.name).toBe("Caf\u00e9");
  });
});

it("reads no more boxes than it can show, and says so", () => {
  const { occlusion, issues } = read("1 1 1 1 Box\n".repeat(500));
  expect(occlusion.boxes).toHaveLength(200);
  expect(issues).toMatchObject([{ kind: "bad-occlusion", firstLine: 201 }]);
});

describe("parts", () => {
  const box = (name: string, label: string | null = null): OcclusionBox => ({
    x: 1,
    y: 1,
    width: 1,
    height: 1,
    name,
    label,
  });
  it("are boxes with one label, else with one name; a nameless box is one by itself", () => {
    expect(partsOf([box("Pod"), box("Node", "n"), box("Pod"), box("", "n"), box(""), box("")])).toEqual([
      [0, 2],
      [1, 3],
      [4],
      [5],
    ]);
  });
});

const anyWord = fc.stringMatching(/^[\p{L}`(*_:./-][\p{L}\p{N}`):./-]{0,8}$/u).map((word) => word.normalize("NFC"));
const anyName = fc.array(anyWord, { maxLength: 4 }).map((words) => words.join(" "));
const anyPercent = fc.integer({ min: 0, max: 5000 }).map((hundredths) => hundredths / 100);
const anyExtent = fc.integer({ min: 1, max: 5000 }).map((hundredths) => hundredths / 100);
const anyBox: fc.Arbitrary<OcclusionBox> = fc.record({
  x: anyPercent,
  y: anyPercent,
  width: anyExtent,
  height: anyExtent,
  name: anyName,
  label: fc.option(fc.stringMatching(/^[a-z0-9-]{1,12}$/)),
});
const anyOcclusion: fc.Arbitrary<Occlusion> = fc.record({
  path: fc.option(fc.stringMatching(/^[a-z0-9/._-]{1,20}$/)),
  hide: fc.constantFrom("one", "all"),
  drawnOn: fc.option(
    fc.record({ width: fc.integer({ min: 1, max: 99_999 }), height: fc.integer({ min: 1, max: 99_999 }) }),
  ),
  boxes: fc.array(anyBox, { maxLength: 20 }),
});

describe("an occlusion", () => {
  it("is the same after it was written and read", () => {
    fc.assert(
      fc.property(anyOcclusion, (occlusion) => {
        expect(read(writeOcclusion(occlusion))).toEqual({ occlusion, issues: [] });
      }),
    );
  });

  it("is read without throwing from any text, every line a box or an issue or neither", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.string({ unit: "binary" }),
            anyBox.map((box) => writeOcclusion({ path: null, hide: "one", drawnOn: null, boxes: [box] })),
          ),
        ),
        (lines) => {
          const text = lines.join("\n");
          const { occlusion, issues } = read(text);
          const count = text.split(/\r\n|\r|\n/).length;
          expect(
            occlusion.boxes.length + issues.filter(({ kind }) => kind === "bad-occlusion").length,
          ).toBeLessThanOrEqual(count);
          for (const { firstLine } of issues) expect(firstLine).toBeLessThanOrEqual(count);
          expect(read(writeOcclusion(occlusion)).issues.filter(({ kind }) => kind === "bad-occlusion")).toEqual([]);
        },
      ),
    );
  });
});
