import { createStore, type StoreApi } from "zustand/vanilla";
import { failure, type Result, success } from "../../deck/result.ts";
import type { StandingValue } from "../../facts/foldState.ts";
import type { TopicShelf } from "../../library/topicShelf.ts";
import type { ExamForecast, ExamPlan } from "../../scheduler/exam/examPlan.ts";
import type { MemoryModel } from "../../scheduler/memoryModel.ts";
import { type Now, studyDayOf } from "../../scheduler/studyDay.ts";
import type { Catalog } from "../catalog.ts";
import type { Journal } from "../journal.ts";
import { studyClock } from "../studyClock.ts";
import type { Surroundings } from "../surroundings.ts";
import { cramSheet } from "./cramSheet.ts";
import { basisOf, dayPlan, planFacts, storedPlan } from "./dayPlan.ts";
import { draftFaults } from "./draftFaults.ts";
import { encodeDraft, encodeResult } from "./encode.ts";
import { examEntries } from "./entries.ts";
import type { Exam, ExamDraft } from "./exam.ts";
import { type AskedPlan, asksSomething, examRequestOf } from "./examRequestOf.ts";
import type { CramSheet, DraftFault, ExamOutlook, ExamsState, WhatIf } from "./examState.ts";
import { ownHabits } from "./habits.ts";
import { clearingPlans, entry, keys, removalOf } from "./keys.ts";
import { minutesByDay } from "./minutesByDay.ts";
import { outlookOf } from "./outlook.ts";
import type { PlanFault, Planning } from "./planning.ts";
import { type ExamsRead, readExams } from "./readExams.ts";

/** Exams, today's plan and what lies ahead, bound to the journal and the planner. */
export interface ExamDesk {
  /** Follows the journal and the catalog. */
  readonly store: StoreApi<ExamsState>;
  /** Writes an exam, a new one or over the one with this id, and plans today anew; returns its id, or what is wrong. */
  save(draft: ExamDraft, id?: string): Result<string, readonly DraftFault[]>;
  remove(id: string): void;
  /** What the exam gave, 0–1; null takes it back. */
  setResult(id: string, score: number | null): void;
  /**
   * Makes today's plan where a running exam has none, or was changed since; resolves when it is stored or cannot be made
   * (`fault`). Until then the queue is the ordinary one. Cheap when there is nothing to do.
   */
  ensurePlan(): Promise<void>;
  /** Plans the rest of today anew from what has happened, with the minutes that are left of it. */
  replan(): Promise<void>;
  /** Makes the outlook anew from what has happened; today's stored plan stays as it is. */
  lookAhead(): Promise<void>;
  /** What would be expected with other minutes or another date. Asked again before it answers, the older one is overtaken. */
  whatIf(change: WhatIf): Promise<Result<ExamOutlook, PlanFault>>;
  /** At most so many cards; empty for an exam that is not there. */
  cramSheet(id: string, mostCards?: number): Promise<CramSheet>;
  /** The page came back into view, or half a minute passed: a new study day asks for a new plan. */
  wake(): void;
}

export interface ExamDeskParts {
  readonly journal: Journal;
  readonly catalog: StoreApi<Catalog>;
  readonly shelf: TopicShelf;
  readonly model: MemoryModel;
  readonly surroundings: Surroundings;
  readonly planning: Planning;
}

interface LastRead {
  readonly rolloverHour: number;
  readonly values: readonly StandingValue[];
  readonly read: ExamsRead;
}

/** Fits on two printed pages. */
const cramCards = 30;

