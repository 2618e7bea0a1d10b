import { createStore, type StoreApi } from "zustand/vanilla";
import { failure, type Result, success } from "../../deck/result.ts";
import { canonical } from "../../facts/aliases.ts";
import type { FactBody, Json } from "../../facts/fact.ts";
import type { TopicShelf } from "../../library/topicShelf.ts";
import type { SelfMark } from "../../marking/score.ts";
import type { Confidence } from "../../marking/suggestedRating.ts";
import type { MemoryModel } from "../../scheduler/memoryModel.ts";
import type { Rating } from "../../scheduler/rating.ts";
import type { Catalog, CatalogStore } from "../catalog.ts";
import { identification } from "../identification.ts";
import type { Journal } from "../journal.ts";
import { studyClock } from "../studyClock.ts";
import type { Surroundings } from "../surroundings.ts";
import { withConfidence, withPick, withText } from "./answer.ts";
import { finishing } from "./bringForward.ts";
import { encodeHandIn, encodeHead, encodeMark, encodeRecipe } from "./encode.ts";
import { figureText } from "./figureText.ts";
import { quizHistory } from "./history.ts";
import { type AttemptPart, entry, keys, quizEntries, removalOf } from "./keys.ts";
import { makeFigureQuiz } from "./makeFigureQuiz.ts";
import { type MadeQuiz, makeQuiz, type StartFault } from "./makeQuiz.ts";
import { isMarked } from "./mark.ts";
import { onScreen } from "./onScreen.ts";
import { handInOf } from "./phase.ts";
import { questionText } from "./questionText.ts";
import {
  type AnswerDraft,
  type Attempt,
  type HandIn,
  isFigureQuestion,
  isFigureRecipe,
  type Mark,
  type Question,
  type Recipe,
} from "./quiz.ts";
import type { OpenQuiz, QuizState } from "./quizState.ts";
import { quizView } from "./quizView.ts";
import { withinLimits } from "./recipe.ts";
import { accepted, allPoints, marked, rated, ticked, toggled } from "./sheet.ts";

export type { StartFault } from "./makeQuiz.ts";

/** One attempt at a time on the screen, bound to the journal and to the cards' texts. Intents that make no sense now do nothing. */
export interface QuizDesk {
  readonly store: StoreApi<QuizState>;
  /** Makes a quiz and writes it to the log; resolves to the attempt's id, for `open`. */
  start(recipe: Recipe, recipeId?: string | null): Promise<Result<string, StartFault>>;
  /** Shows an attempt at the question where it was left; hands it in if its time has run out meanwhile. */
  open(id: string): void;
  /** To the n-th question, from 0. */
  go(n: number): void;
  write(text: string): void;
  /** Picks an option, or takes the pick back; where one option is right, another pick takes its place. */
  pick(option: number): void;
  setConfidence(confidence: Confidence | null): void;
  /** Flags the question, or takes the flag back. */
  flag(): void;
  /** In practice: shows the right answer and locks the learner's. */
  reveal(): void;
  /** Ticks a key point of the question on the screen, or takes the tick back. */
  tick(point: number): void;
  tickAll(): void;
  tickNone(): void;
  /** For what has no key points. */
  selfMark(mark: SelfMark): void;
  rate(rating: Rating): void;
  /** Takes the marking sheet as it stands, with what was ticked beforehand, for the mark. */
  accept(): void;
  handIn(): void;
  /** Ends marking once `allMarked`; misses are brought forward. Handing in does it when everything is marked by then. */
  finish(): void;
  /** The clock's tick, once a second: counts time, hands in when it has run out. */
  wake(): void;
  /** The page was hidden: writes what is not written yet and stops the clock. `show` starts it again. */
  hide(): void;
  show(): void;
  /** Writes what is not written yet. */
  flush(): void;
  retryText(): void;
  /** Writes what is not written yet and puts the attempt away. */
  leave(): void;
  deleteAttempt(id: string): void;
  /** Keeps a recipe to be repeated, under a new id or over the one given; returns its id. */
  saveRecipe(recipe: Recipe, id?: string): string;
  deleteRecipe(id: string): void;
}

