import { describe, expect, test } from "vitest";
import type { CardId } from "../../../src/deck/cardId.ts";
import { cardsOf } from "../../../src/deck/topic.ts";
import { canonical } from "../../../src/facts/aliases.ts";
import { identification } from "../../../src/study/identification.ts";
import type { Drafts } from "../../../src/study/notes/editorDraft.ts";
import { isUnsaved, type OpenEditor } from "../../../src/study/notes/editorState.ts";
import type { LineWindow } from "../../../src/study/notes/editorText.ts";
import { type NoteEditor, noteEditorOf } from "../../../src/study/notes/noteEditor.ts";
import { file, granted, type NoteLearner, noteLearner } from "./noteLearner.ts";

const path = "Biology/cells.md";
const cells = [
  "# Cells",
  "",
  "### ❓ What makes energy?",
  "The mitochondrion.",
  "",
  "### ❓ What makes proteins?",
  "The ribosome.",
  "",
].join("\n");
/** The first card's lines. */
const first = { first: 3, last: 5 };

function draftsInMemory(): Drafts {
  const texts = new Map<string, string>();
  return {
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => void texts.set(key, text),
    clear: (key) => void texts.delete(key),
  };
}

async function learnerWith(text: string | Uint8Array<ArrayBuffer> = cells): Promise<NoteLearner> {
  const learner = await noteLearner();
  await learner.add([file(path, text)]);
  return learner;
}

async function open(learner: NoteLearner, window: LineWindow | null, drafts = draftsInMemory()) {
  const renamed: (readonly [string, string])[] = [];
  const editor = noteEditorOf({
    ...{ path, window, drafts, files: learner.files, journal: learner.journal },
    showPictures: async () => {},
    onRewritten: ({ was, is }) => void renamed.push([was.question, is.question]),
    restMillis: 0,
  });
  await until(editor, ({ isBehind }) => !isBehind);
  return { editor, drafts, renamed };
}

function stateOf({ store }: NoteEditor): OpenEditor {
  const state = store.getState();
  if (state.kind !== "open") throw new Error(`The editor is ${state.kind}.`);
  return state;
}

function until({ store }: NoteEditor, isSo: (state: OpenEditor) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const state = store.getState();
      if (state.kind !== "open" || !isSo(state)) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}

const kept = async ({ files }: NoteLearner) => granted(await files.text(path)).text;

/** Reviews the card with this question, so that the log knows it; its id. */
async function review(learner: NoteLearner, question: string): Promise<CardId> {
  const { journal, shelf, library } = learner;
  const summary = library().decks[0]?.topics[0];
  const topic = summary === undefined ? null : granted(await shelf.topic(summary));
  const card = topic === null ? undefined : cardsOf(topic).find((one) => one.question === question);
  if (card === undefined) throw new Error("no such card");
  const due = { phase: "review", dueDay: 20_600 } as const;
  journal.record([
    ...identification(journal.fold, card.id, card),
    {
      ...{ kind: "review", cardId: card.id, rating: "good", answerMillis: 1_000, studyDay: 20_514, shown: "new", due },
    },
  ]);
  await journal.settled();
  return card.id;
}

function reviewsOf({ journal: { fold } }: NoteLearner, cardId: CardId): number {
  const memory = fold.memories.get(canonical(fold, cardId));
  return memory.state === "new" ? 0 : memory.reviews;
}

