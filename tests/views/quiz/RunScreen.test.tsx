// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { OpenQuiz } from "../../../src/study/quiz/quizState.ts";
import { RunScreen, type RunScreenProps } from "../../../src/views/quiz/RunScreen.tsx";
import { teachDialogs } from "../support/dialog.ts";
import { asked, attempt, draft, nodes, pods, recipe, view } from "./quizzes.ts";

beforeAll(teachDialogs);
afterEach(cleanup);

const intents = () => ({
  onOpen: vi.fn(),
  onGo: vi.fn(),
  onStep: vi.fn(),
  onFlag: vi.fn(),
  onStar: vi.fn(),
  onHandIn: vi.fn(),
  onLeave: vi.fn(),
  onWrite: vi.fn(),
  onPick: vi.fn(),
  onConfidence: vi.fn(),
  onTick: vi.fn(),
  onTickAll: vi.fn(),
  onTickNone: vi.fn(),
  onSelfMark: vi.fn(),
  onRate: vi.fn(),
  onAllowRemoteImages: vi.fn(),
  onOpenFigure: vi.fn(),
  onEnlarge: () => () => {},
});

async function show(quiz: OpenQuiz, rest: Partial<RunScreenProps> = {}) {
  const raised = intents();
  const screenful = (
    <RunScreen
      quiz={quiz}
      lang={null}
      explanation={quiz.answerShown ? (quiz.card?.answer ?? null) : null}
      starred={false}
      notices={[]}
      remoteImages="ask"
      missBringsForward
      settingsHref="#/settings"
      open="nothing"
      {...raised}
      {...rest}
    />
  );
  await act(async () => void render(screenful));
  return raised;
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("answering", () => {
  test("recall is thought through and then revealed; how sure one is may be said and taken back", async () => {
    const taken = attempt([asked(pods), asked(nodes)], { answers: [draft({ confidence: "sure" }), draft()] });
    const raised = await show(view(taken, pods));
    expect(screen.getByRole("heading", { level: 1, name: "What is a Pod?" })).toBe(document.activeElement);
    expect(screen.queryByText(/smallest/)).toBeNull();
    expect(button("Sure").getAttribute("aria-pressed")).toBe("true");
    await userEvent.click(button("A guess"));
    await userEvent.click(button("Sure"));
    expect(raised.onConfidence.mock.calls).toEqual([["guess"], [null]]);
    await userEvent.click(button("Show the answer"));
    expect(raised.onStep).toHaveBeenCalledOnce();
  });

  test("what is typed is named by the question; an exam reveals nothing", async () => {
    const taken = attempt([asked(pods, { kind: "typed" }), asked(nodes)], { recipe: recipe({ mode: "exam" }) });
    const raised = await show(view(taken, pods));
    await userEvent.type(screen.getByRole("textbox", { name: "What is a Pod?" }), "x");
    expect(raised.onWrite).toHaveBeenCalledWith("x");
    expect(screen.queryByRole("button", { name: "Show the answer" })).toBeNull();
    expect(button("Next question")).toBeDefined();
  });

  test("one right option is picked as a radio button, several as boxes", async () => {
    const options = [
      { markdown: "a **machine**", right: true },
      { markdown: "a box", right: false },
    ];
    const raised = await show(view(attempt([asked(nodes, { kind: "choice", options })]), nodes));
    await userEvent.click(screen.getByRole("radio", { name: "a box" }));
    expect(raised.onPick).toHaveBeenCalledWith(1);
    cleanup();
    const both = options.map((option) => ({ ...option, right: true }));
    const more = [...both, { markdown: "a tin", right: false }];
    await show(view(attempt([asked(nodes, { kind: "choice", options: more })]), nodes));
    expect(screen.getAllByRole("checkbox")).toHaveLength(3);
  });

  test("the navigator says of each question how far it is and whether it is flagged", async () => {
    const answers = [draft({ confidence: "sure" }), draft()];
    const raised = await show(view(attempt([asked(pods), asked(nodes)], { answers, flagged: new Set([1]) }), pods));
    const questions = within(screen.getByRole("navigation", { name: "Questions" }));
    expect(questions.getByRole("button", { name: "Question 1: answered" }).getAttribute("aria-current")).toBe("step");
    await userEvent.click(questions.getByRole("button", { name: "Question 2: unanswered, flagged" }));
    expect(raised.onGo).toHaveBeenCalledWith(1);
  });

  test("handing in says what is unanswered and asks first", async () => {
    const taken = attempt([asked(pods), asked(nodes)], { answers: [draft({ confidence: "sure" }), draft()] });
    const raised = await show(view(taken, pods), { open: "hand-in" });
    const dialog = within(screen.getByRole("dialog", { name: "Hand in" }));
    expect(dialog.getByText(/1\squestion is not answered: 2\./)).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: "Hand in" }));
    expect(raised.onHandIn).toHaveBeenCalledOnce();
    expect(raised.onOpen).toHaveBeenCalledWith("nothing");
  });
});

