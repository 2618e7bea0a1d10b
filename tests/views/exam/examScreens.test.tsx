// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ExamDaySheet } from "../../../src/views/exam/ExamDaySheet.tsx";
import { ExamListScreen } from "../../../src/views/exam/ExamListScreen.tsx";
import { ExamScreen, type ExamStage } from "../../../src/views/exam/ExamScreen.tsx";
import { NextExamSheet } from "../../../src/views/exam/NextExamSheet.tsx";
import { PlanLimits } from "../../../src/views/exam/PlanLimits.tsx";
import { PredictionSheet } from "../../../src/views/exam/PredictionSheet.tsx";
import { TodaysPlan } from "../../../src/views/exam/TodaysPlan.tsx";
import { TopicLosses } from "../../../src/views/exam/TopicLosses.tsx";
import { WhatIf, type WhatIfProps } from "../../../src/views/exam/WhatIf.tsx";

afterEach(cleanup);

const prediction = { expected: 0.81, low: 0.77, high: 0.85 };

function text(): string {
  return document.body.textContent?.replaceAll(/[\u00a0\u202f]/g, " ") ?? "";
}

test("the list says what is ahead with its band, and sets results beside predictions", () => {
  render(
    <ExamListScreen
      coming={[{ id: "a", name: "CKA", href: "#/a", date: "Thursday", daysLeft: "in 16 days", prediction }]}
      past={[
        { id: "b", name: "CKAD", href: "#/b", date: "Monday", prediction, result: 0.78 },
        { id: "c", name: "LPIC", href: "#/c", date: "Sunday", prediction: null, result: null },
      ]}
      newHref="#/exam/new"
      unreadable={0}
    />,
  );
  expect(screen.getByRole("link", { name: "CKA, in 16 days" }).getAttribute("href")).toBe("#/a");
  expect(text()).toContain("81 % predicted, 77–85 %");
  expect(text()).toContain("predicted81 %result78 %");
  expect(screen.getByRole("link", { name: "Enter it" }).getAttribute("href")).toBe("#/c");
});

test("without an exam the list says what exams are for and how to make one", () => {
  render(<ExamListScreen coming={[]} past={[]} newHref="#/exam/new" unreadable={1} />);
  expect(screen.getByRole("link", { name: "New exam" })).toBeDefined();
  expect(screen.getByText("No exam is ahead.")).toBeDefined();
  expect(screen.queryByRole("heading", { name: "Behind you" })).toBeNull();
  expect(screen.getByText(/could not be read/)).toBeDefined();
});

function showStage(stage: ExamStage) {
  const head = { name: "CKA", date: "Thursday", daysLeft: "in 16 days", listHref: "#/exam", editHref: "#/edit" };
  render(<ExamScreen {...head} cramHref="#/cram" stage={stage} />);
}

test("planning, failing and asking nothing each have their own words and their own way on", () => {
  showStage({ kind: "planning", progress: null });
  expect(screen.getByRole("status").textContent).toBe("Planning your days");
  cleanup();
  const onRetry = vi.fn();
  showStage({ kind: "failed", message: "The worker stopped.", onRetry });
  expect(screen.getByRole("alert").textContent).toContain("The worker stopped. Your exam and your reviews are safe.");
  fireEvent.click(screen.getByRole("button", { name: "Plan again" }));
  expect(onRetry).toHaveBeenCalledOnce();
  cleanup();
  showStage({ kind: "no-cards" });
  expect(screen.getByRole("link", { name: "Choose its topics" }).getAttribute("href")).toBe("#/edit");
});

test.each([
  [0.7, "Your target of 70 % would be reached safely."],
  [0.8, "Your target of 80 % would be reached."],
  [0.84, "Your target of 84 % is 3 points away."],
  [0.9, "Your target of 90 % is 9 points away, and out of reach as things stand."],
])("the prediction says what its band means and how far a target of %s is", (target, words) => {
  render(
    <PredictionSheet prediction={prediction} withoutStudy={0.52} target={target} bandShare={0.9}>
      {null}
    </PredictionSheet>,
  );
  expect(text()).toContain("In 90 of 100 exams like this one it lies between 77 % and 85 %, if you keep to the plan");
  expect(text()).toContain("Without any more study it would be 52 %.");
  expect(text()).toContain(words);
});

