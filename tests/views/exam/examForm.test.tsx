// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { ExamFormScreen, type ExamFormScreenProps } from "../../../src/views/exam/ExamFormScreen.tsx";
import type { DeckChoice, ExamDraft } from "../../../src/views/exam/examDraft.ts";
import { teachDialogs } from "../support/dialog.ts";

teachDialogs();
afterEach(cleanup);

const topics = ["network", "storage", "etcd"].map((slug) => ({ slug, title: slug, cardCount: 7 }));
const decks: readonly DeckChoice[] = [
  { slug: "k8s", title: "Kubernetes", topics },
  { slug: "guide", title: "Guide", topics: [{ slug: "guide", title: "guide topic", cardCount: 22 }] },
];
const empty: ExamDraft = {
  name: "",
  date: "2026-12-10",
  time: "09:00",
  weights: new Map(),
  minutes: ["20", "20", "20", "20", "20", "20", "20"],
  daysOff: [],
  target: "",
};

/** The form with its page's memory; the draft as it stands goes to `onLatest`. */
function Page({ start, onLatest, ...rest }: Partial<ExamFormScreenProps> & PageProps) {
  const [draft, setDraft] = useState(start);
  onLatest(draft);
  return (
    <ExamFormScreen
      existing={null}
      faults={{}}
      decks={decks}
      listHref="#/exam"
      cancelHref="#/exam"
      dateWords={(date) => `day ${date}`}
      onSubmit={() => {}}
      onDelete={() => {}}
      {...rest}
      draft={draft}
      onDraft={setDraft}
    />
  );
}

interface PageProps {
  readonly start: ExamDraft;
  readonly onLatest: (draft: ExamDraft) => void;
}

/** Shows the form; what comes back tells the draft as it stands. */
function show(rest: Partial<ExamFormScreenProps> = {}): () => ExamDraft {
  let latest = empty;
  const onLatest = (draft: ExamDraft) => {
    latest = draft;
  };
  render(<Page {...rest} start={empty} onLatest={onLatest} />);
  return () => latest;
}

function openTopics() {
  for (const summary of screen.getAllByText(/topic/, { selector: "summary" })) {
    const details = summary.closest("details");
    if (details === null) throw new Error("a summary stands outside details");
    details.open = true;
    fireEvent(details, new Event("toggle"));
  }
}

const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name });
const weight = (name: string) => screen.getByRole<HTMLSelectElement>("combobox", { name: `Weight of ${name}` });

test("a deck is one part; a topic weighed on its own stands beside it", () => {
  const draft = show();
  fireEvent.click(box("Kubernetes"));
  expect(draft().weights).toEqual(new Map([["k8s/", 1]]));
  openTopics();
  expect([box(/network/).checked, weight("network").selectedOptions[0]?.textContent]).toEqual([true, "in its deck"]);
  fireEvent.change(weight("network"), { target: { value: "3" } });
  expect(draft().weights).toEqual(
    new Map([
      ["k8s/", 1],
      ["k8s/network", 3],
    ]),
  );
  fireEvent.change(weight("network"), { target: { value: "otherwise" } });
  expect(draft().weights).toEqual(new Map([["k8s/", 1]]));
});

test("a topic that is taken out of a deck is not asked, and its deck stays one part", () => {
  const draft = show();
  fireEvent.change(weight("Kubernetes"), { target: { value: "2" } });
  openTopics();
  fireEvent.click(box(/etcd/));
  expect(draft().weights).toEqual(
    new Map([
      ["k8s/", 2],
      ["k8s/etcd", 0],
    ]),
  );
  expect([box("Kubernetes").checked, box("Kubernetes").indeterminate]).toEqual([false, true]);
  expect(weight("Kubernetes").value).toBe("2");
  expect(weight("etcd").selectedOptions[0]?.textContent).toBe("not asked");
  fireEvent.click(box(/etcd/));
  expect(draft().weights).toEqual(new Map([["k8s/", 2]]));
  fireEvent.change(weight("storage"), { target: { value: "0" } });
  expect(box(/storage/).checked).toBe(false);
  fireEvent.click(box("Kubernetes"));
  expect(draft().weights).toEqual(new Map([["k8s/", 1]]));
  fireEvent.click(box("Kubernetes"));
  expect(draft().weights.size).toBe(0);
});

test("minutes are said day by day, or Monday's for the whole week", () => {
  const draft = show();
  fireEvent.change(screen.getByRole("spinbutton", { name: "Minutes on Sunday" }), { target: { value: "60" } });
  expect(draft().minutes.at(-1)).toBe("60");
  fireEvent.change(screen.getByRole("spinbutton", { name: "Minutes on Monday" }), { target: { value: "25" } });
  fireEvent.click(screen.getByRole("button", { name: "Monday’s minutes on every day" }));
  expect(draft().minutes).toEqual(Array(7).fill("25"));
});

test("days off are added once, in order, and removed", () => {
  const draft = show();
  for (const day of ["2026-12-05", "2026-12-01", "2026-12-05"]) {
    fireEvent.change(screen.getByLabelText("A day off"), { target: { value: day } });
    fireEvent.keyDown(screen.getByLabelText("A day off"), { key: "Enter" });
  }
  expect(draft().daysOff).toEqual(["2026-12-01", "2026-12-05"]);
  fireEvent.click(screen.getByRole("button", { name: "Remove day 2026-12-01" }));
  expect(draft().daysOff).toEqual(["2026-12-05"]);
});

test("what is wrong stands beside its field, and the first such field gets the focus", () => {
  const faults = { target: "Give a target.", name: "Give the exam a name." };
  const { rerender } = render(<Page start={empty} onLatest={() => {}} />);
  fireEvent.click(screen.getByRole("button", { name: "Plan this exam" }));
  rerender(<Page start={empty} onLatest={() => {}} faults={faults} />);
  const name = screen.getByLabelText("Name");
  expect(document.activeElement).toBe(name);
  expect(document.getElementById(name.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
    "Give the exam a name.",
  );
  expect(screen.getAllByRole("alert")).toHaveLength(2);
  // Mending one field does not take the learner to another.
  const target = screen.getByLabelText(/Target/);
  target.focus();
  rerender(<Page start={empty} onLatest={() => {}} faults={{ name: faults.name }} />);
  expect(document.activeElement).toBe(target);
});

test("an exam that is kept is deleted only after asking", () => {
  const onDelete = vi.fn();
  show({ existing: "CKA", onDelete });
  fireEvent.click(screen.getByRole("button", { name: "Delete this exam…" }));
  const dialog = screen.getByRole("dialog");
  fireEvent.click(within(dialog).getByRole("button", { name: "Keep it" }));
  expect(onDelete).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "Delete this exam…" }));
  fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Delete" }));
  expect(onDelete).toHaveBeenCalledOnce();
});

test("a new exam cannot be deleted", () => {
  show();
  expect(screen.queryByRole("button", { name: /Delete/ })).toBeNull();
});