export function examDeskOf({ journal, catalog, shelf, model, surroundings, planning }: ExamDeskParts): ExamDesk {
  const { fold } = journal;
  const { clock, today } = studyClock(fold, model, surroundings);
  let lastRead: LastRead = { rolloverHour: Number.NaN, values: [], read: { exams: [], unreadable: 0 } };
  const store = createStore<ExamsState>(() => ({ ...read(), outlook: null, planning: false, fault: null }));
  /** Today's plan that is being made, and for what. */
  let making: { readonly name: string; readonly done: Promise<void> } | null = null;
  /** What the planner was asked last. */
  let asked: AskedPlan | null = null;
  let underWay = 0;

  function read(): Pick<ExamsState, "today" | "exams" | "unreadable" | "plan"> {
    const now = clock();
    const day = today(now);
    const { exams, unreadable } = examsIn(now);
    const past = exams.filter((exam) => exam.day < day).reverse();
    const plan = dayPlan(fold, catalog.getState().library, now);
    return { today: day, exams: [...exams.filter((exam) => exam.day >= day), ...past], unreadable, plan };
  }

  /** Read anew only when an entry was written: every review asks. */
  function examsIn({ rolloverHour }: Now): ExamsRead {
    const values = [...examEntries(fold).values()];
    const isSame = lastRead.rolloverHour === rolloverHour && values.length === lastRead.values.length;
    if (!isSame || values.some((value, n) => value !== lastRead.values[n])) {
      lastRead = { rolloverHour, values, read: readExams(examEntries(fold), rolloverHour) };
    }
    return lastRead.read;
  }

  function refresh(): void {
    store.setState(read());
  }

  function runningAt(now: Now): readonly Exam[] {
    return examsIn(now).exams.filter(({ day }) => day > today(now));
  }

  function examWith(id: string): Exam | null {
    return store.getState().exams.find((exam) => exam.id === id) ?? null;
  }

  /** Asks the planner about the running exams as things stand; null when another question took this one's place. */
  async function ask(now: Now): Promise<{ readonly asked: AskedPlan; readonly plan: ExamPlan } | null> {
    const question = examRequestOf(fold, catalog.getState().library, runningAt(now), now);
    store.setState({ planning: ++underWay > 0 });
    const answer = await planning.plan(question.request, ownHabits(fold, today(now)));
    store.setState({ planning: --underWay > 0 });
    if (!answer.ok) {
      if (answer.fault.kind === "broken") store.setState({ fault: answer.fault });
      return null;
    }
    asked = question;
    store.setState({ fault: null, outlook: outlookOf(answer.value, question) });
    return { asked: question, plan: answer.value };
  }

  /** Makes today's plan and writes it, unless what it is for has changed meanwhile: then it is made again. */
  async function make(now: Now, basis: string): Promise<void> {
    const made = await ask(now);
    const isStill = today(clock()) === today(now) && basisOf(fold, runningAt(clock())) === basis;
    if (made !== null && isStill) journal.record(planFacts(fold, made.asked, made.plan, basis));
    else if (!isStill) await ensurePlan();
  }

  function begin(now: Now, basis: string): Promise<void> {
    const done = make(now, basis).finally(() => {
      if (making?.done === done) making = null;
    });
    making = { name: `${today(now)} ${basis}`, done };
    return done;
  }

  async function ensurePlan(): Promise<void> {
    if (catalog.getState().kind !== "ready") return;
    const now = clock();
    const running = runningAt(now);
    if (running.length === 0) {
      const left = clearingPlans(examEntries(fold), null);
      if (left.length > 0) journal.record(left);
      store.setState({ outlook: null });
      return;
    }
    const basis = basisOf(fold, running);
    if (storedPlan(fold, today(now))?.basis === basis) return;
    await (making?.name === `${today(now)} ${basis}` ? making.done : begin(now, basis));
  }

  async function lookAhead(): Promise<void> {
    // A plan that is being made brings its outlook, and must not be overtaken.
    if (making !== null) return making.done;
    const now = clock();
    if (catalog.getState().kind === "ready" && runningAt(now).length > 0) await ask(now);
  }

  async function whatIf({ examId, ...rest }: WhatIf): Promise<Result<ExamOutlook, PlanFault>> {
    const now = clock();
    const day = today(now);
    const isCurrent = () =>
      asked?.request.today === day && basisOf(fold, asked.exams) === basisOf(fold, runningAt(now));
    if (!isCurrent()) await lookAhead();
    if (asked === null || !isCurrent()) {
      return failure({ kind: "broken", message: "There is no plan to depart from; plan today first." });
    }
    const before = asked;
    const { minutes, daysOff, at } = rest;
    const exams = before.exams.map((exam): Exam => {
      // Minutes belong to the learner: others are so for every exam.
      if (exam.id !== examId) return { ...exam, minutes: minutes ?? exam.minutes };
      const examDay = at === undefined ? exam.day : studyDayOf(at, exam.utcOffsetMinutes, now.rolloverHour);
      return { ...exam, minutes: minutes ?? exam.minutes, daysOff: daysOff ?? exam.daysOff, day: examDay };
    });
    const change = {
      minutes: minutesByDay(day, exams, before.spentMinutes),
      examDays: exams.map((exam) => exam.day),
    };
    const answer: Result<ExamForecast, PlanFault> = await planning.whatIf(change);
    // Another plan came in between: the answer may be about other cards.
    if (asked !== before) return whatIf({ examId, ...rest });
    return answer.ok ? success(outlookOf(answer.value, before)) : answer;
  }

  journal.status.subscribe(({ version }, { version: before }) => version !== before && refresh());
  catalog.subscribe(refresh);

  return {
    store,
    ensurePlan,
    lookAhead,
    whatIf,
    save(draft, id) {
      const now = clock();
      const before = id === undefined ? null : examWith(id);
      const day = studyDayOf(draft.at, draft.utcOffsetMinutes, now.rolloverHour);
      const faults = draftFaults(
        draft,
        day > today(now) || draft.at === before?.at,
        asksSomething(draft, catalog.getState().library),
      );
      if (faults.length > 0) return failure(faults);
      const examId = id ?? surroundings.newId();
      journal.record([entry(keys.exam(examId), encodeDraft({ ...draft, name: draft.name.trim() }))]);
      void ensurePlan();
      return success(examId);
    },
    remove(id) {
      journal.record(removalOf(examEntries(fold), id));
      store.setState({ outlook: null });
      void ensurePlan();
    },
    setResult(id, score) {
      const result = score === null ? null : encodeResult({ score, at: surroundings.now() });
      if (examWith(id) !== null) journal.record([entry(keys.result(id), result)]);
    },
    async replan() {
      const now = clock();
      const running = runningAt(now);
      if (catalog.getState().kind === "ready" && running.length > 0) await begin(now, basisOf(fold, running));
    },
    async cramSheet(id, mostCards = cramCards): Promise<CramSheet> {
      const exam = examWith(id);
      if (exam === null) return { examId: id, topics: [], missing: [] };
      const { library } = catalog.getState();
      return cramSheet({ fold, library, shelf, model, exam, now: clock(), mostCards });
    },
    wake() {
      if (store.getState().today !== today(clock())) refresh();
      void ensurePlan();
    },
  };
}