describe("marking", () => {
  const typed = draft({ typed: "The smallest unit there is", revealed: true });

  test("found points are ticked, found words marked in both texts, and the learner has the last word", async () => {
    const taken = attempt([asked(pods, { kind: "typed" }), asked(nodes)], { answers: [typed, draft()] });
    const raised = await show(view(taken, pods));
    const [first, second] = screen.getAllByRole<HTMLInputElement>("checkbox");
    expect([first?.checked, second?.checked]).toEqual([true, false]);
    const marks = [...document.querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(marks).toEqual(["smallest", "unit", "smallest", "unit"]);
    expect(screen.getByText("Recto matches words, not meaning: you have the last word.")).toBeDefined();
    expect(screen.getByText(/1 of 2\spoints, 50/)).toBeDefined();
    expect(button(/^Hard/).textContent).toBe("Hardsuggested");
    await userEvent.click(second as HTMLElement);
    await userEvent.click(button("All"));
    await userEvent.click(button("None"));
    await userEvent.click(button("Good"));
    expect(raised.onTick).toHaveBeenCalledWith(1);
    expect([raised.onTickAll, raised.onTickNone].map((one) => one.mock.calls.length)).toEqual([1, 1]);
    expect(raised.onRate).toHaveBeenCalledWith("good");
    expect(button("Mark and go on")).toBeDefined();
    expect(screen.getByRole("region", { name: "Answer" }).textContent).toContain("It shares a network.");
  });

  test("a card without points is worth 0, ½ or 1", async () => {
    const answers = [draft({ revealed: true })];
    const raised = await show(view(attempt([asked(nodes)], { answers }), nodes));
    expect(screen.getByText("Not marked yet")).toBeDefined();
    await userEvent.click(button("½ Half"));
    expect(raised.onSelfMark).toHaveBeenCalledWith(0.5);
  });

  test("says that a miss brings the card forward, or that nothing does", async () => {
    const revealed = view(attempt([asked(nodes)], { answers: [draft({ revealed: true })] }), nodes);
    await show(revealed);
    expect(screen.getByText(/A miss \(Again\) brings the card forward/)).toBeDefined();
    expect(screen.getByRole("link", { name: "Change this" }).getAttribute("href")).toBe("#/settings");
    cleanup();
    await show(revealed, { missBringsForward: false });
    expect(screen.getByText(/A quiz changes nothing in your reviews/)).toBeDefined();
  });

  test("picked options are called right or wrong in words", async () => {
    const options = [
      { markdown: "a machine", right: true },
      { markdown: "a box", right: false },
    ];
    const answers = [draft({ picks: [1], revealed: true })];
    await show(view(attempt([asked(nodes, { kind: "choice", options })], { answers }), nodes));
    expect(screen.getByText("Right, not picked")).toBeDefined();
    expect(screen.getByText("Wrong")).toBeDefined();
    expect(screen.getByText(/^Wrong, 0/)).toBeDefined();
  });
});
