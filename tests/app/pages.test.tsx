// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { App } from "../../src/app/App.tsx";
import { idOf, type Learner, learnerWith, rest } from "../study/learnerAtDesk.ts";
import { teachDialogs } from "../views/support/dialog.ts";
import { servicesOf } from "./servicesOf.ts";

beforeAll(teachDialogs);
beforeEach(() => {
  location.hash = "";
});
afterEach(cleanup);

const many = Array.from({ length: 27 }, (_, at) => `Question ${at + 1}`);

async function visit(learner: Learner, address: string): Promise<void> {
  location.hash = `#${address}`;
  const desk = Promise.resolve(learner.desk);
  await act(async () => render(<App services={servicesOf(learner, { desk: () => desk })} />));
  await act(() => rest(learner));
}

/** Presses a key when so many milliseconds have passed, and lets everything come to rest. */
async function press(learner: Learner, key: string, after = 1000): Promise<void> {
  learner.clock.now += after;
  await userEvent.keyboard(key);
  await act(() => rest(learner));
}

async function studyAll(learner: Learner): Promise<void> {
  learner.desk.open({ kind: "all" });
  for (let turn = 0; turn < 100; turn++) {
    await rest(learner);
    if (learner.state().session.kind === "finished") break;
    learner.desk.reveal();
    learner.desk.rate("easy");
  }
  learner.desk.close();
}

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const reviews = (learner: Learner, question: string) => {
  const memory = learner.journal.fold.memories.get(idOf(question));
  return memory.state === "new" ? 0 : memory.reviews;
};

describe("the keys of a session", () => {
  test("Space shows the answer, and then rates it Good; pressed twice at once it does not", async () => {
    const learner = await learnerWith(["One?", "Two?"]);
    await visit(learner, "/study");
    await heading("One?");
    await press(learner, " ");
    await press(learner, " ", 100);
    expect(reviews(learner, "One?")).toBe(0);
    await press(learner, " ", 200);
    await heading("Two?");
    expect(reviews(learner, "One?")).toBe(1);
    expect(learner.journal.fold.memories.get(idOf("One?"))).toMatchObject({ due: { phase: "learning", step: 1 } });
  });

  test("a number is never too soon, nor is Space after it", async () => {
    const learner = await learnerWith(["One?", "Two?"]);
    await visit(learner, "/study");
    await heading("One?");
    await press(learner, " ");
    await press(learner, "4", 10);
    await heading("Two?");
    await press(learner, " ", 10);
    expect(screen.getByRole("button", { name: /^Good/ })).toBeDefined();
  });

  test("Space belongs to the control that has the focus", async () => {
    const learner = await learnerWith(["One?", "Two?"]);
    await visit(learner, "/study");
    await heading("One?");
    await press(learner, " ");
    screen.getByRole("button", { name: /^Again/ }).focus();
    await press(learner, " ");
    expect(learner.journal.fold.memories.get(idOf("One?"))).toMatchObject({ due: { phase: "learning", step: 0 } });
  });

  test.each([
    ["b", "Buried until tomorrow."],
    ["x", "Suspended: it waits in its topic until you ask it again."],
  ])("%s puts the card away and says so until the next action; Undo brings it back", async (key, words) => {
    const learner = await learnerWith(["One?", "Two?"]);
    await visit(learner, "/study");
    await heading("One?");
    await press(learner, key);
    await heading("Two?");
    const notice = screen.getByText(words).closest("[role=status]");
    act(() => notice?.querySelector("button")?.click());
    await act(() => rest(learner));
    await heading("One?");
    expect(screen.queryByText(words)).toBeNull();
    await press(learner, key);
    await press(learner, " ");
    expect(screen.queryByText(words)).toBeNull();
  });
});

describe("a day with nothing left in its limits", () => {
  test("home says when the next card comes and offers more new cards, up to ten and once", async () => {
    const learner = await learnerWith(many);
    await studyAll(learner);
    await visit(learner, "/");
    await heading("Nothing left for now.");
    expect(await screen.findByText(/^The next card comes /)).toBeDefined();
    expect(screen.getByText(/at most 20 new a day/)).toBeDefined();
    expect(screen.getByRole("link", { name: /^Study 7\smore new cards$/ }).getAttribute("href")).toBe("#/more");
    await press(learner, " ");
    await heading("Question 21");
    expect(location.hash).toBe("#/study");
    expect(learner.state().counts.new).toBe(7);
  });

  test("a topic offers more new cards instead of a session in which there is nothing", async () => {
    const learner = await learnerWith(many);
    await studyAll(learner);
    await visit(learner, "/topic/d/t");
    const link = await screen.findByRole("link", { name: /^Study/ });
    expect([link.textContent, link.getAttribute("href")]).toEqual(["Study 7\u00a0more new cards Space", "#/more/d/t"]);
  });
});

test("a topic says of a card that came with another program's schedule when it is due, as of any learned card", async () => {
  const learner = await learnerWith(["Known?", "New?"]);
  const dueDay = Math.floor(learner.clock.now / 86_400_000) + 3;
  const memory = { stability: 10, difficulty: 5, lastDay: dueDay - 10, dueDay };
  learner.journal.record([{ kind: "memory-started", memories: [{ cardId: idOf("Known?"), ...memory }] }]);
  await visit(learner, "/topic/d/t");
  expect(await screen.findByText(/^Due in 3.days$/)).toBeDefined();
  expect(screen.getAllByText("New")).toHaveLength(1);
});

test.each(["/nothing", "/study/none", "/topic/x/y"])("at %s there is a page that says so", async (address) => {
  await visit(await learnerWith(["One?"]), address);
  await heading("Nothing here.");
  expect(screen.getByRole("link", { name: "Back to today" }).getAttribute("href")).toBe("#/");
  expect(screen.getByRole("navigation", { name: "Main" })).toBeDefined();
  expect(document.title).toBe("Nothing here · Recto");
});
