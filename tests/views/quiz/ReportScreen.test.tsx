// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { noAnswer } from "../../../src/study/quiz/quiz.ts";
import { reportOf } from "../../../src/study/quiz/report.ts";
import { ReportScreen, type ReportScreenProps } from "../../../src/views/quiz/ReportScreen.tsx";
import { asked, attempt, draft, nodes, pods } from "./quizzes.ts";

afterEach(cleanup);

const taken = attempt([asked(pods, { kind: "typed" }), asked(nodes)], {
  answers: [
    draft({ typed: "a small unit", confidence: "sure", spentMillis: 65_000, revealed: true }),
    draft({ confidence: "guess", spentMillis: 5_000, revealed: true }),
  ],
  marks: [
    { basis: "points", ticked: [], pointCount: 2, score: 0, rating: "again" },
    { basis: "self", self: 1, score: 1, rating: "hard" },
  ],
  handIn: { at: 90_000, by: "learner" },
  finish: { at: 90_000, broughtForward: [pods.id] },
});

async function show(rest: Partial<ReportScreenProps> = {}) {
  const report = reportOf(taken);
  const cards = [pods, nodes];
  const nothing = () => {};
  const screenful = (
    <ReportScreen
      attempt={taken}
      report={report}
      date="1 March 2026, 09:00"
      deckTitle={() => "Kubernetes"}
      questions={report.lines.map((line, n) => ({
        number: n + 1,
        line,
        answer: taken.answers[n] ?? noAnswer,
        card: cards[n] ?? null,
        explanation: cards[n]?.answer ?? null,
        lang: null,
        remoteImages: "ask",
        onAllowRemoteImages: nothing,
        onOpenFigure: nothing,
        starred: false,
        onStar: nothing,
      }))}
      trend={[]}
      homeHref="#/quiz"
      studyMissedHref="#/study/cards/missed/a1"
      markHref={null}
      broughtForward={1}
      loading={false}
      fault={null}
      onRepeat={nothing}
      onPrint={nothing}
      onCsv={nothing}
      onJson={nothing}
      {...rest}
    />
  );
  await act(async () => void render(screenful));
}

test("says the score with its points, and what was missed with the answer in place", async () => {
  await show();
  expect(screen.getByText(/^1 of 3\spoints, 1 missed$/)).toBeDefined();
  expect(screen.getByRole("meter", { name: "Score" }).getAttribute("value")).toBe("0.5");
  expect(screen.getByRole("link", { name: "Study the missed" }).getAttribute("href")).toBe("#/study/cards/missed/a1");
  const missed = screen.getByRole("region", { name: "Missed" });
  expect(missed.textContent).toContain("a small unit");
  expect(missed.textContent).toContain("Missing: The smallest unit of scheduling");
  expect(missed.textContent).toContain("It shares a network.");
  expect(screen.getByText(/1\smissed card was brought forward/)).toBeDefined();
});

test("counts by topic and kind, confidence against what was right, and the time of each question", async () => {
  await show();
  const rows = (name: string) =>
    within(screen.getByRole("region", { name }))
      .getAllByRole("row")
      .map((row) =>
        within(row)
          .queryAllByRole("cell")
          .map(({ textContent }) => textContent?.replace(/\s/g, " ")),
      );
  expect(
    rows("By kind of question")
      .slice(1)
      .map((cells) => cells.at(-1)),
  ).toEqual(["100 %", "0 %"]);
  expect(
    rows("How sure you were, and how right")
      .slice(1)
      .map((cells) => cells.at(-1)),
  ).toEqual(["0 %", "100 %"]);
  expect(
    rows("Question by question")
      .slice(1)
      .map((cells) => cells.at(-1)),
  ).toEqual(["1 min 5 s", "5 s"]);
});

test("the trend says its numbers to those who cannot see it", async () => {
  const dots = [
    { id: "a0", date: "1 February 2026", score: 0.25, current: false },
    { id: "a1", date: "1 March 2026", score: 0.5, current: true },
  ];
  await show({ trend: dots });
  const words = screen.getByRole("img", { name: /^Scores over 2 attempts/ }).getAttribute("aria-label");
  expect(words?.replace(/\s/g, " ")).toContain("1 February 2026: 25 %; 1 March 2026: 50 %.");
});

test("what is folded is open on paper and folded again after it", async () => {
  await show();
  const [folded] = document.querySelectorAll("details");
  const main = document.createElement("main");
  if (folded !== undefined) main.append(folded);
  document.body.append(main);
  dispatchEvent(new Event("beforeprint"));
  expect(folded?.open).toBe(true);
  dispatchEvent(new Event("afterprint"));
  expect(folded?.open).toBe(false);
  main.remove();
});

test("printing waits for the answers", async () => {
  await show({ loading: true, onPrint: vi.fn() });
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /^Print/ }).disabled).toBe(true);
});
