// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useReducer } from "react";
import { afterEach, expect, test } from "vitest";
import { readBlock, writeBlock } from "../../../../src/library/drawings/blocks.ts";
import { beginSketch, boxesOf, isSaved, partsIn, sketched } from "../../../../src/study/drawings/sketch.ts";
import { writeSketch } from "../../../../src/study/drawings/writeSketch.ts";
import { CoverScreen } from "../../../../src/views/occlusion/editor/CoverScreen.tsx";

afterEach(cleanup);

/** The screen over the steps that it raises, and beside it the block that would be kept. */
function Drawing({ text }: { readonly text: string }) {
  const [state, step] = useReducer(sketched, beginSketch(readBlock([text]), []));
  const { sketch } = state;
  const parts = partsIn(sketch).map((id, at) => ({
    ...{ id, number: at + 1, name: sketch.names.get(id) ?? "", isOutside: false },
    boxes: boxesOf(sketch, id).map((box) => box.id),
  }));
  const boxes = sketch.boxes.map((box) => {
    const part = parts.find(({ id }) => id === box.part);
    return { ...box, number: part?.number ?? 0, name: part?.name ?? "" };
  });
  return (
    <>
      <CoverScreen
        {...{ figureName: "Figure 1", topicHref: "#/", topicTitle: "Topic", lang: null, address: "a.png", alt: "A" }}
        {...{ ratio: 1.5, boxes, parts, selected: state.selected, hide: sketch.hide, labels: [], canStudy: true }}
        {...{ canUndo: state.past.length > 0, canRedo: state.future.length > 0, canSave: !isSaved(state) }}
        {...{ savedWords: "", notices: null, markdown: null, onStep: step, onSave: () => {}, onStudy: () => {} }}
        {...{ onTakeBack: null, onLoad: () => {}, onError: () => {} }}
      />
      <pre data-testid="block">{writeBlock(writeSketch(state, null, { hasMemory: () => false }).occlusion)}</pre>
    </>
  );
}

const lines = () => screen.getByTestId("block").textContent?.split("\n").slice(1);
const focused = () => document.activeElement?.getAttribute("aria-label");
const said = (words: string) =>
  expect(screen.getAllByRole("status").some(({ textContent }) => textContent === words)).toBe(true);

test("a box is added, moved, resized, named and removed by keys, and each change is said", async () => {
  render(<Drawing text="hide one" />);
  await userEvent.click(screen.getByRole("button", { name: "Add a box" }));
  expect(focused()).toBe("Box 1: left 40, top 45, width 20, height 10 percent");
  await userEvent.keyboard("{ArrowRight}{ArrowDown}{ArrowDown}");
  said("Box 1: left 41, top 47, width 20, height 10 percent");
  await userEvent.keyboard("{Shift>}{ArrowLeft}{/Shift}{Alt>}{ArrowUp}{/Alt}");
  said("Box 1: left 41, top 46.8, width 19, height 10 percent");
  await userEvent.keyboard("{Enter}");
  expect(focused()).toBe("Name of part 1");
  await userEvent.keyboard("Bridge{Enter}");
  expect(focused()).toBe("Bridge: left 41, top 46.8, width 19, height 10 percent");
  expect(lines()).toEqual(["41 46.8 19 10 Bridge"]);
  await userEvent.keyboard("{Delete}");
  said("Bridge removed");
  expect(lines()).toEqual([]);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add a box" }));
});

test("keys never carry a box out of the picture", async () => {
  render(<Drawing text={"hide one\n1 1 98 5 Wide"} />);
  screen.getByRole("button", { name: /^Wide/ }).focus();
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}{Shift>}{ArrowRight>9/}{/Shift}");
  expect(lines()).toEqual(["0 1 100 5 Wide"]);
});

test("Control+Z takes back, also from a name, and Control+Y does it again", async () => {
  render(<Drawing text={"hide one\n1 1 5 5 Pod"} />);
  await userEvent.type(screen.getByLabelText("Name of part 1"), "s");
  expect(lines()).toEqual(["1 1 5 5 Pods"]);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(lines()).toEqual(["1 1 5 5 Pod"]);
  await userEvent.keyboard("{Control>}y{/Control}");
  expect(lines()).toEqual(["1 1 5 5 Pods"]);
});

test("chosen parts become one, are taken apart, and change places", async () => {
  render(<Drawing text={"hide one\n1 1 5 5 Pod\n20 1 5 5 Node\n40 1 5 5 Net"} />);
  await userEvent.click(screen.getByRole("checkbox", { name: "Choose Pod" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Choose Net" }));
  await userEvent.click(screen.getByRole("button", { name: "Make one part of these 2" }));
  expect(lines()).toEqual(["1 1 5 5 Pod", "20 1 5 5 Node", "40 1 5 5 Pod"]);
  await userEvent.click(screen.getByLabelText("Name of part 1"));
  await userEvent.click(screen.getByRole("button", { name: /^Ask Pod later/ }));
  expect(lines()).toEqual(["20 1 5 5 Node", "1 1 5 5 Pod", "40 1 5 5 Pod"]);
  await userEvent.click(screen.getByRole("button", { name: /^Take apart/ }));
  expect(screen.getAllByLabelText(/^Name of part/)).toHaveLength(3);
  await userEvent.click(screen.getByLabelText(/^Cover all parts/));
  expect(screen.getByTestId("block").textContent).toMatch(/^hide all/);
});
