import fc from "fast-check";
import { expect, test } from "vitest";
import { openedOn } from "../../../src/app/figures/openFigure.ts";
import { readOpened } from "../../../src/app/figures/readOpened.ts";
import { card, figure } from "../../views/support/cards.ts";

const box = { x: 1, y: 2, width: 3, height: 4, name: "Pod", label: null };
const span = { file: "a.md", firstLine: 1, lastLine: 2 };
const covered = { figure: figure(), hide: "all", drawnOn: null, boxes: [box], asked: [0], span } as const;

test("what an opened figure leaves in the history is read again after a reload", () => {
  const remote = figure({ source: { kind: "remote", url: "https://example.org/a.png" }, number: null });
  for (const opened of [
    openedOn(card("Q", "A"), figure(), true),
    openedOn(card("Q", "A"), remote, false),
    openedOn(card("Q", "A", { covered }), figure(), false),
  ]) {
    expect(readOpened(structuredClone(opened))).toEqual(opened);
  }
});

test("a covered part stays covered only until the answer is shown", () => {
  const asking = card("Q", "A", { covered });
  expect(openedOn(asking, figure(), false).covered).toBe(covered);
  expect(openedOn(asking, figure(), true).covered).toBeUndefined();
  expect(openedOn(asking, figure({ path: "other.png" }), false).covered).toBeUndefined();
});

test("anything else is nothing", () => {
  const whole = openedOn(card("Q", "A"), figure(), true);
  fc.assert(fc.property(fc.anything(), (kept) => readOpened(kept) === null));
  const damaged = [
    { ...whole, disclosure: "most" },
    { ...whole, fallbackAlt: 1 },
    { ...whole, covered: {} },
  ];
  const figures = [
    { ...figure(), source: { kind: "local" } },
    { ...figure(), path: null },
  ];
  for (const kept of [...damaged, ...figures.map((one) => ({ ...whole, figure: one }))])
    expect(readOpened(kept)).toBeNull();
});