export interface QuizParts {
  readonly journal: Journal;
  readonly catalog: StoreApi<Catalog>;
  readonly figures: CatalogStore["figures"];
  readonly shelf: TopicShelf;
  readonly model: MemoryModel;
  readonly surroundings: Surroundings;
  readonly setTimer: SetTimer;
}

/** Calls back once after so many milliseconds; returns the function that prevents it. */
export type SetTimer = (action: () => void, millis: number) => () => void;

/** A draft becomes a fact when nothing was written for so long; time alone when so much of it is not written yet. */
const restMillis = 1_000;
const mostUnwrittenMillis = 30_000;

export function quizDeskOf({ journal, catalog, figures, shelf, model, surroundings, setTimer }: QuizParts): QuizDesk {
  const store = createStore<QuizState>(() => ({ kind: "closed" }));
  const { fold } = journal;
  const { clock, today } = studyClock(fold, model, surroundings);
  const screen = onScreen(journal, surroundings.now);
  const texts = questionText(fold, catalog, shelf, refresh);
  const pictures = figureText(catalog, figures, refresh);
  let stopTimer = () => {};

  function refresh(): void {
    if (screen.id === null) return;
    store.setState(view() ?? { kind: "missing", id: screen.id }, true);
  }

  function view(): OpenQuiz | null {
    const attempt = screen.attempt();
    const question = attempt?.questions[screen.at];
    if (attempt === null || question === undefined) return null;
    const text = isFigureQuestion(question) ? pictures.of(question) : texts.of(question.cardId);
    return quizView(attempt, screen.at, question, text, surroundings.now());
  }

  /** The quiz on the screen as it is this instant: time counted, and handed in where it has run out. */
  function current(): OpenQuiz | null {
    screen.count();
    const attempt = screen.attempt();
    const ended = attempt === null || attempt.handIn !== null ? null : handInOf(attempt, surroundings.now());
    if (attempt !== null && ended !== null) recordHandIn(attempt, ended);
    return view();
  }

  /** With it goes what is not written yet. */
  function record(bodies: readonly FactBody[]): void {
    const all = [...screen.unwritten(), ...bodies];
    stopTimer();
    screen.written();
    if (all.length > 0) journal.record(all);
    else refresh();
    screen.count();
  }

  /** Marking begins with the first question that needs the learner, and is over where none does. */
  function recordHandIn(attempt: Attempt, handIn: HandIn): void {
    const after: Attempt = { ...attempt, handIn };
    const firstUnmarked = after.questions.findIndex((_, n) => !isMarked(after, n, "marking"));
    const place = Math.max(0, firstUnmarked);
    const finish = firstUnmarked < 0 ? finishing(after, fold, today(clock()), surroundings.now()) : [];
    const unwritten = screen.unwritten();
    screen.turnTo(place);
    record([
      ...unwritten,
      entry(keys.handIn(attempt.id), encodeHandIn(handIn)),
      entry(keys.place(attempt.id), place),
      ...finish,
    ]);
  }

  async function make(recipe: Recipe, seed: string): Promise<Result<MadeQuiz, StartFault>> {
    const { library } = catalog.getState();
    const request = { fold, library, model, today: today(clock()), history: quizHistory(fold), seed };
    if (!isFigureRecipe(recipe)) return makeQuiz({ ...request, recipe, shelf });
    const all = await pictures.all();
    if (!all.ok) return failure({ kind: "no-text", fault: all.fault });
    return makeFigureQuiz({ ...request, recipe, figures: all.value.figures });
  }

  /** The n-th question's entry of one kind. */
  function part(quiz: OpenQuiz, kind: AttemptPart, value: Json): FactBody {
    return entry(keys.part(quiz.attempt.id, kind, quiz.at), value);
  }

  function edit(change: (answer: AnswerDraft, question: Question) => AnswerDraft): void {
    const quiz = current();
    const answer = quiz === null || quiz.locked ? null : change(quiz.answer, quiz.question);
    if (answer === null || answer === quiz?.answer) return;
    screen.edit(answer);
    stopTimer();
    stopTimer = setTimer(flush, restMillis);
    refresh();
  }

  function flush(): void {
    if (current() !== null) record([]);
  }

  function mark(markNow: (quiz: OpenQuiz) => Mark | null): void {
    const quiz = current();
    const given = quiz === null || quiz.phase === "finished" ? null : markNow(quiz);
    if (quiz !== null && given !== null) record([part(quiz, "mark", encodeMark(given))]);
  }

  function putAway(): void {
    stopTimer();
    screen.put(null);
    store.setState({ kind: "closed" }, true);
  }

  function leave(): void {
    flush();
    putAway();
  }

  journal.status.subscribe(({ version }, before) => version !== before.version && refresh());
  catalog.subscribe(() => {
    texts.retry();
    pictures.retry();
    refresh();
  });

  return {
    store,
    async start(wanted, recipeId = null) {
      const recipe = withinLimits(wanted);
      const attemptId = surroundings.newId();
      const made = await make(recipe, attemptId);
      if (!made.ok) return made;
      const { questions, cards, limitMillis } = made.value;
      const startedAt = surroundings.now();
      const deadlineAt = recipe.mode === "exam" && limitMillis !== null ? startedAt + limitMillis : null;
      const head = encodeHead({ recipe, recipeId, startedAt, limitMillis, deadlineAt, questions });
      const identities = cards.flatMap((card) => identification(fold, canonical(fold, card.id), card));
      journal.record([...identities, entry(keys.attempt(attemptId), head)]);
      return success(attemptId);
    },
    open(attemptId) {
      leave();
      screen.put(attemptId);
      current();
      refresh();
    },
    go(n) {
      const quiz = current();
      if (quiz === null || n === quiz.at || quiz.attempt.questions[n] === undefined) return;
      const unwritten = screen.unwritten();
      screen.turnTo(n);
      // Browsing a report is nothing that the log should keep.
      record(quiz.phase === "finished" ? [] : [...unwritten, entry(keys.place(quiz.attempt.id), n)]);
    },
    write: (text) => edit((answer, question) => withText(answer, question, text)),
    pick: (option) => edit((answer, question) => withPick(answer, question, option)),
    setConfidence: (confidence) => edit((answer) => withConfidence(answer, confidence)),
    flag() {
      const quiz = current();
      if (quiz === null || quiz.phase === "finished") return;
      record([part(quiz, "flag", quiz.attempt.flagged.has(quiz.at) ? null : true)]);
    },
    reveal() {
      const quiz = current();
      if (quiz === null || quiz.locked || quiz.attempt.recipe.mode === "exam") return;
      const isLoading = quiz.card === null && quiz.figure === null && quiz.fault === null && !quiz.gone;
      if (isLoading) return;
      screen.edit({ ...quiz.answer, revealed: true });
      record([]);
    },
    tick: (point) => mark((quiz) => ticked(quiz, (before) => toggled(before, point))),
    tickAll: () => mark((quiz) => ticked(quiz, () => allPoints(quiz))),
    tickNone: () => mark((quiz) => ticked(quiz, () => [])),
    selfMark: (self) => mark((quiz) => marked(quiz, self)),
    rate: (rating) => mark((quiz) => rated(quiz, rating)),
    accept: () => mark(accepted),
    handIn() {
      const quiz = current();
      if (quiz?.phase === "answering") recordHandIn(quiz.attempt, { at: surroundings.now(), by: "learner" });
    },
    finish() {
      const quiz = current();
      if (quiz?.phase !== "marking" || !quiz.allMarked) return;
      record(finishing(quiz.attempt, fold, today(clock()), surroundings.now()));
    },
    wake() {
      if (current() === null) return;
      if (screen.unwrittenMillis >= mostUnwrittenMillis) flush();
      else refresh();
    },
    hide() {
      flush();
      screen.setHidden(true);
      screen.count();
    },
    show() {
      screen.setHidden(false);
      current();
      refresh();
    },
    flush,
    retryText() {
      texts.retry();
      pictures.retry();
      refresh();
    },
    leave,
    deleteAttempt(attemptId) {
      if (screen.id === attemptId) putAway();
      const removal = removalOf(quizEntries(fold), attemptId);
      if (removal.length > 0) journal.record(removal);
    },
    saveRecipe(recipe, recipeId = surroundings.newId()) {
      journal.record([entry(keys.recipe(recipeId), encodeRecipe(withinLimits(recipe)))]);
      return recipeId;
    },
    deleteRecipe: (recipeId) => journal.record([entry(keys.recipe(recipeId), null)]),
  };
}
