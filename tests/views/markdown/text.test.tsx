// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { MarkdownText } from "../../../src/views/markdown/MarkdownText.tsx";
import { prepareFor } from "../../../src/views/markdown/prepareFor.ts";
import { figure, plain } from "../support/cards.ts";
import { quiet, shown } from "../support/markdown.tsx";

afterEach(cleanup);

describe("mentions of figures", () => {
  const mentions = [figure()];

  test.each([
    ["Figure 4.4 shows it", 1],
    ["see (Figure 4.4) and figure 4-4, Fig. 4.4 too", 3],
    ["**Illustration (Figure 4.4):**", 1],
    ["Figure 4.5 is not in the deck", 0],
    ["Figure 4.44 is another", 0],
    ["`Figure 4.4` in code", 0],
    ["[Figure 4.4](https://example.org) in a link", 0],
    ["```\nFigure 4.4\n```", 0],
    ["Configure 4.4", 0],
  ])("%s", async (markdown, count) => {
    await shown(markdown, plain, { mentions });
    expect(
      screen.queryAllByRole("link", { name: /^fig/i }).filter((link) => link.className === "mention"),
    ).toHaveLength(count);
  });

  test("open the figure they name", async () => {
    const onOpenFigure = vi.fn();
    await shown("As Figure 4.4 shows", plain, { mentions, onOpenFigure });
    await userEvent.click(screen.getByRole("link", { name: "Figure 4.4" }));
    expect(onOpenFigure).toHaveBeenCalledExactlyOnceWith(mentions[0]);
  });

  test("of several figures at once lead to each of them", async () => {
    const onOpenFigure = vi.fn();
    const both = [figure(), figure({ number: "4.5", path: "media/figure4-5.png" })];
    await shown("Figures 4.4–4.5 show it", plain, { mentions: both, onOpenFigure });
    await userEvent.click(screen.getByRole("link", { name: "4.5" }));
    await userEvent.click(screen.getByRole("link", { name: "Figures 4.4" }));
    expect(onOpenFigure.mock.calls).toEqual([[both[1]], [both[0]]]);
  });

  test("of a picture on another site open nothing before that is allowed", async () => {
    const remote = [figure({ source: { kind: "remote", url: "https://example.org/a.png" } })];
    await shown("As Figure 4.4 shows", plain, { mentions: remote });
    expect(screen.queryByRole("link")).toBeNull();
    await shown("As Figure 4.4 shows", plain, { mentions: remote, remoteImages: "allowed" });
    expect(screen.getByRole("link", { name: "Figure 4.4" })).toBeDefined();
  });

  test("of a missing figure are text", async () => {
    const box = await shown("As Figure 4.4 shows", plain, { mentions: [figure({ source: { kind: "missing" } })] });
    expect(box.innerHTML).toContain("<p>As Figure 4.4 shows</p>");
  });
});

describe("links", () => {
  test("lead outside in a new tab that knows nothing of this one", async () => {
    await shown("[docs](https://example.org/a)");
    const link = screen.getByRole("link", { name: "docs" });
    expect(link.getAttribute("target")).toBe("_blank");
    expect(link.getAttribute("rel")).toBe("noopener noreferrer");
  });

  test.each(["[other](pods.md)", "[nowhere](#pods)", "[x](ftp://example.org)"])(
    "%s leads nowhere and stays text",
    async (markdown) => {
      const box = await shown(markdown);
      expect(box.querySelector("a")).toBeNull();
      expect(box.textContent).toMatch(/other|nowhere|x/);
    },
  );

  test.each([
    ["with", true],
    ["without", false],
  ])("footnotes of two texts on a page do not meet, %s HTML", async (_, html) => {
    const needs = { ...plain, html };
    await prepareFor({ ...needs, gfm: true });
    const { container } = render(
      <>
        <MarkdownText {...quiet} needs={needs} markdown={"one[^1]\n\n[^1]: first"} />
        <MarkdownText {...quiet} needs={needs} markdown={"two[^1]\n\n[^1]: second"} />
      </>,
    );
    const ids = [...container.querySelectorAll("li")].map((note) => note.id);
    const targets = [...container.querySelectorAll("sup a")].map((link) => link.getAttribute("href"));
    expect(new Set(ids).size).toBe(2);
    expect(targets).toEqual(ids.map((id) => `#${id}`));
  });

  test("to a footnote go there without changing the page's address", async () => {
    HTMLElement.prototype.scrollIntoView = () => {};
    const box = await shown("one[^1]\n\n[^1]: first");
    const address = location.href;
    await userEvent.click(screen.getByRole("link", { name: "1" }));
    expect(document.activeElement).toBe(box.querySelector("li"));
    expect(location.href).toBe(address);
  });
});

