// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useAfterPaint } from "../../src/app/useAfterPaint.ts";

const frames: FrameRequestCallback[] = [];

beforeEach(() => {
  frames.length = 0;
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal("cancelAnimationFrame", (id: number) => {
    frames[id - 1] = () => {};
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Draws a frame, and lets the messages arrive that were sent in it. */
async function drawFrame(): Promise<void> {
  await act(async () => {
    for (const frame of frames.splice(0)) frame(0);
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
}

test("a value is held back until the frame after it has been drawn, and every new one again", async () => {
  const { result, rerender } = renderHook(({ value }) => useAfterPaint(value), { initialProps: { value: "a" } });
  expect(result.current).toBeNull();
  await drawFrame();
  expect(result.current).toBe("a");
  rerender({ value: "b" });
  expect(result.current).toBeNull();
  rerender({ value: "c" });
  await drawFrame();
  expect(result.current).toBe("c");
});
