// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { StudyPartsPage } from "../../../src/app/figures/StudyPartsPage.tsx";
import { sourceOf } from "../../library/drawings/sources.ts";
import { learner } from "../../study/drawings/drawingLearner.ts";
import { teachDialogs } from "../../views/support/dialog.ts";
import { drawn, elsewhere, file, visit, where } from "./drawingVisit.tsx";

beforeAll(teachDialogs);
afterEach(cleanup);

describe("studying parts that are taken back elsewhere", () => {
  const gone = { level: 1, name: "These parts were taken back." };

  test("before it begins, and while it goes on, says so", async () => {
    const me = await learner(sourceOf({ "d/t.md": file }));
    const { unmount } = await visit(me, <StudyPartsPage {...where} desk={me.drawings} />);
    screen.getByRole("heading", gone);
    unmount();
    await me.draw(drawn("1 1 9 9 Bridge", "20 20 9 9 Pod"));
    await visit(me, <StudyPartsPage {...where} desk={me.drawings} />);
    await screen.findByRole("button", { name: /^Show/ });
    await elsewhere(me, "20 20 9 9 Pod");
    expect(screen.queryByRole("heading", gone)).toBeNull();
    expect(screen.queryByText("Opening your cards")).toBeNull();
    await elsewhere(me);
    screen.getByRole("heading", gone);
    expect(screen.getByRole("link", { name: "The figure" }).getAttribute("href")).toBe(
      `#/figure/d/${encodeURIComponent("media/one.png")}`,
    );
  });
});
