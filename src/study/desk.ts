import { createStore, type StoreApi } from "zustand/vanilla";
import type { Card } from "../deck/card.ts";
import type { CardId } from "../deck/cardId.ts";
import { canonical } from "../facts/aliases.ts";
import type { FactBody } from "../facts/fact.ts";
import type { StandingValue } from "../facts/foldState.ts";
import type { Scope } from "../library/library.ts";
import type { TopicShelf } from "../library/topicShelf.ts";
import type { MemoryModel } from "../scheduler/memoryModel.ts";
import * as queues from "../scheduler/queue.ts";
import type { Rating } from "../scheduler/rating.ts";
import type { SessionNotes } from "../storage/sessionNote.ts";
import type { Catalog } from "./catalog.ts";
import type { DeskState, News, OpenDesk } from "./deskState.ts";
import { examEntries, planKey } from "./exam/entries.ts";
import { identification } from "./identification.ts";
import type { Journal } from "./journal.ts";
import { moreNew } from "./moreNew.ts";
import type { Session } from "./session.ts";
import * as sessions from "./session.ts";
import { studyClock } from "./studyClock.ts";
import { newToday, scopeName, studyQueue, waiting } from "./studyQueue.ts";
import type { Surroundings } from "./surroundings.ts";
import type { UndoableFact } from "./undoStack.ts";

/** The desk: one study session at a time, bound to the journal and to the cards' texts. */
export interface Desk {
  readonly store: StoreApi<DeskState>;
  /** Begins a session in this scope, or goes on with the one that a reload interrupted; `more` as in `studyMore`. */
  open(scope: Scope, more?: boolean): void;
  reveal(): void;
  rate(rating: Rating): void;
  /** Takes this device's last action back, whenever it was, and shows its card again. */
  undo(): Promise<void>;
  /** Hides the card until the next study day. */
  bury(): void;
  suspend(): void;
  /** Adds new cards beyond today's limits, whatever was studied beyond them before. */
  studyMore(): void;
  /** Goes on when a learning card may have come due or a study day may have begun. */
  wake(): void;
  /** Tries again to load a text that did not come. */
  retryText(): void;
  /** Puts the session away, to go on with it later; nothing that happens meanwhile is worked into it. */
  leave(): void;
  /** Ends the session; the next one in this scope begins anew. */
  close(): void;
}

export interface DeskParts {
  readonly journal: Journal;
  readonly catalog: StoreApi<Catalog>;
  readonly shelf: TopicShelf;
  readonly model: MemoryModel;
  readonly surroundings: Surroundings;
  readonly notes: SessionNotes;
  /** Called after each rating; asks the browser to keep the data. */
  readonly onRated: () => void;
}

