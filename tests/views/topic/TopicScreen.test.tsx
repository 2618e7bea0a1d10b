// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { Topic } from "../../../src/deck/topic.ts";
import { textName } from "../../../src/views/topic/partName.ts";
import { type CardStanding, TopicScreen } from "../../../src/views/topic/TopicScreen.tsx";
import { card, plain } from "../support/cards.ts";

afterEach(cleanup);

const first = card("What is a Pod?", "The **smallest** unit.\n\n#### Detail");
const second = card("What is a Node?", "A machine.");
const span = { file: "kubernetes/pods.md", firstLine: 1, lastLine: 1 };
const topic: Topic = {
  deck: "kubernetes",
  slug: "pods",
  title: "Pods",
  tags: [],
  lang: "en",
  file: "kubernetes/pods.md",
  parts: [
    { kind: "prose", markdown: "Some words before.", span, figures: [], mentions: [], needs: plain },
    { kind: "card", card: first },
    { kind: "section", title: "Machines", span: { ...span, firstLine: 20 } },
    { kind: "card", card: second },
  ],
};

async function show(standings: ReadonlyMap<typeof first.id, CardStanding> = new Map(), at: string | null = null) {
  const onAskAgain = vi.fn();
  const screenful = (
    <TopicScreen
      topic={topic}
      at={at}
      deckTitle="Kubernetes"
      homeHref="#/"
      quizHref="#/quiz/start/kubernetes/pods"
      isStarred={() => false}
      onStar={() => {}}
      study={{ href: "#/study/kubernetes/pods", words: "Study this topic" }}
      progress={{ new: 1, learning: 0, young: 1, mature: 0 }}
      standings={standings}
      remoteImages="ask"
      onAllowRemoteImages={() => {}}
      onOpenFigure={() => {}}
      onAskAgain={onAskAgain}
      editHref={null}
    />
  );
  await act(async () => void render(screenful));
  return onAskAgain;
}

test("shows its cards in order, with the text and sections between, and headings without a gap", async () => {
  await show();
  const headings = screen.getAllByRole("heading").map((one) => `${one.tagName} ${one.textContent}`);
  expect(headings).toEqual(["H1 Pods", "H2 What is a Pod?", "H2 Machines", "H3 What is a Node?"]);
  expect(screen.getByText("Some words before.")).toBeDefined();
  expect(screen.getByRole("link", { name: "Study this topic" }).getAttribute("href")).toBe("#/study/kubernetes/pods");
});

test("begins at the card or the text that the address names", async () => {
  await show(new Map(), second.id);
  const summary = screen.getByText("What is a Node?").closest("summary");
  expect(document.activeElement).toBe(summary);
  expect(summary?.closest("details")?.open).toBe(true);
  cleanup();
  await show(new Map(), textName(span.firstLine));
  expect(document.activeElement?.textContent).toBe("Some words before.");
});

test("renders an answer when its card is opened, not before", async () => {
  await show();
  expect(screen.queryByText("A machine.")).toBeNull();
  const details = screen.getByText("What is a Node?").closest("details");
  if (details === null) throw new Error("a card does not stand in details");
  details.open = true;
  await act(async () => void fireEvent(details, new Event("toggle")));
  expect(within(details).getByText("A machine.")).toBeDefined();
  expect(within(details).getByText("kubernetes/network-routing.md:5")).toBeDefined();
  expect(screen.queryByText("smallest")).toBeNull();
});

test("says where each card stands, and asks again what was put away", async () => {
  const onAskAgain = await show(
    new Map([
      [first.id, { tone: "known", words: "Due in 3 days", away: null }],
      [second.id, { tone: "new", words: "New", away: "suspended" }],
    ]),
  );
  expect(screen.getByText("Due in 3 days")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Ask it again What is a Node?" }));
  expect(onAskAgain).toHaveBeenCalledExactlyOnceWith(second.id);
});
