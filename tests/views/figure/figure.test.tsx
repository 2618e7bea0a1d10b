// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Figure } from "../../../src/deck/figure.ts";
import { FigureDialog } from "../../../src/views/figure/FigureDialog.tsx";
import { FigureImage, type FigureImageProps } from "../../../src/views/figure/FigureImage.tsx";
import { captionOf, textAlternative } from "../../../src/views/figure/figureWords.ts";
import { figure } from "../support/cards.ts";
import { teachDialogs } from "../support/dialog.ts";

beforeAll(teachDialogs);
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

describe("a figure opened large", () => {
  const zoom = () => screen.getByRole("status", { name: "Size" }).textContent;

  test("is named, described, enlarged, reduced and fitted by keys", async () => {
    render(
      <FigureDialog figure={figure({ description: "Two nodes." })} fallbackAlt="q" described onClose={() => {}} />,
    );
    expect(screen.getByRole("dialog", { name: "Figure 4.4. Pod Network Diagram" })).toBeDefined();
    expect(screen.getByText("Two nodes.")).toBeDefined();
    screen.getByRole("button", { name: "Larger" }).focus();
    await userEvent.keyboard("++");
    expect(zoom()).toBe("200\u202f%");
    await userEvent.keyboard("-");
    expect(zoom()).toBe("150\u202f%");
    await userEvent.keyboard("0");
    expect(zoom()).toBe("Fitted");
  });

  test("keeps its words to itself while they are the answer", () => {
    const onClose = () => {};
    render(
      <FigureDialog
        figure={figure({ description: "Two nodes." })}
        fallbackAlt="q"
        described={false}
        {...{ onClose }}
      />,
    );
    expect(screen.queryByText("Two nodes.")).toBeNull();
  });

  test("is moved by the arrow keys, which begin at the picture", async () => {
    const moved = vi.fn();
    Element.prototype.scrollBy = moved;
    render(<FigureDialog figure={figure()} fallbackAlt="q" described onClose={() => {}} />);
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "Picture" }));
    await userEvent.keyboard("{ArrowRight}{ArrowUp}");
    expect(moved.mock.calls).toEqual([
      [80, 0],
      [0, -80],
    ]);
  });

  test("keeps its keys from the screen behind", async () => {
    const behind = vi.fn();
    window.addEventListener("keydown", behind);
    render(<FigureDialog figure={figure()} fallbackAlt="q" described onClose={() => {}} />);
    screen.getByRole("button", { name: "Larger" }).focus();
    await userEvent.keyboard("1u");
    window.removeEventListener("keydown", behind);
    expect(behind).not.toHaveBeenCalled();
  });

  test.each(["button", "the browser"])("is closed by %s, once", async (by) => {
    const onClose = vi.fn();
    render(<FigureDialog figure={figure()} fallbackAlt="q" described onClose={onClose} />);
    if (by === "button") await userEvent.click(screen.getByRole("button", { name: "Close" }));
    else act(() => screen.getByRole<HTMLDialogElement>("dialog").close());
    expect(onClose).toHaveBeenCalledOnce();
  });
});
