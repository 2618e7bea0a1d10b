// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { FigureViewer, type FigureViewerProps } from "../../../src/views/figure/FigureViewer.tsx";
import { figure } from "../support/cards.ts";
import { teachDialogs } from "../support/dialog.ts";

beforeAll(() => {
  teachDialogs();
  // What jsdom lacks: nothing has a size in it.
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(cleanup);

const shown = figure({ description: "Two nodes." });
const other = figure({
  path: "media/b.png",
  number: "4.5",
  alt: "Another",
  source: { kind: "local", path: "media/b.png", width: 800, height: 600 },
});
const use = { href: "#/topic/k/t/c1", words: "What is a Pod?", notes: [] };
const words: FigureViewerProps["words"] = {
  place: { topicTitle: "Routing", topicHref: "#/topic/k/t", section: "Content" },
  lang: "en",
  shownIn: [use],
  namedIn: [{ href: "#/topic/k/u/line-3", words: "As Figure 4.4 shows.", notes: ["Text between cards", "Others"] }],
  uses: { kind: "ready" },
  cards: { count: 1, studyHref: "#/figure/k/a/study", quizHref: "#/figure/k/a/quiz" },
  others: [{ title: "Routing", figures: [{ id: "media/b.png", caption: "Figure 4.5. Another" }] }],
  besideId: null,
};

function show(rest: Partial<FigureViewerProps> = {}) {
  const heard = { onAllowRemoteImages: vi.fn(), onTurn: vi.fn(), onCompare: vi.fn(), onClose: vi.fn() };
  const props = {
    figure: shown,
    fallbackAlt: "q",
    disclosure: "all",
    beside: null,
    remoteImages: "ask",
    words,
  } as const;
  const screenOf = (more: Partial<FigureViewerProps>) => (
    <FigureViewer {...props} position={{ at: 1, count: 3 }} {...heard} {...rest} {...more} />
  );
  const { rerender } = render(screenOf({}));
  return { ...heard, change: (more: Partial<FigureViewerProps>) => rerender(screenOf(more)) };
}

const size = () => screen.getByRole("status", { name: "Size" }).textContent;
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("a figure opened large", () => {
  test("is named and described, and begun at the picture", () => {
    show();
    expect(screen.getByRole("dialog", { name: "Figure 4.4. Pod Network Diagram" })).toBeDefined();
    expect(screen.getByText("Two nodes.")).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "Picture" }));
  });

  test("is enlarged, reduced and fitted by keys from anywhere in it, and by buttons that keep the focus", async () => {
    show();
    await userEvent.keyboard("++");
    expect(size()).toBe("200\u202f%");
    button("Larger").focus();
    await userEvent.keyboard("-");
    expect(size()).toBe("150\u202f%");
    await userEvent.click(button("Smaller"));
    expect(size()).toBe("Fitted");
    expect(button("Smaller").getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(button("Smaller"));
    await userEvent.keyboard("+0");
    expect(size()).toBe("Fitted");
  });

  test("begins fitted when another one takes its place", async () => {
    const { change } = show();
    await userEvent.keyboard("+");
    await act(async () => change({ figure: other }));
    expect([size(), screen.getAllByRole("img").length]).toEqual(["Fitted", 1]);
  });

  test("leads to the figures before and after, as far as there are any", async () => {
    const { onTurn, change } = show();
    expect(screen.getByRole("status", { name: "Figure" }).textContent).toMatch(/^2 of 3: Figure 4\.4/);
    await userEvent.keyboard("n{PageUp}");
    await userEvent.click(button("Next figure"));
    expect(onTurn.mock.calls).toEqual([[1], [-1], [1]]);
    change({ position: { at: 2, count: 3 } });
    await userEvent.keyboard("n");
    await userEvent.click(button("Next figure"));
    expect(onTurn).toHaveBeenCalledTimes(3);
  });

  test("says where it is used, each place a link, and offers exactly these cards", () => {
    show();
    const hrefs = screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);
    expect(hrefs).toEqual([
      ["Routing", "#/topic/k/t"],
      ["Study this card", "#/figure/k/a/study"],
      ["Quiz this card", "#/figure/k/a/quiz"],
      ["What is a Pod?", "#/topic/k/t/c1"],
      ["As Figure 4.4 shows.Text between cards, Others", "#/topic/k/u/line-3"],
    ]);
  });

  test("stands beside another one, each with its own zoom; keys go to the one with the focus", async () => {
    const { onCompare, change } = show();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Compare with" }), "media/b.png");
    expect(onCompare).toHaveBeenCalledExactlyOnceWith("media/b.png");
    change({ beside: other });
    const second = screen.getByRole("region", { name: "Picture beside it: Figure 4.5" });
    second.focus();
    await userEvent.keyboard("+");
    expect(screen.getAllByRole("status", { name: "Size" }).map((one) => one.textContent)).toEqual([
      "Fitted",
      "150\u202f%",
    ]);
    await userEvent.click(button("Take Figure 4.5 away"));
    expect(onCompare).toHaveBeenLastCalledWith(null);
    change({ beside: null });
    await userEvent.keyboard("+");
    expect(size()).toBe("150\u202f%");
  });

  test("keeps its keys from the screen behind, and is closed once", async () => {
    const behind = vi.fn();
    window.addEventListener("keydown", behind);
    const { onClose } = show();
    await userEvent.keyboard("1u");
    window.removeEventListener("keydown", behind);
    expect(behind).not.toHaveBeenCalled();
    await userEvent.click(button(/^Close/));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test("on another site is asked for first; missing, it says so", () => {
    const { change } = show({ figure: figure({ source: { kind: "remote", url: "https://example.org/a.png" } }) });
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.getByText(/on example\.org/)).toBeDefined();
    change({ figure: figure({ path: "media/gone.png", source: { kind: "missing" } }) });
    expect(screen.getByText("The picture media/gone.png is not there.")).toBeDefined();
  });
});

describe("while a question is being asked", () => {
  test.each([
    ["caption", "Figure 4.4. Pod Network Diagram", "Pod Network Diagram"],
    ["number", "Figure 4.4", "Figure 4.4"],
    ["nothing", "Figure", "The figure asked about"],
  ] as const)("it says no more than %s, and leads nowhere", async (disclosure, heading, alternative) => {
    const { onTurn, onCompare } = show({ disclosure, beside: other });
    expect(screen.getByRole("heading").textContent).toBe(heading);
    expect(screen.getByRole("img", { name: alternative })).toBeDefined();
    expect(screen.queryByText("Two nodes.")).toBeNull();
    expect(screen.queryAllByRole("link")).toEqual([]);
    expect(screen.queryByRole("combobox")).toBeNull();
    await userEvent.keyboard("npci{PageDown}+");
    expect(onTurn).not.toHaveBeenCalled();
    expect(onCompare).not.toHaveBeenCalled();
    expect(size()).toBe("150\u202f%");
  });

  test("for a part of it, that part stays covered, for ears too", () => {
    const box = { x: 0, y: 0, width: 20, height: 20, name: "Pod", label: null };
    const span = { file: "k/a.md", firstLine: 1, lastLine: 4 };
    const covered = { figure: shown, hide: "one", drawnOn: null, boxes: [box], asked: [0], span } as const;
    show({ disclosure: "caption", covered });
    expect(screen.getByRole("img").getAttribute("alt")).toBe("A picture with a part covered at the top left.");
    expect(document.querySelector(".cover")?.getAttribute("data-state")).toBe("asked");
  });
});
