import type { Card } from "../../../src/deck/card.ts";
import type { CardId } from "../../../src/deck/cardId.ts";
import { failure, success } from "../../../src/deck/result.ts";
import type { Topic, TopicSummary } from "../../../src/deck/topic.ts";
import type { ContentSource } from "../../../src/library/contentSource.ts";
import type { Library, Scope } from "../../../src/library/library.ts";
import { topicShelf } from "../../../src/library/topicShelf.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import { nextCard, type StudyQueue } from "../../../src/scheduler/queue.ts";
import type { Rating } from "../../../src/scheduler/rating.ts";
import type { Now } from "../../../src/scheduler/studyDay.ts";
import { openMemoryStorage } from "../../../src/storage/memoryStorage.ts";
import type { Storage } from "../../../src/storage/port.ts";
import { type CatalogStore, catalogOf } from "../../../src/study/catalog.ts";
import type { ExamDraft } from "../../../src/study/exam/exam.ts";
import { type ExamDesk, examDeskOf } from "../../../src/study/exam/examDesk.ts";
import type { Planning } from "../../../src/study/exam/planning.ts";
import type { Journal } from "../../../src/study/journal.ts";
import { openJournal } from "../../../src/study/openJournal.ts";
import { studyClock } from "../../../src/study/studyClock.ts";
import { studyQueue } from "../../../src/study/studyQueue.ts";
import { planner } from "../../../src/workers/planner.ts";
import { card } from "../quiz/learnerAtQuiz.ts";

export const dayMs = 86_400_000;
/** A Monday. */
export const monday = Date.UTC(2026, 2, 2, 9);
export const mondayDay = monday / dayMs - 9 / 24;
export const everyDay = (minutes: number) =>
  [minutes, minutes, minutes, minutes, minutes, minutes, minutes] as ExamDraft["minutes"];

export function examOn(day: number, parts: Partial<ExamDraft> = {}): ExamDraft {
  return {
    name: "Finals",
    at: day * dayMs + 10 * 3_600_000,
    utcOffsetMinutes: 0,
    parts: [{ scope: { kind: "topic", deck: "d", topic: "a" }, weight: 1 }],
    minutes: everyDay(10),
    daysOff: [],
    targetScore: null,
    ...parts,
  };
}

/** A learner with a log, a clock that the test moves, exams, and the cards given ("deck/topic Question"). */
export interface Learner {
  readonly storage: Storage;
  readonly journal: Journal;
  readonly exams: ExamDesk;
  readonly catalog: CatalogStore;
  readonly clock: { now: number };
  readonly library: () => Library;
  readonly now: () => Now;
  readonly today: () => number;
  queue(scope: Scope, extraNew?: number): StudyQueue;
  /** Rates a card now, with the promise its button would show. */
  rate(cardId: CardId, rating: Rating, answerMillis?: number): void;
  /** Studies a scope to its end, each answer taking so many seconds; the cards in the order they were first shown. */
  study(scope: Scope, rating: (cardId: CardId) => Rating, seconds?: number): CardId[];
  again(): Promise<Learner>;
}

export async function learnerWith(
  cards: readonly Card[],
  planning: Planning = planner(() => null),
  storage: Storage = openMemoryStorage({ kind: "durable" }),
  clock = { now: monday },
  name = "browser",
): Promise<Learner> {
  let ids = 0;
  const surroundings = { now: () => clock.now, utcOffsetMinutes: () => 0, newId: () => `${name}-${++ids}` };
  const model = fsrs6();
  const opened = await openJournal({ storage, model, surroundings, onProgress: () => {} });
  if (!opened.ok) throw new Error(`The journal did not open: ${opened.fault.kind}`);
  const journal = opened.value;
  const { fold } = journal;
  const content = contentOf(cards);
  const catalog = catalogOf(content);
  await catalog.load();
  const shelf = topicShelf(content);
  const exams = examDeskOf({ journal, catalog: catalog.store, shelf, model, surroundings, planning });
  const time = studyClock(fold, model, surroundings);
  const library = () => catalog.store.getState().library;
  const learner: Learner = {
    storage,
    journal,
    exams,
    catalog,
    clock,
    library,
    now: time.clock,
    today: () => time.today(time.clock()),
    queue: (scope, extraNew = 0) => studyQueue({ fold, library: library(), scope, now: time.clock(), extraNew, model }),
    rate(cardId, rating, answerMillis = 10_000) {
      const now = time.clock();
      const due = time.promises(cardId, now)[rating];
      const shown = fold.memories.get(cardId).state;
      journal.record([{ kind: "review", cardId, rating, answerMillis, studyDay: time.today(now), shown, due }]);
    },
    study(scope, rating, seconds = 10) {
      const shown = new Set<CardId>();
      for (let answers = 0; answers < 5_000; answers++) {
        const cardId = nextCard(learner.queue(scope), clock.now);
        if (cardId === null) return [...shown];
        shown.add(cardId);
        learner.rate(cardId, rating(cardId), seconds * 1_000);
        clock.now += seconds * 1_000;
      }
      throw new Error("The queue never ends.");
    },
    async again() {
      await journal.settled();
      return learnerWith(
        cards,
        planner(() => null),
        storage,
        clock,
        `${name}-again`,
      );
    },
  };
  return learner;
}

export function cardsIn(place: string, count: number): Card[] {
  return Array.from({ length: count }, (_, n) => card(`${place} Question ${n + 1}`));
}

/** The facts in the log, oldest first. */
export async function factsOf({ storage, journal }: Learner) {
  await journal.settled();
  const facts = [];
  for await (const batch of storage.readAll()) facts.push(...batch.map(({ fact }) => fact));
  return facts;
}

function contentOf(cards: readonly Card[]): ContentSource {
  const topics = new Map<string, Card[]>();
  for (const one of cards) {
    const file = one.span.file;
    topics.set(file, [...(topics.get(file) ?? []), one]);
  }
  const [names, all] = [[...topics.keys()].map((file) => file.split(/[/.]/)), [...topics.values()]];
  const summaries = names.map(([deck = "", slug = ""], n): TopicSummary => {
    const cardIds = (all[n] ?? []).map(({ id }) => id);
    const file = `${deck}/${slug}.md`;
    return { deck, slug, title: `Topic ${slug}`, lang: null, file, version: file, cardIds, figureCount: 0 };
  });
  const decks = [...new Set(summaries.map(({ deck }) => deck))].map((slug) => ({
    slug,
    title: slug,
    topics: summaries.filter(({ deck }) => deck === slug),
  }));
  return {
    index: async () => success({ decks, issues: [], figures: "", live: false }),
    async topic({ deck, slug, title, lang, file }) {
      const found = topics.get(file);
      if (found === undefined) return failure({ kind: "unreachable", message: "Nothing there." });
      const topic: Topic = {
        deck,
        slug,
        title,
        tags: [],
        lang,
        file,
        parts: found.map((one) => ({ kind: "card", card: one })),
      };
      return success(topic);
    },
    figures: async () => success({ figures: [] }),
    onChange: () => () => {},
  };
}