export function deskOf({ journal, catalog, shelf, model, surroundings, notes, onRated }: DeskParts): Desk {
  const store = createStore<DeskState>(() => ({ kind: "closed" }));
  const { fold } = journal;
  const { clock, today, promises } = studyClock(fold, model, surroundings);
  /** New cards beyond the limits that the learner asked for today, as far as this session knows. */
  let extraNew = 0;
  let queueDay = 0;
  /** The plan that the queue was made by. */
  let queuePlan: StandingValue | undefined;

  function freshQueue(scope: Scope): queues.StudyQueue {
    const now = clock();
    queueDay = today(now);
    queuePlan = planEntry(queueDay);
    return studyQueue({ fold, library: catalog.getState().library, scope, now, extraNew, model });
  }

  function planEntry(day: number): StandingValue | undefined {
    return examEntries(fold).get(planKey(day));
  }

  function allowMore(scope: Scope): void {
    extraNew = newToday({ fold, library: catalog.getState().library, scope, now: clock() }).beyond + moreNew;
  }

  function text(cardId: CardId): Card | null {
    return shelf.cardAtHand(catalog.getState().library, cardId);
  }

  /** While an edited text is on its way, the sheet keeps the one it shows. */
  function textBefore(cardId: CardId): Card | null {
    const state = store.getState();
    return state.kind === "open" && cardOn(state.session) === cardId ? state.card : null;
  }

  /** Loads a text that is not at hand and shows it if its card is still the one on the sheet. */
  function fetchText(cardId: CardId): void {
    void shelf.card(catalog.getState().library, cardId).then((result) => {
      const state = store.getState();
      if (state.kind !== "open") return;
      if (result.ok) show(state.scope, state.session, state.news);
      else if (cardOn(state.session) === cardId) store.setState({ ...state, fault: result.fault }, true);
    });
  }

  function show(scope: Scope, session: Session, news: News | null = null): void {
    const cardId = cardOn(session);
    const card = cardId === null ? null : (text(cardId) ?? textBefore(cardId));
    const next = cardId === null ? null : cardAhead(session, cardId);
    const ahead = next === null ? null : text(next);
    const counts = queues.counts(session.course.queue);
    store.setState({ kind: "open", scope, session, card, fault: null, ahead, counts, news }, true);
    note(scope, session);
    if (cardId !== null && text(cardId) === null) fetchText(cardId);
    if (next !== null && ahead === null) fetchText(next);
    if (next !== null && session.kind === "revealed") fetchBeyond(session.course.queue, session.cardId, next);
  }

  /** While an answer is read, the text that the next rating will want ahead is loaded: then, it would keep the key waiting. */
  function fetchBeyond(queue: queues.StudyQueue, cardId: CardId, next: CardId): void {
    const { library } = catalog.getState();
    const beyond = nextAfter(afterGood(queue, cardId), next);
    if (beyond !== null && text(beyond) === null) void shelf.card(library, beyond);
  }

  /** What a reload goes on with. */
  function note(scope: Scope, session: Session): void {
    if (session.kind === "finished") notes.clear();
    else {
      const { cardId, shownAt } = session;
      notes.write({ scope: scopeName(scope), cardId, revealed: session.kind === "revealed", shownAt, extraNew });
    }
  }

  /** The card that follows if the one on the sheet is recalled. */
  function cardAhead(session: Session, cardId: CardId): CardId | null {
    return nextAfter(session.course.queue, cardId);
  }

  function nextAfter(queue: queues.StudyQueue, cardId: CardId): CardId | null {
    return queues.nextCard(afterGood(queue, cardId), surroundings.now());
  }

  function afterGood(queue: queues.StudyQueue, cardId: CardId): queues.StudyQueue {
    const now = clock();
    return queues.afterAnswer(queue, cardId, promises(cardId, now).good, now.epochMs);
  }

  function revealed(session: Session): Session {
    return session.kind === "asking" ? sessions.reveal(session, promises(session.cardId, clock())) : session;
  }

  /** The session over a queue made anew from the fold: after anything but a rating of the card on the sheet. */
  function requeue({ scope, session, news }: OpenDesk): void {
    const course = { queue: freshQueue(scope), done: session.course.done };
    const cardId = session.kind === "finished" ? null : waiting(course.queue, fold, session.cardId);
    const stays = session.kind !== "finished" && cardId !== null;
    show(scope, stays ? { ...session, course, cardId } : sessions.ask(course, surroundings.now()), news);
  }

  function leave(): void {
    store.setState({ kind: "closed" }, true);
  }

  function whileOpen(step: (state: OpenDesk) => void): void {
    const state = store.getState();
    if (state.kind === "open") step(state);
  }

  function putAway(news: News, body: (memoryId: CardId) => FactBody): void {
    whileOpen((state) => {
      if (state.card === null) return;
      const memoryId = canonical(fold, state.card.id);
      journal.record([...identification(fold, memoryId, state.card), body(memoryId)]);
      requeue({ ...state, news });
    });
  }

  /** Shows the card of an action that was taken back, with the count of this session's answers put right. */
  function showAgain(state: OpenDesk, action: UndoableFact): void {
    const now = surroundings.now();
    if (action.kind === "review") {
      const cardId = nameOf(action.cardId);
      if (cardId !== null) show(state.scope, sessions.unrate(state.session.course, cardId, action, now));
    } else {
      const course = { queue: freshQueue(state.scope), done: state.session.course.done };
      const cardId = nameOf(action.cardIds[0]);
      const again = cardId !== null && waiting(course.queue, fold, cardId) !== null;
      show(state.scope, again ? sessions.resume(course, cardId, now) : sessions.ask(course, now));
    }
  }

  /** The id under which the library has the card whose memory lies under `memoryId`; null when no deck has it. */
  function nameOf(memoryId: CardId | undefined): CardId | null {
    const { placeByCardId } = catalog.getState().library;
    if (memoryId === undefined || placeByCardId.has(memoryId)) return memoryId ?? null;
    return [...fold.aliases.keys()].find((id) => placeByCardId.has(id) && canonical(fold, id) === memoryId) ?? null;
  }

  catalog.subscribe(() => whileOpen((state) => requeue(state)));
  journal.onTouched((memoryIds) =>
    whileOpen((state) => {
      const { session } = state;
      const overtaken = session.kind !== "finished" && memoryIds.has(canonical(fold, session.cardId));
      requeue(overtaken ? { ...state, session: { kind: "finished", course: session.course } } : state);
    }),
  );
  journal.onRefused((facts) =>
    whileOpen((state) => {
      const { course } = state.session;
      const done = facts.reduce(
        (sum, fact) => (fact.kind === "review" ? sessions.without(sum, fact) : sum),
        course.done,
      );
      requeue({ ...state, session: { ...state.session, course: { ...course, done } }, news: "refused" });
    }),
  );

  return {
    store,
    open(scope, more = false) {
      const noted = notes.read();
      const left = noted?.scope === scopeName(scope) ? noted : null;
      extraNew = left?.extraNew ?? 0;
      if (more && extraNew === 0) allowMore(scope);
      const queue = freshQueue(scope);
      const cardId = left === null ? null : waiting(queue, fold, left.cardId);
      if (left === null || cardId === null) {
        show(scope, sessions.begin(queue, surroundings.now()));
        return;
      }
      const course = { queue, done: sessions.nothingDone };
      const session = sessions.resume(course, cardId, left.shownAt);
      show(scope, left.revealed ? revealed(session) : session);
    },
    reveal: () => whileOpen(({ scope, session, card }) => card !== null && show(scope, revealed(session))),
    rate(rating) {
      whileOpen((state) => {
        const { session, scope, card } = state;
        if (session.kind !== "revealed" || card === null) return;
        const memoryId = canonical(fold, session.cardId);
        const now = clock();
        const review: FactBody = {
          kind: "review",
          cardId: memoryId,
          rating,
          answerMillis: sessions.answerMillis(session, now.epochMs),
          studyDay: today(now),
          shown: fold.memories.get(memoryId).state,
          due: session.outcomes[rating],
        };
        journal.record([...identification(fold, memoryId, card), review], new Set([memoryId]));
        onRated();
        const next = sessions.rate(session, rating, now.epochMs);
        if (today(now) === queueDay && planEntry(queueDay) === queuePlan) show(scope, next);
        else requeue({ ...state, session: { kind: "finished", course: next.course }, news: null });
      });
    },
    async undo() {
      const action = await journal.undo();
      whileOpen((state) => {
        if (action !== null) showAgain(state, action);
        else store.setState({ ...state, news: "not-undone" });
      });
    },
    bury: () => putAway("buried", (cardId) => ({ kind: "burial", cardIds: [cardId], untilDay: today(clock()) + 1 })),
    suspend: () => putAway("suspended", (cardId) => ({ kind: "suspension", cardIds: [cardId], suspended: true })),
    studyMore: () =>
      whileOpen((state) => {
        allowMore(state.scope);
        requeue({ ...state, news: null });
      }),
    wake: () => whileOpen((state) => state.session.kind === "finished" && requeue(state)),
    retryText: () => whileOpen(({ scope, session, news }) => show(scope, session, news)),
    leave,
    close() {
      notes.clear();
      leave();
    },
  };
}

function cardOn(session: Session): CardId | null {
  return session.kind === "finished" ? null : session.cardId;
}
