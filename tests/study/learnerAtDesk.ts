import type { Card } from "../../src/deck/card.ts";
import { type CardId, type CardKey, cardIdOf } from "../../src/deck/cardId.ts";
import { failure, success } from "../../src/deck/result.ts";
import type { Topic, TopicSummary } from "../../src/deck/topic.ts";
import type { ContentSource } from "../../src/library/contentSource.ts";
import { type TopicShelf, topicShelf } from "../../src/library/topicShelf.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { openMemoryStorage } from "../../src/storage/memoryStorage.ts";
import type { Storage, StorageFault } from "../../src/storage/port.ts";
import type { SessionNote, SessionNotes } from "../../src/storage/sessionNote.ts";
import { type CatalogStore, catalogOf } from "../../src/study/catalog.ts";
import { type Desk, deskOf } from "../../src/study/desk.ts";
import type { OpenDesk } from "../../src/study/deskState.ts";
import type { Journal } from "../../src/study/journal.ts";
import { openJournal } from "../../src/study/openJournal.ts";

export const morning = Date.UTC(2026, 2, 2, 9);

/** A learner with a log of their own, a clock that the test moves, and one deck "d" with one topic "t". */
export interface Learner {
  readonly storage: Storage;
  readonly journal: Journal;
  readonly desk: Desk;
  readonly catalog: CatalogStore;
  readonly shelf: TopicShelf;
  readonly notes: SessionNotes;
  readonly clock: { now: number };
  /** The next appends fail with this until it is set to null. */
  readonly trouble: { fault: StorageFault | null };
  /** Another content: the questions of the topic, each maybe with a label behind it, as in "Question {#label}". */
  edit(questions: readonly string[]): Promise<void>;
  /** The same browser after a reload, or another tab of it. */
  again(): Promise<Learner>;
  state(): OpenDesk;
}

export async function learnerWith(
  questions: readonly string[],
  storage: Storage = openMemoryStorage({ kind: "durable" }),
  clock = { now: morning },
  notes = notesInMemory(),
): Promise<Learner> {
  const trouble: { fault: StorageFault | null } = { fault: null };
  const troubled: Storage = {
    ...storage,
    get device() {
      return storage.device;
    },
    append: (facts, guard) =>
      trouble.fault === null ? storage.append(facts, guard) : Promise.resolve(failure(trouble.fault)),
  };
  let ids = 0;
  const name = Math.random().toString(36).slice(2);
  const surroundings = {
    now: () => clock.now,
    utcOffsetMinutes: () => 0,
    newId: () => `${name}-${++ids}`,
  };
  const model = fsrs6();
  const opened = await openJournal({ storage: troubled, model, surroundings, onProgress: () => {} });
  if (!opened.ok) throw new Error(`The journal did not open: ${opened.fault.kind}`);
  const journal = opened.value;
  const content = contentOf(questions);
  const catalog = catalogOf(content);
  await catalog.load();
  const shelf = topicShelf(content);
  const desk = deskOf({ journal, catalog: catalog.store, shelf, model, surroundings, notes, onRated: () => {} });
  return {
    storage: troubled,
    journal,
    desk,
    catalog,
    shelf,
    notes,
    clock,
    trouble,
    async edit(edited) {
      content.edit(edited);
      await catalog.load();
    },
    again: () => learnerWith(questions, storage, clock, notes),
    state() {
      const state = desk.store.getState();
      if (state.kind !== "open") throw new Error("The desk is closed.");
      return state;
    },
  };
}

export function idOf(heading: string): CardId {
  return cardIdOf(keyOf(heading));
}

function keyOf(heading: string): CardKey {
  const { question, label } = labelled(heading);
  return label === undefined
    ? { kind: "question", deck: "d", topic: "t", question, ordinal: 1 }
    : { kind: "label", deck: "d", label };
}

function labelled(heading: string): { readonly question: string; readonly label: string | undefined } {
  const [question = "", label] = heading.split(/ \{#|\}/);
  return { question, label };
}

export function cardFor(heading: string, answer = `Answer to ${heading}`): Card {
  return {
    id: idOf(heading),
    key: keyOf(heading),
    question: labelled(heading).question,
    answer,
    answerHash: `hash of ${answer}`,
    section: null,
    span: { file: "d/t.md", firstLine: 1, lastLine: 2 },
    figures: [],
    mentions: [],
    figurePrompt: false,
    keyPoints: [],
    needs: { code: false, math: false, html: false },
    choices: false,
  };
}

function contentOf(first: readonly string[]): ContentSource & { edit(questions: readonly string[]): void } {
  let cards = first.map((question) => cardFor(question));
  const topic = (): Topic => ({
    deck: "d",
    slug: "t",
    title: "Topic",
    tags: [],
    lang: null,
    file: "d/t.md",
    parts: cards.map((card) => ({ kind: "card", card })),
  });
  const summary = (): TopicSummary => ({
    deck: "d",
    slug: "t",
    title: "Topic",
    lang: null,
    file: "d/t.md",
    version: cards.map(({ id }) => id).join("|"),
    cardIds: cards.map(({ id }) => id),
    figureCount: 0,
  });
  return {
    index: async () =>
      success({ decks: [{ slug: "d", title: "Deck", topics: [summary()] }], issues: [], figures: "", live: false }),
    topic: async () => success(topic()),
    figures: async () => success({ figures: [] }),
    onChange: () => () => {},
    edit(questions) {
      // A reworded question keeps its answer, as an edit of the heading does.
      cards = questions.map((question, at) => cardFor(question, cards[at]?.answer));
    },
  };
}

function notesInMemory(): SessionNotes {
  let note: SessionNote | null = null;
  return {
    read: () => note,
    write: (written) => {
      note = written;
    },
    clear: () => {
      note = null;
    },
  };
}

/** Lets everything that is under way come to rest. */
export async function rest(learner: Learner): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await learner.journal.settled();
  }
}