describe("a card, edited by its lines", () => {
  test("is saved in its place, as a version over the one before; the preview shows it while it is typed", async () => {
    const learner = await learnerWith();
    const { editor, drafts } = await open(learner, first);
    expect(stateOf(editor).text).toBe("### ❓ What makes energy?\nThe mitochondrion.\n");
    expect(stateOf(editor).preview?.cards.map(({ question }) => question)).toEqual(["What makes energy?"]);
    editor.type("### ❓ What makes energy?\nMitochondria.\n\nMore.\n");
    expect(isUnsaved(stateOf(editor))).toBe(true);
    await until(editor, ({ isBehind }) => !isBehind);
    expect(stateOf(editor).preview?.cards.map(({ answer }) => answer)).toEqual(["Mitochondria.\n\nMore."]);
    expect(await editor.save()).toBe(true);
    expect(await kept(learner)).toBe(cells.replace("The mitochondrion.", "Mitochondria.\n\nMore."));
    expect(stateOf(editor)).toMatchObject({ news: "saved", cut: { window: { first: 3, last: 7 } } });
    expect(
      learner.files
        .tree()
        .versions.get(path)
        ?.map(({ action }) => action),
    ).toEqual(["added", "edited"]);
    expect(drafts.read(`recto-note ${path}`)).toBeNull();
    editor.close();
  });

  test("an issue names its line in the file; what is elsewhere in the file is counted", async () => {
    const learner = await learnerWith(`${cells}\n### ❓ And this?\n`);
    const { editor } = await open(learner, first);
    editor.type("### ❓ What makes energy?\n");
    await until(editor, ({ isBehind }) => !isBehind);
    expect(stateOf(editor).preview).toMatchObject({
      issues: [{ kind: "empty-answer", span: { file: path, firstLine: 3 } }],
      otherIssueCount: 1,
    });
    editor.close();
  });

  test("keeps its memory however its question is rewritten, and back again; undo takes the save back", async () => {
    const learner = await learnerWith();
    const before = await review(learner, "What makes energy?");
    const { editor, renamed } = await open(learner, first);
    editor.type("### ❓ Which organelle is called the power house of every eukaryote?\nSomething else altogether.\n");
    await editor.save();
    await until(editor, ({ isBehind }) => !isBehind);
    const now = stateOf(editor).preview?.cards[0]?.id ?? before;
    expect(now).not.toBe(before);
    expect(reviewsOf(learner, now)).toBe(1);
    expect(renamed).toEqual([["What makes energy?", "Which organelle is called the power house of every eukaryote?"]]);
    await learner.matches.look();
    expect(learner.matches.store.getState()).toEqual([]);
    await editor.undo();
    expect(await kept(learner)).toBe(cells);
    expect(stateOf(editor)).toMatchObject({ news: "undone", canUndo: false, text: stateOf(editor).cut.text });
    expect(reviewsOf(learner, before)).toBe(1);
    expect(renamed).toHaveLength(2);
    editor.close();
  });

  test("two cards in its place are no rewriting of the one", async () => {
    const learner = await learnerWith();
    const before = await review(learner, "What makes energy?");
    const { editor, renamed } = await open(learner, first);
    editor.type("### ❓ Who?\nShe.\n### ❓ Whom?\nHer.\n");
    await editor.save();
    expect(renamed).toEqual([]);
    expect(learner.journal.fold.aliases.size).toBe(0);
    expect(reviewsOf(learner, before)).toBe(1);
    editor.close();
  });
});