test("today's plan has one button, and none on a day without anything to do", () => {
  const plan = { minutes: 18, reviews: 26, newCards: 8, several: false, rest: "done" } as const;
  render(<TodaysPlan {...plan} studyHref="#/exam/study" />);
  expect(screen.getAllByRole("link")).toHaveLength(1);
  expect(text()).toContain("Eighteen minutes: 26 reviews and 8 new cards.");
  cleanup();
  render(<TodaysPlan {...plan} studyHref={null} />);
  expect(screen.queryByRole("link")).toBeNull();
  expect(text()).toContain("Today’s plan is done.");
  cleanup();
  render(<TodaysPlan {...plan} rest="day-off" studyHref={null} />);
  expect(text()).toContain("Today is a day off");
});

test("each topic is a meter of what is lost of its part", () => {
  const topics = [{ key: "k/n", title: "Network", href: "#/topic", share: 0.4, loss: 0.092 }];
  render(<TopicLosses topics={topics} />);
  const meter = screen.getByRole("meter", { name: "Expected loss in Network" });
  expect([meter.getAttribute("max"), meter.getAttribute("value")]).toEqual(["0.4", "0.092"]);
  expect(text()).toContain("9.2 of 40 points");
});

test("the plan says how far from the best it is, and what to drop when the minutes do not suffice", () => {
  const dropFirst = [{ key: "k/s", title: "Storage", cost: 0.003, minutes: 42 }];
  render(<PlanLimits several={false} expected={0.81} bound={0.813} unseenCards={12.4} dropFirst={dropFirst} />);
  expect(text()).toContain("can be expected to score more than 81.3 %; this one is within 0.3 points of it.");
  expect(text()).toContain("About 12 new cards will not be seen");
  expect(text()).toContain("Storage costs 0.3 points and frees 42 minutes");
  cleanup();
  render(<PlanLimits several={false} expected={0.81} bound={null} unseenCards={0} dropFirst={[]} />);
  expect(text()).toContain("is not known");
  expect(screen.queryByRole("list")).toBeNull();
});

test("what if: minutes and a date are tried, answered with the difference, and put back", () => {
  const heard = { onMinutes: vi.fn(), onDate: vi.fn(), onReset: vi.fn() };
  const dates = { date: "2026-12-10", firstDate: "2026-11-25", lastDate: "2027-12-10" };
  const show = (rest: Partial<WhatIfProps>) =>
    render(
      <WhatIf
        {...{
          minutes: 20,
          mostMinutes: 120,
          stepMinutes: 5,
          changed: false,
          answer: { kind: "waiting" },
          ...dates,
          ...heard,
          ...rest,
        }}
      />,
    );
  show({});
  expect(screen.getByRole("status").textContent).toBe("Move something to see what it would bring.");
  expect(screen.queryByRole("button")).toBeNull();
  fireEvent.change(screen.getByRole("slider"), { target: { value: "45" } });
  expect(heard.onMinutes).toHaveBeenCalledWith(45);
  fireEvent.change(screen.getByLabelText("The exam were on"), { target: { value: "2026-12-20" } });
  expect(heard.onDate).toHaveBeenCalledWith("2026-12-20");
  cleanup();
  show({ changed: true, answer: { kind: "score", expected: 0.86, difference: 0.05 } });
  expect(text()).toContain("86 % 5 points more");
  fireEvent.click(screen.getByRole("button", { name: "As planned" }));
  expect(heard.onReset).toHaveBeenCalledOnce();
  cleanup();
  show({ changed: true, answer: { kind: "failed" } });
  expect(text()).toContain("could not be worked out");
});

test("on the day itself the earlier prediction stands, and it is said why", () => {
  render(<ExamDaySheet prediction={prediction} predicted="yesterday" target={null} cramHref="#/cram" />);
  expect(text()).toContain(
    "Predicted yesterday, for a plan that is followed to the end. What you review today does not change it",
  );
  cleanup();
  render(<ExamDaySheet prediction={null} predicted={null} target={null} cramHref="#/cram" />);
  expect(text()).toContain("There is no prediction from before today.");
});

test("the first page says which exam is next, what to do and what to expect", () => {
  render(<NextExamSheet href="#/a" title="CKA, in 19 days" plan="Today’s plan: 34 cards." prediction={prediction} />);
  const sheet = screen.getByRole("region", { name: "Next exam" });
  expect(within(sheet).getByRole("link", { name: "CKA, in 19 days" }).getAttribute("href")).toBe("#/a");
  expect(text()).toContain("81 % predicted, 77–85 %");
});
