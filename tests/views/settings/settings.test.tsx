// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { DeleteSection } from "../../../src/views/settings/DeleteSection.tsx";
import { LostMemories } from "../../../src/views/settings/LostMemories.tsx";
import { Preferences } from "../../../src/views/settings/Preferences.tsx";
import { StorageSection } from "../../../src/views/settings/StorageSection.tsx";
import { teachDialogs } from "../support/dialog.ts";

beforeAll(teachDialogs);
afterEach(cleanup);

describe("preferences", () => {
  const values = {
    theme: "system",
    rolloverHour: 4,
    desiredRetention: 0.91,
    quizMissBringsForward: true,
    remoteImageDecks: [],
  } as const;

  test("each choice counts at once", async () => {
    const intents = {
      onTheme: vi.fn(),
      onRolloverHour: vi.fn(),
      onDesiredRetention: vi.fn(),
      onForbidRemoteImages: vi.fn(),
      onQuizMissBringsForward: vi.fn(),
    };
    const decks = [{ slug: "k", title: "Kubernetes" }];
    render(<Preferences {...values} {...intents} remoteImageDecks={decks} />);
    await userEvent.click(screen.getByRole("radio", { name: "Dark" }));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "A new day begins at" }), "midnight");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Remember at least" }), "0.95");
    await userEvent.click(screen.getByRole("button", { name: /^Ask again/ }));
    await userEvent.click(screen.getByRole("checkbox", { name: "A missed quiz question comes back earlier" }));
    const calls = Object.values(intents).map((intent) => intent.mock.calls);
    expect(calls).toEqual([[["dark"]], [[0]], [[0.95]], [["k"]], [[false]]]);
  });

  test("a value that is not on offer is shown as it is", () => {
    const nothing = () => {};
    const intents = {
      onTheme: nothing,
      onRolloverHour: nothing,
      onDesiredRetention: nothing,
      onForbidRemoteImages: nothing,
      onQuizMissBringsForward: nothing,
    };
    render(<Preferences {...values} {...intents} />);
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Remember at least" }).value).toBe("0.91");
    expect(
      screen.getByRole<HTMLSelectElement>("combobox", { name: "A new day begins at" }).selectedOptions[0]?.text,
    ).toBe("4 am");
  });
});

describe("storage", () => {
  const shown = {
    notKept: null,
    persistence: null,
    factCount: 12,
    unreadable: [],
    onRequestPersistence: () => {},
  } as const;

  test.each([
    ["granted", /has agreed to keep it/, 0],
    ["not-granted", /may delete it/, 1],
    ["unsupported", /does not say/, 0],
  ] as const)("says what the browser granted: %s", (persistence, words, buttons) => {
    render(<StorageSection {...shown} persistence={persistence} />);
    expect(screen.getByText(words)).toBeDefined();
    expect(screen.queryAllByRole("button")).toHaveLength(buttons);
  });

  test("says first when nothing is kept", () => {
    render(<StorageSection {...shown} notKept="private-mode" />);
    expect(screen.getByText("Nothing is kept when this tab closes.")).toBeDefined();
    expect(screen.queryByText(/in this browser\./)).toBeNull();
  });
});

describe("deleting everything", () => {
  test("says in the dialog itself when the backup that it offers was not made", async () => {
    const nothing = () => {};
    render(
      <DeleteSection
        failed={false}
        downloadShortfall="No backup was made."
        reviewCount={12}
        downloading={false}
        onDownloadBackup={nothing}
        onDeleteAll={nothing}
      />,
    );
    await userEvent.click(screen.getByRole("button", { name: /^Delete all my data/ }));
    expect(within(screen.getByRole("dialog")).getByRole("alert").textContent).toBe("No backup was made.");
  });

  test("takes a typed word, after a backup was offered", async () => {
    const onDeleteAll = vi.fn();
    const onDownloadBackup = vi.fn();
    render(
      <DeleteSection
        failed={false}
        downloadShortfall={null}
        reviewCount={12}
        downloading={false}
        onDownloadBackup={onDownloadBackup}
        onDeleteAll={onDeleteAll}
      />,
    );
    await userEvent.click(screen.getByRole("button", { name: /^Delete all my data/ }));
    await userEvent.click(screen.getByRole("button", { name: "Download a backup first" }));
    expect(onDownloadBackup).toHaveBeenCalledOnce();
    const confirm = screen.getByRole("button", { name: "Delete everything" });
    const field = screen.getByRole("textbox", { name: "Type “delete” to confirm" });
    await userEvent.type(field, "delet{Enter}");
    await userEvent.click(confirm);
    expect(onDeleteAll).not.toHaveBeenCalled();
    await userEvent.type(field, "e");
    await userEvent.click(confirm);
    expect(onDeleteAll).toHaveBeenCalledOnce();
  });

  test("a dialog that was closed has forgotten what was typed", async () => {
    render(
      <DeleteSection
        failed={false}
        downloadShortfall={null}
        reviewCount={12}
        downloading={false}
        onDownloadBackup={() => {}}
        onDeleteAll={() => {}}
      />,
    );
    await userEvent.click(screen.getByRole("button", { name: /^Delete all my data/ }));
    await userEvent.type(screen.getByRole("textbox"), "delete");
    await userEvent.click(screen.getByRole("button", { name: "Keep everything" }));
    await userEvent.click(screen.getByRole("button", { name: /^Delete all my data/ }));
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("");
  });
});

test("edited cards are counted, with the way to them", () => {
  render(<LostMemories lostCount={2} askCount={1} foundCount={3} href="#/memories" />);
  expect(
    screen.getByText(/^3\smemories found again .*2\smemories without a card.*1\squestion waits for you\.$/),
  ).toBeDefined();
  expect(screen.getByRole("link", { name: "Compare the cards" }).getAttribute("href")).toBe("#/memories");
});
