import { failure, type Result } from "../deck/result.ts";
import type { AnswerHabits } from "../scheduler/exam/answerHabits.ts";
import type { ExamForecast, ExamPlan } from "../scheduler/exam/examPlan.ts";
import type { ExamRequest } from "../scheduler/exam/examRequest.ts";
import type { PlanAnswers, PlanKind, PlanQuestion, planAnswering } from "./planQuestions.ts";

/** The exam planner as a page has it (`Planning` in src/study). Of one kind of question, a later one overtakes the earlier. */
export interface Planner {
  plan(request: ExamRequest, habits: AnswerHabits): Promise<Result<ExamPlan, PlannerFault>>;
  whatIf(change: {
    readonly minutes: Float64Array;
    readonly examDays: readonly number[];
  }): Promise<Result<ExamForecast, PlannerFault>>;
}

export interface PlannerFault {
  readonly kind: "overtaken" | "broken";
  readonly message: string;
}

/** What of a `Worker` is needed. */
export interface PlanWorker {
  postMessage(question: PlanQuestion): void;
  addEventListener(kind: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(kind: "error" | "messageerror", listener: () => void): void;
}

/** The planner's worker (CSP: `worker-src 'self'`); null in a browser that has none. */
export function startPlanWorker(): PlanWorker | null {
  if (typeof Worker === "undefined") return null;
  return new Worker(new URL("./planExam.ts", import.meta.url), { type: "module" });
}

/**
 * Asks the worker, started with the first question; where there is none, or it fails, the page thinks for itself: the
 * work takes a tenth of a second for hundreds of cards.
 */
export function planner(startWorker: () => PlanWorker | null): Planner {
  let worker: PlanWorker | null | undefined;
  /** Asked and not answered; the worker answers in this order. */
  const asked: Asked[] = [];
  let waiting: Asked[] = [];
  let lastPlanned: PlanQuestion | null = null;
  /** The planner on the page; not even fetched as long as the worker lives. */
  let answering: Promise<ReturnType<typeof planAnswering>> | null = null;

  function start(): PlanWorker | null {
    const started = startWorker();
    started?.addEventListener("message", ({ data }) => {
      asked.shift()?.answer(data);
      askNext();
    });
    started?.addEventListener("error", thinkHere);
    started?.addEventListener("messageerror", thinkHere);
    return started;
  }

  /** There is no worker, or it will not answer any more. */
  function thinkHere(): void {
    worker = null;
    const questions = [...asked.splice(0), ...waiting.splice(0)];
    answering ??= import("./planQuestions.ts").then(({ planAnswering }) => {
      const answerTo = planAnswering();
      // What the worker had planned is not known here.
      if (lastPlanned !== null) answerTo(lastPlanned);
      return answerTo;
    });
    void answering.then(
      (answerTo) => {
        for (const { question, answer } of questions) answer(answerTo(question));
      },
      () => {
        answering = null;
        for (const { answer } of questions) answer(failure("The planner did not load; reload the page to try again."));
      },
    );
  }

  /** One question at a time is with the worker, so that those overtaken meanwhile are never worked on. */
  function askNext(): void {
    const next = asked.length > 0 ? undefined : waiting.shift();
    if (next === undefined || worker === null || worker === undefined) return;
    asked.push(next);
    worker.postMessage(next.question);
  }

  function ask<Kind extends PlanKind>(question: Question<Kind>): Promise<Result<Value<Kind>, PlannerFault>> {
    return new Promise((resolve) => {
      for (const earlier of [...asked, ...waiting]) if (earlier.question.kind === question.kind) earlier.overtake();
      waiting = waiting.filter((earlier) => earlier.question.kind !== question.kind);
      waiting.push({
        question,
        // The worker is our own code, and answers a question with the answer of its kind.
        answer(data) {
          const answer = data as PlanAnswers[Kind];
          if (answer.ok && question.kind === "plan") lastPlanned = question;
          resolve(
            answer.ok ? (answer as Result<Value<Kind>, never>) : failure({ kind: "broken", message: answer.fault }),
          );
        },
        overtake: () => resolve(failure(overtaken)),
      });
      if (worker === undefined) worker = start();
      if (worker === null) thinkHere();
      else askNext();
    });
  }

  return {
    plan: (request, habits) => ask<"plan">({ kind: "plan", request, habits }),
    whatIf: ({ minutes, examDays }) => ask<"what-if">({ kind: "what-if", minutes, examDays }),
  };
}

type Question<Kind extends PlanKind> = Extract<PlanQuestion, { readonly kind: Kind }>;
type Value<Kind extends PlanKind> = Extract<PlanAnswers[Kind], { readonly ok: true }>["value"];

interface Asked {
  readonly question: PlanQuestion;
  answer(data: unknown): void;
  overtake(): void;
}

const overtaken: PlannerFault = { kind: "overtaken", message: "A later question took this one's place." };
