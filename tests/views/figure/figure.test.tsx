// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Figure } from "../../../src/deck/figure.ts";
import { FigureImage, type FigureImageProps } from "../../../src/views/figure/FigureImage.tsx";
import { captionOf, textAlternative } from "../../../src/views/figure/figureWords.ts";
import { figure } from "../support/cards.ts";

afterEach(cleanup);

const remote = figure({ source: { kind: "remote", url: "https://example.org/a.png" } });

function show(shown: Figure, rest: Partial<FigureImageProps> = {}) {
  const intents = { onAllowRemoteImages: vi.fn(), onOpen: vi.fn() };
  const props = { fallbackAlt: "What is it?", eager: true, remoteImages: "ask", ...intents, ...rest } as const;
  return { ...intents, ...render(<FigureImage {...props} figure={shown} />) };
}

describe("words for a figure", () => {
  test.each<[Partial<Figure>, string, string]>([
    [{ alt: "Pod Network Diagram", number: "4.4" }, "Figure 4.4. Pod Network Diagram", "Pod Network Diagram"],
    [{ alt: "Figure 17.4", number: "17.4", description: "Two nodes." }, "Figure 17.4", "Two nodes."],
    [{ alt: "Figure 17.4", number: "17.4" }, "Figure 17.4", "What is it?"],
    [{ alt: "17.4", number: "17.4" }, "Figure 17.4", "What is it?"],
    [
      { alt: "Figure 17.5 - Encapsulation", number: "17.5" },
      "Figure 17.5. Encapsulation",
      "Figure 17.5 - Encapsulation",
    ],
    [{ alt: "", number: null, description: null }, "Figure", "What is it?"],
    [{ alt: "A map", number: null }, "A map", "A map"],
    [{ alt: "figure", number: null, description: "Two nodes." }, "Figure", "Two nodes."],
  ])("%j", (rest, caption, alternative) => {
    expect(captionOf(figure(rest))).toBe(caption);
    expect(textAlternative(figure(rest), "What is it?")).toBe(alternative);
  });
});

describe("a figure", () => {
  test("keeps its place by its size and opens large", async () => {
    const shown = figure();
    const { onOpen } = show(shown);
    const picture = screen.getByRole("img", { name: "Pod Network Diagram" });
    expect([picture.getAttribute("width"), picture.getAttribute("height")]).toEqual(["1600", "1280"]);
    await userEvent.click(screen.getByRole("button", { name: "Enlarge Figure 4.4" }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(shown);
  });

  test.each([
    [true, "eager"],
    [false, "lazy"],
  ])("loads by where it stands: eager %s", (eager, loading) => {
    show(figure(), { eager });
    expect(screen.getByRole("img").getAttribute("loading")).toBe(loading);
  });

  test("with odd letters in its file's name is asked for by that name", () => {
    show(figure({ source: { kind: "local", path: "media/a b?#ü.png", width: null, height: null } }));
    expect(screen.getByRole("img").getAttribute("src")).toBe("media/a%20b%3F%23%C3%BC.png");
  });

  test("that is missing says which", () => {
    show(figure({ path: "media/gone.png", source: { kind: "missing" } }));
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.getByText("The picture media/gone.png is not there.")).toBeDefined();
  });

  test("that fails to load says so", () => {
    show(figure());
    act(() => void fireEvent.error(screen.getByRole("img")));
    expect(screen.getByText(/could not be loaded/)).toBeDefined();
  });
});

describe("a picture on another site", () => {
  test("is not asked for until the learner allows it", async () => {
    const { onAllowRemoteImages, container } = show(remote);
    expect(container.querySelector("img")).toBeNull();
    expect(screen.getByText(/example\.org/)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: /Show this deck.s pictures/ }));
    expect(onAllowRemoteImages).toHaveBeenCalledOnce();
  });

  test("then loads without telling where from", () => {
    show(remote, { remoteImages: "allowed" });
    expect(screen.getByRole("img").getAttribute("src")).toBe("https://example.org/a.png");
    expect(screen.getByRole("img").getAttribute("referrerpolicy")).toBe("no-referrer");
  });
});
