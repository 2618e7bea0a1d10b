import type { Card } from "../../../src/deck/card.ts";
import { type CardId, cardIdOf } from "../../../src/deck/cardId.ts";
import type { CatalogFigure } from "../../../src/deck/figureCatalog.ts";
import { failure, success } from "../../../src/deck/result.ts";
import type { Topic, TopicSummary } from "../../../src/deck/topic.ts";
import type { ContentSource } from "../../../src/library/contentSource.ts";
import { topicShelf } from "../../../src/library/topicShelf.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import { openMemoryStorage } from "../../../src/storage/memoryStorage.ts";
import type { Storage } from "../../../src/storage/port.ts";
import { type CatalogStore, catalogOf } from "../../../src/study/catalog.ts";
import type { Journal } from "../../../src/study/journal.ts";
import { openJournal } from "../../../src/study/openJournal.ts";
import type { Attempt, CardRecipe, Recipe } from "../../../src/study/quiz/quiz.ts";
import { type QuizDesk, quizDeskOf } from "../../../src/study/quiz/quizDesk.ts";
import type { OpenQuiz } from "../../../src/study/quiz/quizState.ts";
import { defaultRecipe } from "../../../src/study/quiz/recipe.ts";

export const morning = Date.UTC(2026, 2, 2, 9);
export const everything: CardRecipe = defaultRecipe({ kind: "all" }, "Everything");

/** A learner with a log, a clock and a timer that the test moves, and the decks given. */
export interface Learner {
  readonly storage: Storage;
  readonly journal: Journal;
  readonly desk: QuizDesk;
  readonly catalog: CatalogStore;
  readonly clock: { now: number };
  /** The files of topics that cannot be read now. */
  readonly unreadable: Set<string>;
  /** Other cards from now on. */
  edit(cards: readonly Card[], figures?: readonly CatalogFigure[]): Promise<void>;
  /** The same browser after a crash or a reload, or another tab of it: nothing is written before. */
  again(): Promise<Learner>;
  /** Time passes with the page open: its clock ticks every second. */
  pass(millis: number): void;
  /** Starts a quiz and opens it. */
  begin(recipe?: Partial<CardRecipe>): Promise<string>;
  /** The same by a whole recipe. */
  beginBy(recipe: Recipe): Promise<string>;
  state(): OpenQuiz;
  attempt(): Attempt;
}

/** A card of the deck and topic named before its question: "d/t Question". Without them "d/t". */
export function card(heading: string, parts: Partial<Card> = {}): Card {
  const [, deck = "d", topic = "t", question = ""] = /^(?:(\w+)\/(\w+) )?(.*)$/.exec(heading) ?? [];
  const key = { kind: "question", deck, topic, question, ordinal: 1 } as const;
  const answer = parts.answer ?? `Answer to ${question}`;
  return {
    id: cardIdOf(key),
    key,
    question,
    answer,
    answerHash: `hash of ${answer}`,
    section: null,
    span: { file: `${deck}/${topic}.md`, firstLine: 1, lastLine: 2 },
    figures: [],
    mentions: [],
    figurePrompt: false,
    keyPoints: [],
    needs: { code: false, math: false, html: false },
    choices: false,
    ...parts,
  };
}

export function withPoints(heading: string, ...points: readonly string[]): Card {
  return card(heading, { answer: points.join(" "), keyPoints: points.map((text) => ({ group: null, text })) });
}

export function withOptions(heading: string, ...options: readonly string[]): Card {
  const answer = options.map((option) => `- ${option}`).join("\n");
  return card(heading, { answer, choices: true });
}

export function idOf(heading: string): CardId {
  return card(heading).id;
}

