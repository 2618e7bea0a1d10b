// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ResultSheet, type ResultSheetProps } from "../../../src/views/exam/ResultSheet.tsx";

afterEach(cleanup);

const prediction = { expected: 0.81, low: 0.77, high: 0.85 };

function show(rest: Partial<ResultSheetProps>) {
  const onResult = vi.fn();
  render(<ResultSheet prediction={prediction} target={null} result={null} onResult={onResult} {...rest} />);
  return onResult;
}

function text(): string {
  return document.body.textContent?.replaceAll(/[\u00a0\u202f]/g, " ") ?? "";
}

test("after the exam the result is asked for, in percent, and what is no percentage is refused beside the field", () => {
  const onResult = show({});
  const field = screen.getByLabelText("Your result, in percent");
  for (const wrong of ["", "much", "-1", "101"]) {
    fireEvent.change(field, { target: { value: wrong } });
    fireEvent.click(screen.getByRole("button", { name: "Keep the result" }));
    expect(screen.getByRole("alert").textContent).toBe("A number from 0 to 100.");
    expect(field.getAttribute("aria-invalid")).toBe("true");
  }
  expect(onResult).not.toHaveBeenCalled();
  fireEvent.change(field, { target: { value: "78,5" } });
  fireEvent.click(screen.getByRole("button", { name: "Keep the result" }));
  expect(onResult).toHaveBeenCalledWith(0.785);
  expect(screen.queryByRole("alert")).toBeNull();
});

test.each([
  [0.785, null, "2.5 points less than predicted, within the likely 77–85 %."],
  [0.9, 0.85, "9 points more than predicted, outside the likely 77–85 %. You reached your target of 85 %."],
  [0.81, 0.85, "Just as predicted, within the likely 77–85 %. You missed your target of 85 %."],
])("a result of %s stands beside the prediction", (result, target, words) => {
  show({ result, target });
  expect(text()).toContain(words);
});

test("a result can be taken back", () => {
  const onResult = show({ result: 0.78 });
  fireEvent.click(screen.getByRole("button", { name: "Take it back" }));
  expect(onResult).toHaveBeenCalledWith(null);
});
