// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { DaysAhead } from "../../../src/views/exam/DaysAhead.tsx";
import type { PlannedDay } from "../../../src/views/exam/plannedDay.ts";

afterEach(cleanup);

const days: readonly PlannedDay[] = [
  { day: 1, name: "Tue 24 Nov", minutes: 20, studyMinutes: 18.4, reviews: 20.2, newCards: 5, score: 0.55 },
  { day: 2, name: "Wed 25 Nov", minutes: 0, studyMinutes: 0, reviews: 0, newCards: 0, score: 0.54 },
  { day: 3, name: "Thu 26 Nov", minutes: 30, studyMinutes: 30, reviews: 41, newCards: 0, score: 0.7 },
];

test("the days are a picture with one sentence, and a table with every number", () => {
  render(<DaysAhead days={days} examDay="Fri 27 Nov" target={0.8} />);
  const picture = screen.getByRole("img");
  expect(picture.getAttribute("aria-label")?.replaceAll("\u202f", " ")).toBe(
    "Over 3 days and 48 minutes of study the predicted score goes from 55 % after Tue 24 Nov to 70 % after Thu 26 Nov.",
  );
  const rows = within(screen.getByRole("table", { hidden: true })).getAllByRole("row", { hidden: true });
  expect(
    rows.map((row) => [...row.children].map((cell) => cell.textContent?.replaceAll("\u202f", " ")).join(" | ")),
  ).toEqual([
    "Day | Minutes | Reviews | New | Score by then",
    "Tue 24 Nov | 18 of 20 | 20 | 5 | 55 %",
    "Wed 25 Nov | off | 0 | 0 | 54 %",
    "Thu 26 Nov | 30 of 30 | 41 | 0 | 70 %",
  ]);
});

test.each([1, 400])("%i days can be drawn", (count) => {
  const many = Array.from({ length: count }, (_, day) => ({ ...(days[0] as PlannedDay), day, name: `Day ${day}` }));
  const { container } = render(<DaysAhead days={many} examDay="Fri 27 Nov" target={null} />);
  expect(container.querySelectorAll(".days-used")).toHaveLength(count);
  expect(container.innerHTML).not.toContain("NaN");
});

test("on the eve's own evening no day is left to draw", () => {
  render(<DaysAhead days={[]} examDay="Fri 27 Nov" target={null} />);
  expect(screen.queryByRole("img")).toBeNull();
});
