// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { NotesPreview } from "../../../src/study/notes/notesState.ts";
import { deckOf, issueAt, placed, previewOf, topicOf } from "./previews.ts";
import { show } from "./shown.tsx";

beforeAll(() => void vi.stubGlobal("scrollTo", () => {}));
afterEach(cleanup);

const obsidian = {
  name: "obsidian",
  title: "Obsidian Spaced Repetition",
  signs: [{ mark: "::", count: 12 }],
} as const;

function many<Item>(count: number, make: (n: number) => Item): Item[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

function preview(shown: NotesPreview) {
  return show({ state: { kind: "preview", preview: shown } });
}

/** Opens what is listed on request. */
async function open(name: RegExp): Promise<HTMLElement> {
  const summary = screen.getByText(name, { selector: "summary" });
  await userEvent.click(summary);
  const details = summary.closest("details");
  // jsdom tells of it in a later task.
  await vi.waitFor(() => expect(details?.querySelector(".fold-body")).not.toBeNull());
  if (details === null) throw new Error("A summary without its details.");
  return details;
}

describe("what each file was taken for", () => {
  const topics = [topicOf("Biology/cells.md"), topicOf("Biology/words.md", { taken: obsidian })];

  test("is said with its signs, and is switched and switched back", async () => {
    const { onTakeAs, again } = preview(previewOf({ decks: [deckOf("Biology", topics)], files: { added: ["x"] } }));
    const [cells, words] = ["cells", "words"].map((name) =>
      screen.getByRole<HTMLSelectElement>("combobox", { name: `Read Biology/${name}.md as` }),
    );
    expect(cells?.selectedOptions[0]?.text).toBe("Recto");
    expect(words?.selectedOptions[0]?.text).toBe("Obsidian Spaced Repetition");
    expect(screen.getByText("::").closest("p")?.textContent).toBe("12\u00a0×\u00a0::");
    if (words === undefined) throw new Error("No such file.");
    await userEvent.selectOptions(words, "native");
    // Shown at once, before the files are read again.
    expect(words.value).toBe("native");
    expect(onTakeAs).toHaveBeenLastCalledWith("Biology/words.md", "native");
    const switched = [topicOf("Biology/words.md", { as: "native" })];
    const state = { kind: "preview", preview: previewOf({ decks: [deckOf("Biology", switched)] }) } as const;
    again({ state });
    const select = screen.getByRole<HTMLSelectElement>("combobox");
    expect(select.selectedOptions[0]?.text).toBe("Recto");
    screen.getByText("as you say");
    await userEvent.selectOptions(select, "What is recognised");
    expect(onTakeAs).toHaveBeenLastCalledWith("Biology/words.md", null);
  });

  test.each([
    ["a.md", ["Recto", "Obsidian Spaced Repetition"]],
    ["a.csv", ["Recto", "Table"]],
    ["a.TSV", ["Recto", "Table"]],
    ["a.txt", ["Recto", "Table", "Obsidian Spaced Repetition"]],
  ])("%s can be taken for what such a file may be", (file, titles) => {
    const dialects = [
      { name: "native", title: "Recto" },
      { name: "table", title: "Table" },
      { name: "obsidian", title: "Obsidian Spaced Repetition" },
    ] as const;
    const shown = previewOf({ decks: [deckOf("Biology", [topicOf(file)])] });
    show({ state: { kind: "preview", preview: shown }, dialects });
    const said = screen.getByRole("group", { name: "As you say" });
    expect(
      within(said)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(titles);
  });

  test("is nothing where no card is", () => {
    preview(previewOf({ decks: [deckOf("Biology", [topicOf("Biology/toc.md", { cardCount: 0 })])] }));
    expect(screen.getByRole<HTMLSelectElement>("combobox").selectedOptions[0]?.text).toBe("No cards recognised");
  });

  test("a deck that came with Recto is replaced only with a word about it", () => {
    preview(previewOf({ decks: [deckOf("Kubernetes", topics, true), deckOf("Biology", topics)] }));
    const [replaced, own] = ["Kubernetes", "Biology"].map((name) => screen.getByRole("article", { name }));
    expect(replaced?.textContent).toContain("takes the place of the deck of this name that came with Recto");
    expect(own?.textContent).not.toContain("takes the place");
  });
});

describe("what becomes of the cards", () => {
  test("is counted and listed on request, changed ones as before and after", async () => {
    const cards = {
      added: [placed("What is a ribosome?")],
      changed: [{ before: placed("What is a cell?"), after: placed("What is the cell?") }],
      moved: [{ before: placed("What moves?", "a.md"), after: placed("What moves?", "b.md") }],
      gone: [placed("What was it?")],
      sameCount: 7,
    };
    preview(previewOf({ cards, files: { changed: ["a.md"] }, scheduleCount: 2 }));
    expect(screen.queryByText("What is a ribosome?")).toBeNull();
    expect((await open(/^1\snew card/)).textContent).toContain("What is a ribosome?");
    const changed = await open(/^1\schanged card/);
    expect([...changed.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual(["a", "the"]);
    expect((await open(/^1\smoved card/)).textContent).toContain("a.md:3 → b.md:3");
    expect((await open(/^1\scard no longer there: its memory is kept/)).textContent).toContain("What was it?");
    screen.getByText(/^7\scards stay as they are/);
    screen.getByText(/^2\scards bring a schedule from another program/);
  });
});

test("every problem stands with its place and its cure, and does not keep anyone from adding", async () => {
  const issues = [
    issueAt("Biology/cells.md", 12, "The picture is missing; add it.", "error"),
    issueAt("Biology/cells.md", 40, "The answer is empty; write one.", "warning"),
  ];
  const { onAdd } = preview(previewOf({ issues, files: { added: ["a"] }, cards: { added: [placed("Q")] } }));
  const region = screen.getByRole("region", { name: "Worth mending" });
  within(region).getByText(/^1\sproblem, 1\snote$/);
  expect(
    within(region)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "Problem Biology/cells.md:12The picture is missing; add it.",
    "Note Biology/cells.md:40The answer is empty; write one.",
  ]);
  await userEvent.click(screen.getByRole("button", { name: /^Add 1\scard$/ }));
  expect(onAdd).toHaveBeenCalledOnce();
});

test("what stays out is named with the reason; what is nothing for Recto is only counted", () => {
  const leftOut = [
    { path: "old.md", severity: "refused", message: "Save it as UTF-8." },
    ...many(4, (n) => ({ path: `${n}.docx`, severity: "ignored", message: "No notes." }) as const),
  ] as const;
  preview(previewOf({ leftOut }));
  screen.getByRole("heading", { level: 1, name: "Nothing to add here" });
  const region = screen.getByRole("region", { name: "Files that stay out" });
  within(region).getByText("Save it as UTF-8.");
  within(region).getByText(/^4\sfiles that are nothing for Recto$/);
  expect(within(region).queryByText("0.docx")).toBeNull();
});

test("where everything was refused, that is what is said, with every reason", () => {
  const leftOut = many(7, (n) => ({ path: `${n}.md`, severity: "refused", message: `Reason ${n}.` }) as const);
  preview(previewOf({ leftOut }));
  screen.getByText(/^7\sfiles could not be taken in, for the reasons below\.$/);
  screen.getByText("Reason 0.");
  screen.getByText("Reason 6.");
});

test("notes without any card are said to have none, with the way to write one and no list of cards", () => {
  const decks = [deckOf("Diary", [topicOf("Diary/monday.md", { cardCount: 0 })])];
  preview(previewOf({ decks, files: { added: ["Diary/monday.md"] } }));
  screen.getByText(/^No cards in 1\sdeck\.$/);
  expect(screen.getByRole("link", { name: "How to write a card" }).getAttribute("href")).toBe("#/guide");
  expect(screen.queryByRole("heading", { name: "Cards" })).toBeNull();
});

test("whether files that are gone are removed is the learner's to say", async () => {
  const gone = { files: { sameCount: 2, gone: ["Biology/old.md"] }, cards: { gone: [placed("Q")] } };
  const { onRemoveGone, again } = preview(previewOf(gone));
  screen.getByRole("button", { name: /^Remove 1\sfile$/ });
  await userEvent.click(screen.getByRole("checkbox", { name: "Remove it here too" }));
  expect(onRemoveGone).toHaveBeenCalledExactlyOnceWith(false);
  again({ state: { kind: "preview", preview: previewOf({ files: gone.files, removesGone: false }) } });
  screen.getByRole("heading", { level: 1, name: "Nothing new here" });
  expect(screen.getByRole<HTMLInputElement>("checkbox").checked).toBe(false);
});

test("whether later edits stay is the learner's to say; what has changed on both sides is named", async () => {
  const files = { sameCount: 2, editedHere: ["Biology/cells.md"] };
  const { onTakePicked, again } = preview(previewOf({ files }));
  screen.getByRole("heading", { level: 1, name: "Nothing new here" });
  screen.getByText(/what you picked is older: your edits stay\.$/);
  await userEvent.click(screen.getByRole("checkbox", { name: "Take the picked file instead" }));
  expect(onTakePicked).toHaveBeenCalledExactlyOnceWith(true);
  const taken = previewOf({ files: { ...files, changed: files.editedHere, apart: ["a.md"] }, takesPicked: true });
  again({ state: { kind: "preview", preview: taken } });
  screen.getByText(/it takes the place of your edits\.$/);
  within(screen.getByRole("region", { name: "Changed on both sides" })).getByText("a.md");
});

test("a folder that looks renamed takes the other's place or stands beside it, as the learner says", async () => {
  const shown = { files: { added: ["Physics/a.md"] }, renamedFrom: { folder: "Phys", replaces: true } };
  const { onReplaceRenamed } = preview(previewOf(shown));
  screen.getByText("These look like your folder “Phys” under a new name.");
  await userEvent.click(screen.getByRole("checkbox", { name: "Put it in its place" }));
  expect(onReplaceRenamed).toHaveBeenCalledExactlyOnceWith(false);
  screen.getByText(/^It is added beside the other/);
});

test("what is known already and what no note shows is counted", () => {
  const cards = { added: [placed("One?"), placed("Two?")] };
  const decks = [deckOf("B", [topicOf("B/a.md")])];
  const { again } = preview(previewOf({ decks, cards, knownCount: 1, pictureCount: 9, unshownCount: 7 }));
  screen.getByText(/^2\snew cards: 1 of them you know already$/);
  screen.getByText(/^7\spictures that no note shows are kept too\.$/);
  again({ state: { kind: "preview", preview: previewOf({ decks, cards, knownCount: 2 }) } });
  screen.getByText(/^2\snew cards, which you know already$/);
});

test("nothing new is said so, and ends with one button", async () => {
  const { onCancel } = preview(previewOf({ decks: [deckOf("B", [topicOf("B/a.md")])], files: { sameCount: 2 } }));
  screen.getByRole("heading", { level: 1, name: "Nothing new here" });
  screen.getByText(/^2\sfiles are here already/);
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  expect(onCancel).toHaveBeenCalledOnce();
});

test("while it is made anew, the page stands, says so and cannot be added", () => {
  const made = previewOf({ files: { added: ["a"] }, cards: { added: [placed("Q")] } });
  show({ state: { kind: "rereading", preview: made, progress: 0.3 } });
  screen.getByRole("progressbar", { name: "Reading it again" });
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /^Add/ }).disabled).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Cancel" }).disabled).toBe(false);
});

test("10,000 cards, 1,000 files and 500 problems make a page of bearable size, and so do their lists", async () => {
  const topics = (deck: number) => many(25, (n) => topicOf(`D${deck}/${n}.md`, { taken: obsidian }));
  preview(
    previewOf({
      decks: many(40, (n) => deckOf(`D${n}`, topics(n))),
      cards: { added: many(10_000, (n) => placed(`Question ${n}`)) },
      files: { added: many(1_000, (n) => `${n}.md`) },
      issues: many(500, (n) => issueAt("a.md", n + 1, "Mend it.", "warning")),
    }),
  );
  const elements = () => document.querySelectorAll("*").length;
  expect(elements()).toBeLessThan(700);
  await open(/^500\snotes/);
  const cards = await open(/^10,000\snew cards/);
  expect(within(cards).getAllByRole("listitem")).toHaveLength(50);
  await userEvent.type(within(cards).getByRole("searchbox"), "question 9999");
  expect(within(cards).getAllByRole("listitem")).toHaveLength(1);
  expect(elements()).toBeLessThan(1_500);
});