describe("a text for a heading", () => {
  test.each([
    ["1. What comes first?", "1. What comes first?"],
    ["What is C #", "What is C #"],
    ["- a dash", "- a dash"],
    ["**Bold** and `code`?", "Bold and code?"],
    ["Two\nlines", "Two lines"],
    ["With ![a picture](a.png) in it", "With  in it"],
    ["> quoted", "> quoted"],
  ])("%j is read as inline text", async (markdown, text) => {
    const box = await shown(markdown, plain, { inline: true });
    expect(box.textContent).toBe(text);
    expect(box.querySelector("h1, p, ul, ol, blockquote, figure")).toBeNull();
  });
});

describe("headings in an answer", () => {
  test.each([
    ["#### a\n\n##### b\n\n#### c", ["H3", "H4", "H3"]],
    ["###### a\n\n#### b", ["H3", "H3"]],
    ["#### a\n\n###### b", ["H3", "H4"]],
  ])("%j leaves no level out", async (markdown, levels) => {
    const box = await shown(markdown);
    expect([...box.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => heading.tagName)).toEqual(levels);
  });
});

describe("pictures", () => {
  test("stand between paragraphs, not in them", async () => {
    const box = await shown("**Before:**\n![Pods](media/figure4-4.png)\nafter", plain, { figures: [figure()] });
    expect([...(box.firstElementChild?.children ?? [])].map((one) => one.tagName)).toEqual(["P", "FIGURE", "P"]);
  });

  test("leave a link that held them alone with their text", async () => {
    const box = await shown("[![Build](media/figure4-4.png)](https://example.org)", plain, { figures: [figure()] });
    expect(box.querySelector("a")?.textContent).toBe("Build");
    expect(box.querySelector("a figure, p figure")).toBeNull();
  });

  test.each([
    ["![x](<media/a b.png>)", "media/a b.png"],
    ["![x](media/a%20b.png)", "media/a%20b.png"],
    ["![x](media/%C3%BC.png)", "media/ü.png"],
  ])("%s is found however its address is written", async (markdown, path) => {
    const known = figure({ path, source: { kind: "local", path: "media/found.png", width: 10, height: 10 } });
    const box = await shown(markdown, plain, { figures: [known] });
    expect(box.querySelector("img")?.getAttribute("src")).toBe("media/found.png");
  });
});

describe("hidden marks", () => {
  const choices = "- [x] Calico\n- [ ] Flannel\n\nBecause of BGP.";

  test("are not in the page, nor is what follows the choices seen", async () => {
    const box = await shown(choices, plain, { hideMarks: true });
    expect(screen.queryAllByRole("img")).toEqual([]);
    expect(box.querySelector("[data-checked]")).toBeNull();
    expect(box.querySelector(".after-choices")?.hasAttribute("hidden")).toBe(true);
    expect(screen.getByText("Calico")).toBeDefined();
  });

  test("appear in place when they are revealed", () => {
    const props = { ...quiet, markdown: choices, needs: plain };
    const { rerender, container } = render(<MarkdownText {...props} hideMarks />);
    const list = container.querySelector("ul");
    rerender(<MarkdownText {...props} />);
    expect(container.querySelector("ul")).toBe(list);
    expect(screen.getAllByRole("img").map((mark) => mark.getAttribute("aria-label"))).toEqual([
      "checked",
      "not checked",
    ]);
    expect(container.querySelector(".after-choices")?.hasAttribute("hidden")).toBe(false);
  });

  test.each([
    ["one item only", "- [x] a\n\nb"],
    ["all checked", "- [x] a\n- [x] b\n\nc"],
    ["not at the beginning", "First:\n\n- [x] a\n- [ ] b\n\nc"],
  ])("keep nothing back where the list is no choice: %s", async (_, markdown) => {
    expect((await shown(markdown, plain, { hideMarks: true })).querySelector(".after-choices")).toBeNull();
  });
});
