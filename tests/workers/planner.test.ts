import { describe, expect, test } from "vitest";
import { defaultHabits } from "../../src/scheduler/exam/answerHabits.ts";
import type { ExamRequest } from "../../src/scheduler/exam/examRequest.ts";
import { type PlanWorker, planner } from "../../src/workers/planner.ts";
import { type PlanQuestion, planAnswering } from "../../src/workers/planQuestions.ts";

const request: ExamRequest = {
  today: 100,
  minutes: [5, 5, 5, 5],
  cards: {
    stability: Float64Array.from([2, 4, 8, Number.NaN]),
    difficulty: Float64Array.from([5, 5, 5, Number.NaN]),
    lastDay: Int32Array.from([98, 97, 96, 0]),
    group: Int32Array.from([0, 0, 1, 1]),
  },
  exams: [{ day: 104, weights: Float64Array.from([1, 1, 1, 1]) }],
};
const change = { minutes: Float64Array.from([1, 1, 1, 1]), examDays: [104] };

/** A worker that answers when it is told to, with copies, as messages are. */
function slowWorker() {
  const answerTo = planAnswering();
  const asked: PlanQuestion[] = [];
  const listeners = { message: (_: { readonly data: unknown }) => {}, error: () => {} };
  const worker: PlanWorker = {
    postMessage: (question) => void asked.push(structuredClone(question)),
    addEventListener(kind: string, listener: never) {
      if (kind === "message") listeners.message = listener;
      if (kind === "error") listeners.error = listener;
    },
  };
  return {
    worker,
    asked,
    answer() {
      const question = asked.shift();
      if (question !== undefined) listeners.message({ data: structuredClone(answerTo(question)) });
    },
    fail: () => listeners.error(),
  };
}

const onPage = () => planner(() => null);

test("what is foretold is a plan that is followed, however many days the learner has missed", async () => {
  const foretold = async (attendance: number) => {
    const plan = await onPage().plan({ ...request, attendance }, defaultHabits);
    if (!plan.ok) throw new Error("There is no plan.");
    return { expected: plan.value.expected, bound: plan.value.bound };
  };
  const followed = await foretold(1);
  const doubted = await foretold(0.3);
  expect(doubted.expected).toBeCloseTo(followed.expected, 3);
  expect(doubted.bound).toBeCloseTo(followed.bound ?? Number.NaN, 3);
});

describe("the planner's worker", () => {
  test("plans as the page would, and answers what-ifs about the last plan", async () => {
    const slow = slowWorker();
    const away = planner(() => slow.worker);
    const here = onPage();
    const plan = away.plan(request, defaultHabits);
    slow.answer();
    expect(await plan).toEqual(await here.plan(request, defaultHabits));
    const whatIf = away.whatIf(change);
    slow.answer();
    expect(await whatIf).toEqual(await here.whatIf(change));
  });

  test("is not started before it is asked", () => {
    planner(() => {
      throw new Error("Nobody asked.");
    });
  });

  test("works on one question at a time; one overtaken while it waits is never worked on", async () => {
    const slow = slowWorker();
    const away = planner(() => slow.worker);
    const plan = away.plan(request, defaultHabits);
    const questions = [1, 2, 3].map((minutes) =>
      away.whatIf({ ...change, minutes: new Float64Array(4).fill(minutes) }),
    );
    expect(slow.asked.length).toBe(1);
    slow.answer();
    expect(slow.asked.length).toBe(1);
    slow.answer();
    expect((await plan).ok).toBe(true);
    const answers = await Promise.all(questions);
    expect(answers.map((answer) => (answer.ok ? "answered" : answer.fault.kind))).toEqual([
      "overtaken",
      "overtaken",
      "answered",
    ]);
    const later = away.plan(request, defaultHabits);
    const latest = away.plan(request, defaultHabits);
    slow.answer();
    slow.answer();
    expect((await later).ok).toBe(false);
    expect((await latest).ok).toBe(true);
  });

  test("that fails leaves the page to think for itself, also about what it had planned", async () => {
    const slow = slowWorker();
    const away = planner(() => slow.worker);
    const plan = away.plan(request, defaultHabits);
    slow.answer();
    await plan;
    const whatIf = away.whatIf(change);
    slow.fail();
    const here = onPage();
    await here.plan(request, defaultHabits);
    expect(await whatIf).toEqual(await here.whatIf(change));
    expect(slow.asked.length).toBe(1);
    expect((await away.plan(request, defaultHabits)).ok).toBe(true);
    expect(slow.asked.length).toBe(1);
  });

  test("answers a request that makes no sense with a fault", async () => {
    const answer = await onPage().plan({ ...request, minutes: [Number.NaN] }, defaultHabits);
    expect(answer.ok ? null : answer.fault.kind).toBe("broken");
    expect((await onPage().whatIf(change)).ok).toBe(false);
  });
});