describe("what is typed is never lost", () => {
  test("a reload finds it again, in its lines", async () => {
    const learner = await learnerWith();
    const { editor, drafts } = await open(learner, first);
    editor.type("### ❓ Half a quest");
    editor.note();
    const again = await open(learner, null, drafts);
    expect(stateOf(again.editor)).toMatchObject({
      text: "### ❓ Half a quest",
      news: "resumed",
      cut: { window: { first: 3, last: 5 } },
    });
    again.editor.discard();
    expect(isUnsaved(stateOf(again.editor))).toBe(false);
    again.editor.takeUp();
    expect(stateOf(again.editor).text).toBe("### ❓ Half a quest");
    again.editor.close();
    editor.close();
  });

  test("a change elsewhere in the file is taken in, and the card saved over it", async () => {
    const learner = await learnerWith();
    const { editor } = await open(learner, first);
    editor.type("### ❓ What makes energy?\nMine.\n");
    const { note } = granted(await learner.files.text(path));
    granted(await learner.files.saveText(path, `Before.\n${cells.replace("ribosome", "Ribosome")}`, note));
    await until(editor, ({ news }) => news === "carried");
    expect(stateOf(editor).cut.window).toEqual({ first: 4, last: 6 });
    expect(await editor.save()).toBe(true);
    expect(await kept(learner)).toBe(
      `Before.\n${cells.replace("ribosome", "Ribosome").replace("The mitochondrion.", "Mine.")}`,
    );
    editor.close();
  });

  test("a change of the same lines is compared: mine, theirs, or both joined by hand", async () => {
    const learner = await learnerWith();
    const { editor, drafts } = await open(learner, first);
    const mine = cells.replace("The mitochondrion.", "Mine.");
    const theirs = cells.replace("The mitochondrion.", "Theirs.");
    editor.type("### ❓ What makes energy?\nMine.\n");
    const { note } = granted(await learner.files.text(path));
    granted(await learner.files.saveText(path, theirs, note));
    await until(editor, (state) => state.theirs !== null);
    expect(stateOf(editor)).toMatchObject({ text: mine, theirs });
    editor.note();

    const again = await open(learner, null, drafts);
    expect(stateOf(again.editor)).toMatchObject({ text: mine, theirs });
    again.editor.useTheirs();
    expect(stateOf(again.editor)).toMatchObject({ text: theirs, theirs: null, putAside: mine });
    again.editor.close();

    editor.type(theirs.replace("Theirs.", "Theirs and mine."));
    expect(await editor.save()).toBe(true);
    expect(await kept(learner)).toContain("Theirs and mine.");
    const versions = await Promise.all(editor.versions().map((version) => editor.textOf(version)));
    expect(versions.map((one) => granted(one).split("\n")[3])).toEqual([
      "Theirs and mine.",
      "Theirs.",
      "The mitochondrion.",
    ]);
    editor.close();
  });

  test("with nothing typed, it follows what is kept", async () => {
    const learner = await learnerWith();
    const { editor } = await open(learner, null);
    const { note } = granted(await learner.files.text(path));
    granted(await learner.files.saveText(path, "# New\n", note));
    await until(editor, ({ news }) => news === "followed");
    expect(stateOf(editor)).toMatchObject({ text: "# New\n", theirs: null });
    editor.close();
  });

  test("what is typed while a save is under way is not saved yet", async () => {
    const learner = await learnerWith();
    const { editor } = await open(learner, first);
    editor.type("### ❓ One?\nYes.\n");
    const saving = editor.save();
    editor.type("### ❓ One?\nYes, and more.\n");
    expect(await saving).toBe(false);
    expect(stateOf(editor)).toMatchObject({
      text: "### ❓ One?\nYes, and more.\n",
      cut: { text: "### ❓ One?\nYes.\n" },
    });
    expect(await editor.save()).toBe(true);
    expect(await kept(learner)).toContain("Yes, and more.");
    editor.close();
  });

  test("a draft over a version that is another by now is weighed against the one that stands", async () => {
    const learner = await learnerWith();
    const { editor, drafts } = await open(learner, first);
    editor.type("### ❓ What makes energy?\nMine.\n");
    editor.close();
    const { note } = granted(await learner.files.text(path));
    granted(await learner.files.saveText(path, `${cells}\nMore.\n`, note));
    const again = await open(learner, null, drafts);
    expect(stateOf(again.editor)).toMatchObject({ news: "carried", text: "### ❓ What makes energy?\nMine.\n" });
    again.editor.close();
  });
});

test("line ends and the byte order mark stay as they are in the file", async () => {
  const crlf = new TextEncoder().encode(`\uFEFF${cells.replaceAll("\n", "\r\n")}`);
  const learner = await learnerWith(crlf);
  const { editor } = await open(learner, first);
  editor.type(stateOf(editor).text.replace("mitochondrion", "Mitochondrion"));
  await editor.save();
  const { bytes } = granted(await learner.files.text(path));
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe(
    `\uFEFF${cells.replaceAll("\n", "\r\n").replace("mitochondrion", "Mitochondrion")}`,
  );
  editor.close();
});

test("any version can be brought back, as a version of its own", async () => {
  const learner = await learnerWith();
  const { editor } = await open(learner, null);
  editor.type("# One\n");
  await editor.save();
  editor.type("# Two\n");
  await editor.save();
  const added = editor.versions().at(-1);
  if (added === undefined) throw new Error("no version");
  await editor.restore(added);
  expect(await kept(learner)).toBe(cells);
  expect(stateOf(editor)).toMatchObject({ news: "restored", text: cells });
  expect(editor.versions().map(({ action }) => action)).toEqual(["restored", "edited", "edited", "added"]);
  await editor.undo();
  expect(await kept(learner)).toBe("# Two\n");
  editor.close();
});

test("a file that is not here is said to be missing", async () => {
  const learner = await noteLearner();
  const editor = noteEditorOf({
    ...{ path, window: null, drafts: draftsInMemory(), files: learner.files, journal: learner.journal },
    showPictures: async () => {},
    onRewritten: () => {},
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(editor.store.getState()).toMatchObject({ kind: "unopened", fault: { kind: "missing" } });
  editor.close();
});
