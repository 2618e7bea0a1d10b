// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { Dialog } from "../../../src/views/frame/Dialog.tsx";
import { teachDialogs } from "../support/dialog.ts";

teachDialogs();
afterEach(cleanup);

function opened() {
  const onClose = vi.fn();
  render(
    <Dialog label="Keys" className="keys" onClose={onClose}>
      <button type="button">Inside</button>
    </Dialog>,
  );
  return { onClose, dialog: screen.getByRole("dialog") };
}

test("Escape is told at once, before the browser closes it: the next key may be on its way", () => {
  const { onClose, dialog } = opened();
  const cancel = createEvent("cancel", dialog, { cancelable: true });
  fireEvent(dialog, cancel);
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(cancel.defaultPrevented).toBe(true);
});

test("what is cancelled inside it, as a choice of files, does not close it", () => {
  const { onClose } = opened();
  fireEvent(screen.getByText("Inside"), new Event("cancel", { bubbles: true, cancelable: true }));
  expect(onClose).not.toHaveBeenCalled();
});
