// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ShareSection, type ShareSectionProps } from "../../../src/views/share/ShareSection.tsx";

afterEach(cleanup);

function show(parts: Partial<ShareSectionProps>) {
  const intents = { onTexts: vi.fn(), onPictures: vi.fn(), onShare: vi.fn(), onSave: vi.fn(), onCancel: vi.fn() };
  const plain = { textSize: "12 kB", pictureSize: "3.4 MB", withTexts: true, withPictures: true, canShare: true };
  render(<ShareSection {...plain} sharing={{ kind: "idle" }} {...intents} {...parts} />);
  return intents;
}

describe("sharing a file", () => {
  test("lets notes and pictures be left out", async () => {
    const { onTexts, onPictures } = show({ withTexts: false });
    expect(screen.getByText(/^What is left out/)).toBeDefined();
    await userEvent.click(screen.getByRole("checkbox", { name: "Notes (12 kB)" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Pictures (3.4 MB)" }));
    expect([onTexts.mock.calls, onPictures.mock.calls]).toEqual([[[true]], [[false]]]);
  });

  test("asks nothing of a learner without own notes", () => {
    show({ textSize: null, pictureSize: null });
    expect(screen.queryAllByRole("checkbox")).toEqual([]);
  });

  test("only saves where the browser shares no files", async () => {
    const { onSave } = show({ canShare: false });
    expect(screen.queryByRole("button", { name: "Share" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Save the file" }));
    expect(onSave).toHaveBeenCalledOnce();
  });

  test("can be cancelled while the file is written", async () => {
    const { onCancel } = show({ sharing: { kind: "making", progress: 0.3 } });
    expect(screen.getByRole<HTMLProgressElement>("progressbar").value).toBe(0.3);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Share" }).disabled).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
