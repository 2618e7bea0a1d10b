// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { CoverPage } from "../../../src/app/figures/CoverPage.tsx";
import { sourceOf } from "../../library/drawings/sources.ts";
import { learner } from "../../study/drawings/drawingLearner.ts";
import { teachDialogs } from "../../views/support/dialog.ts";
import { type Drawer, elsewhere, file, visit, where } from "./drawingVisit.tsx";

const withBlock = (block: string) => file.replace("### ❓", `\`\`\`occlusion\n${block}\n\`\`\`\n\n### ❓`);
const cover = (me: Drawer) => visit(me, <CoverPage {...where} desk={me.drawings} />);
const names = () => screen.queryAllByLabelText<HTMLInputElement>(/^Name of part/).map(({ value }) => value);
const keptNames = async (me: Drawer) => me.drawings.stateOf(await me.figure()).occlusion.boxes.map(({ name }) => name);
const press = async (name: string) => userEvent.click(screen.getByRole("button", { name }));
const addNamed = async (name: string) => {
  await press("Add a box");
  await userEvent.keyboard(`{Enter}${name}`);
};
const isOff = (name: string) => screen.getByRole("button", { name }).getAttribute("aria-disabled");

beforeAll(teachDialogs);
beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

describe("two tabs over one figure", () => {
  test("with nothing unsaved, the sketch follows what the other one saves; Undo leads back", async () => {
    const me = await learner(sourceOf({ "d/t.md": file }));
    await cover(me);
    await elsewhere(me, "1 1 9 9 Theirs");
    expect(names()).toEqual(["Theirs"]);
    await addNamed("Mine");
    await press("Save");
    expect(await keptNames(me)).toEqual(["Theirs", "Mine"]);
    await elsewhere(me);
    expect(names()).toEqual([]);
    await press("Undo");
    expect(names()).toEqual(["Theirs", "Mine"]);
  });

  test("with unsaved boxes, nothing is overwritten until one of them is chosen", async () => {
    const me = await learner(sourceOf({ "d/t.md": file }));
    await cover(me);
    await addNamed("Mine");
    await elsewhere(me, "1 1 9 9 Theirs");
    expect(names()).toEqual(["Mine"]);
    expect(isOff("Save")).toBe("true");
    await userEvent.keyboard("{Control>}s{/Control}");
    expect(await keptNames(me)).toEqual(["Theirs"]);
    await press("Use the others");
    expect(names()).toEqual(["Theirs"]);
    await press("Undo");
    expect(names()).toEqual(["Mine"]);
    await elsewhere(me, "1 1 9 9 Again");
    await press("Keep mine");
    expect(await keptNames(me)).toEqual(["Mine"]);
    expect(screen.queryByRole("button", { name: "Keep mine" })).toBeNull();
  });

  test("whoever leaves without choosing overwrites nothing, and chooses when they come back", async () => {
    const me = await learner(sourceOf({ "d/t.md": file }));
    const { unmount } = await cover(me);
    await addNamed("Mine");
    await elsewhere(me, "1 1 9 9 Theirs");
    unmount();
    expect(await keptNames(me)).toEqual(["Theirs"]);
    await cover(me);
    expect(names()).toEqual(["Mine"]);
    await press("Use the others");
    expect(names()).toEqual(["Theirs"]);
  });
});

describe("unsaved boxes", () => {
  test("outlive a reload after a second's rest, unsaved, and are done with when they are saved", async () => {
    const me = await learner(sourceOf({ "d/t.md": file }));
    await cover(me);
    await addNamed("Mine");
    await vi.waitFor(() => expect(sessionStorage).toHaveLength(1), 3_000);
    const noted = { ...sessionStorage };
    // A tab that is killed says no goodbye: what this one saves as it leaves is taken back.
    cleanup();
    me.drawings.takeBack(await me.figure());
    await me.rest();
    for (const [key, text] of Object.entries(noted)) sessionStorage.setItem(key, text);
    await cover(me);
    expect(names()).toEqual(["Mine"]);
    expect(screen.getByText("Not saved yet")).toBeDefined();
    expect(await keptNames(me)).toEqual([]);
    await press("Save");
    expect(await keptNames(me)).toEqual(["Mine"]);
    expect(sessionStorage).toHaveLength(0);
  });

  test("are noted at once when the page goes, and kept when another page comes", async () => {
    const me = await learner(sourceOf({ "d/t.md": file }));
    const { unmount } = await cover(me);
    await addNamed("Mine");
    window.dispatchEvent(new Event("pagehide"));
    expect(sessionStorage).toHaveLength(1);
    unmount();
    expect(await keptNames(me)).toEqual(["Mine"]);
    expect(sessionStorage).toHaveLength(0);
  });
});

test("where a picture has another size and all boxes fit, Save notes the size", async () => {
  const me = await learner(sourceOf({ "d/t.md": withBlock("size 400 300\n1 1 9 9 Bridge") }));
  await cover(me);
  expect(screen.getByText(/The picture was 400 × 300/)).toBeDefined();
  expect(isOff("Save")).toBe("false");
  await press("Save");
  expect(me.drawings.stateOf(await me.figure()).occlusion.drawnOn).toEqual({ width: 800, height: 600 });
  expect(isOff("Save")).toBe("true");
  expect(screen.queryByText(/The picture was/)).toBeNull();
});