export async function learnerWith(
  cards: readonly Card[],
  storage: Storage = openMemoryStorage({ kind: "durable" }),
  clock = { now: morning },
  name = "browser",
  figures: readonly CatalogFigure[] = [],
): Promise<Learner> {
  let ids = 0;
  const surroundings = { now: () => clock.now, utcOffsetMinutes: () => 0, newId: () => `${name}-${++ids}` };
  const model = fsrs6();
  const opened = await openJournal({ storage, model, surroundings, onProgress: () => {} });
  if (!opened.ok) throw new Error(`The journal did not open: ${opened.fault.kind}`);
  const journal = opened.value;
  const unreadable = new Set<string>();
  const content = contentOf(cards, figures, unreadable);
  const catalog = catalogOf(content);
  await catalog.load();
  const timers = timersOn(clock);
  const shelf = topicShelf(content);
  const parts = {
    journal,
    catalog: catalog.store,
    figures: catalog.figures,
    shelf,
    model,
    surroundings,
    setTimer: timers.set,
  };
  const desk = quizDeskOf(parts);
  const state = (): OpenQuiz => {
    const state = desk.store.getState();
    if (state.kind !== "open") throw new Error(`The quiz is ${state.kind}.`);
    return state;
  };
  const beginBy = async (recipe: Recipe): Promise<string> => {
    const started = await desk.start(recipe);
    if (!started.ok) throw new Error(`No quiz: ${started.fault.kind}`);
    desk.open(started.value);
    await rest();
    return started.value;
  };
  let visits = 0;
  return {
    storage,
    journal,
    desk,
    catalog,
    clock,
    unreadable,
    async edit(edited, editedFigures = figures) {
      content.edit(edited, editedFigures);
      await catalog.load();
    },
    async again() {
      await journal.settled();
      return learnerWith(cards, storage, clock, `${name}-${++visits}`, figures);
    },
    pass(millis) {
      for (let left = millis; left > 0; left -= 1_000) {
        clock.now += Math.min(1_000, left);
        timers.ring();
        desk.wake();
      }
    },
    begin: (recipe = {}) => beginBy({ ...everything, ...recipe }),
    beginBy,
    state,
    attempt: () => state().attempt,
  };
}

/** Lets texts come that are under way. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** The facts in the log, oldest first. */
export async function factsOf({ storage, journal }: Learner) {
  await journal.settled();
  const facts = [];
  for await (const batch of storage.readAll()) facts.push(...batch.map(({ fact }) => fact));
  return facts;
}

/** Reviews a card as Good on the study day of the clock, due so many days later. */
export function review({ journal }: Learner, heading: string, dueInDays: number, daysAgo = 0): void {
  const studyDay = Math.floor(morning / 86_400_000) - daysAgo;
  journal.record([
    {
      kind: "review",
      cardId: idOf(heading),
      rating: "good",
      answerMillis: 1_000,
      studyDay,
      shown: "new",
      due: { phase: "review", dueDay: studyDay + dueInDays },
    },
  ]);
}

function timersOn(clock: { readonly now: number }) {
  const timers = new Set<{ readonly at: number; readonly action: () => void }>();
  return {
    set(action: () => void, millis: number) {
      const timer = { at: clock.now + millis, action };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    ring() {
      for (const timer of [...timers].filter(({ at }) => at <= clock.now)) {
        timers.delete(timer);
        timer.action();
      }
    },
  };
}

function contentOf(
  first: readonly Card[],
  firstFigures: readonly CatalogFigure[],
  unreadable: ReadonlySet<string>,
): ContentSource & { edit(cards: readonly Card[], figures: readonly CatalogFigure[]): void } {
  let cards = first;
  let figures = firstFigures;
  let version = 0;
  const topicFiles = () => [...new Set(cards.map(({ span }) => span.file))];
  const cardsIn = (file: string) => cards.filter(({ span }) => span.file === file);
  const placeOf = (file: string) => {
    const [deck = "", topic = ""] = file.replace(".md", "").split("/");
    return { deck, slug: topic, title: `Topic ${topic}`, lang: null, file };
  };
  const summaryOf = (file: string): TopicSummary => ({
    ...placeOf(file),
    version: `${file} ${version}`,
    cardIds: cardsIn(file).map(({ id }) => id),
    figureCount: cardsIn(file).reduce((sum, { figures }) => sum + figures.length, 0),
  });
  const topicOf = ({ file }: TopicSummary): Topic => ({
    ...placeOf(file),
    tags: [],
    parts: cardsIn(file).map((card) => ({ kind: "card", card })),
  });
  return {
    index: async () => {
      const topics = topicFiles().map(summaryOf);
      const slugs = [...new Set(topics.map(({ deck }) => deck))];
      const decks = slugs.map((slug) => ({ slug, title: slug, topics: topics.filter(({ deck }) => deck === slug) }));
      return success({ decks, issues: [], figures: "", live: false });
    },
    topic: async (summary) =>
      unreadable.has(summary.file)
        ? failure({ kind: "unreachable", message: "Look for your connection." })
        : success(topicOf(summary)),
    figures: async () =>
      unreadable.has("figures")
        ? failure({ kind: "unreachable", message: "Look for your connection." })
        : success({ figures }),
    onChange: () => () => {},
    edit(edited, editedFigures) {
      cards = edited;
      figures = editedFigures;
      version++;
    },
  };
}
