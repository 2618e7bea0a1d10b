// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { clockWords } from "../../../src/views/quiz/quizWords.ts";
import { RemainingTime } from "../../../src/views/quiz/RemainingTime.tsx";

afterEach(cleanup);

test("the time is shown all along and said only when five minutes and one minute are left", () => {
  const { rerender } = render(<RemainingTime millis={301_000} />);
  const said = () => screen.getByRole("status").textContent;
  expect([screen.getByRole("timer").textContent, said()]).toEqual(["5:01", ""]);
  rerender(<RemainingTime millis={300_000} />);
  expect(said()).toBe("Five minutes left.");
  rerender(<RemainingTime millis={59_000} />);
  expect([screen.getByRole("timer").textContent, said()]).toEqual(["0:59", "One minute left."]);
});

test("a limit under five minutes is not announced as five", () => {
  const { rerender } = render(<RemainingTime millis={120_000} />);
  rerender(<RemainingTime millis={119_000} />);
  expect(screen.getByRole("status").textContent).toBe("");
});

test.each([
  [0, "0:00"],
  [400, "0:01"],
  [61_000, "1:01"],
  [3_909_000, "1:05:09"],
])("%i ms are %s", (millis, words) => expect(clockWords(millis)).toBe(words));
