// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Card } from "../../../src/deck/card.ts";
import { StudyScreen, type StudyScreenProps } from "../../../src/views/study/StudyScreen.tsx";
import { card, figure } from "../support/cards.ts";
import { teachDialogs } from "../support/dialog.ts";

const parses = vi.hoisted(() => ({ texts: [] as string[] }));

vi.mock("react-markdown", async (original) => {
  const actual = await original<typeof import("react-markdown")>();
  const Counted: typeof actual.default = (props) => {
    parses.texts.push(props.children ?? "");
    return actual.default(props);
  };
  return { ...actual, default: Counted };
});

beforeAll(teachDialogs);
beforeEach(() => {
  parses.texts.length = 0;
});
afterEach(cleanup);

const first = card("What is a Pod?", "The **smallest** unit.");
const second = card("What is a Node?", "A machine.");
/** Renders and waits until everything has come, what is rendered ahead out of sight included. */
async function show(rest: Partial<StudyScreenProps>) {
  const { rerender } = await act(async () => render(screenOf(rest)));
  return (next: Partial<StudyScreenProps>) => act(async () => rerender(screenOf(next)));
}

const outcomes = { again: "1 min", hard: "6 min", good: "10 min", easy: "2 days" };

function shown(one: Card) {
  const place = { deckTitle: "Kubernetes", topicTitle: "Pods", topicHref: "#/topic" };
  return { card: one, lang: null, ...place, remoteImages: "ask" } as const;
}

function screenOf(rest: Partial<StudyScreenProps>) {
  const nothing = () => {};
  return (
    <StudyScreen
      stage={{ kind: "asking", shown: shown(first) }}
      ahead={null}
      counts={{ new: 1, learning: 0, due: 1 }}
      progress={0}
      canUndo={false}
      starred={false}
      onStar={nothing}
      disabled={false}
      notices={[]}
      moreOpen={false}
      figureOpen={false}
      onOpenFigure={nothing}
      onReveal={nothing}
      onRate={nothing}
      onUndo={nothing}
      onMore={nothing}
      onCloseMore={nothing}
      onBury={nothing}
      onSuspend={nothing}
      onEdit={null}
      onKeys={nothing}
      onEnd={nothing}
      onAllowRemoteImages={nothing}
      {...rest}
    />
  );
}

const asking = (one: Card) => ({ stage: { kind: "asking", shown: shown(one) } }) as const;
const revealed = (one: Card) =>
  ({ stage: { kind: "revealed", shown: shown(one), outcomes, suggested: "good" } }) as const;

test("a question of several blocks keeps its list, and is the heading all the same", async () => {
  const asked: Card = { ...card("Which of these is one?\n\n- A Pod\n- A Node", "A Pod."), questionIsBlocks: true };
  await show({ stage: { kind: "asking", shown: shown(asked) } });
  const heading = screen.getByRole("heading", { level: 1 });
  expect(
    within(heading)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["A Pod", "A Node"]);
  expect(document.activeElement).toBe(heading);
});

describe("a card", () => {
  test("is asked first: its question is the page's heading and has the focus", async () => {
    await show(asking(first));
    const heading = screen.getByRole("heading", { level: 1, name: "What is a Pod?" });
    expect(document.activeElement).toBe(heading);
    expect(within(screen.getByRole("article")).queryByRole("region")).toBeNull();
    expect(screen.queryByRole("group", { name: "How well did you know it?" })).toBeNull();
    expect(screen.getByRole("button", { name: "Show the answer" })).toBeDefined();
    expect(screen.queryByText("kubernetes/network-routing.md:5")).toBeNull();
  });

  test("shows its answer on the same sheet, with the focus on it and the ratings below", async () => {
    const change = await show(asking(first));
    await change(revealed(first));
    const answer = within(screen.getByRole("article")).getByRole("region", { name: "Answer" });
    expect(answer.textContent).toBe("The smallest unit.");
    expect(screen.getByText("kubernetes/network-routing.md:5")).toBeDefined();
    expect(document.activeElement).toBe(answer);
    expect(screen.getByRole("button", { name: "Good 10 min" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Show the answer" })).toBeNull();
  });

  test("is parsed ahead: neither the reveal nor the next card parses anything", async () => {
    const change = await show({ ...asking(first), ahead: shown(second) });
    expect(parses.texts).toEqual(expect.arrayContaining(["The **smallest** unit.", "A machine."]));
    parses.texts.length = 0;
    await change({ ...revealed(first), ahead: shown(second), onAllowRemoteImages: () => {} });
    await change(asking(second));
    await change(revealed(second));
    expect(parses.texts).toEqual([]);
    expect(screen.getByRole("region", { name: "Answer" }).textContent).toBe("A machine.");
  });
});

test("a figure prompt shows its figure with the question and what it shows as the answer", async () => {
  const prompt = card("What does the diagram illustrate?", "![Figure 4.4](media/figure4-4.png)", {
    figurePrompt: true,
    figures: [figure({ alt: "Figure 4.4", description: "Two nodes, one network." })],
  });
  const change = await show(asking(prompt));
  expect(screen.getAllByRole("img", { name: "Two nodes, one network." })).toHaveLength(1);
  await change(revealed(prompt));
  expect(screen.getAllByRole("img", { name: "Two nodes, one network." })).toHaveLength(1);
  expect(screen.getByRole("region", { name: "Answer" }).textContent).toBe("Two nodes, one network.");
});

describe("a figure opened from the sheet", () => {
  const prompt = card("What does the diagram show?", "![Figure 4.4](media/figure4-4.png)", {
    figurePrompt: true,
    figures: [figure({ side: "question", alt: "Pods on two nodes", description: "Two nodes, one network." })],
  });
  const enlarge = () => screen.getByRole("button", { name: "Enlarge Figure 4.4" });

  test("is asked for, and by mouse takes no key from the card", async () => {
    const onOpenFigure = vi.fn();
    await show({ ...revealed(prompt), onOpenFigure });
    await userEvent.click(enlarge());
    expect(onOpenFigure).toHaveBeenCalledExactlyOnceWith(prompt.figures[0]);
    expect(document.activeElement).not.toBe(enlarge());
  });

  test("and closed while asking, leaves the focus at the question", async () => {
    const change = await show({ ...asking(prompt), figureOpen: true });
    enlarge().focus();
    await change({ ...asking(prompt), figureOpen: false });
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  });

  test("and closed once the answer is shown, leaves the focus where it was", async () => {
    const change = await show({ ...revealed(prompt), figureOpen: true });
    enlarge().focus();
    await change({ ...revealed(prompt), figureOpen: false });
    expect(document.activeElement).toBe(enlarge());
  });
});

test("choices stand with the question, their marks only with the answer", async () => {
  const choice = card("Which?", "- [x] Calico\n- [ ] Flannel\n\nBecause.", { choices: true });
  const change = await show(asking(choice));
  const choices = screen.getByRole("region", { name: "Choices" });
  expect(
    within(choices)
      .getAllByRole("listitem")
      .map((item) => item.textContent?.trim()),
  ).toEqual(["Calico", "Flannel"]);
  expect(within(choices).queryAllByRole("img")).toEqual([]);
  await change(revealed(choice));
  expect(screen.getAllByRole("img", { name: "checked" })).toHaveLength(1);
  expect(screen.getByText("Because.").closest("[hidden]")).toBeNull();
});
