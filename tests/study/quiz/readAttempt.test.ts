import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntryBody, Json } from "../../../src/facts/fact.ts";
import { applyFact } from "../../../src/facts/fold.ts";
import { emptyState, type FoldState } from "../../../src/facts/foldState.ts";
import { stamp } from "../../../src/facts/stamp.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import {
  encodeAnswer,
  encodeFinish,
  encodeHandIn,
  encodeHead,
  encodeMark,
  encodeRecipe,
} from "../../../src/study/quiz/encode.ts";
import { entry, keys, quizEntries } from "../../../src/study/quiz/keys.ts";
import { quizLists } from "../../../src/study/quiz/lists.ts";
import { type FigureQuestion, noAnswer } from "../../../src/study/quiz/quiz.ts";
import { readAttempt, readRecipe } from "../../../src/study/quiz/readAttempt.ts";
import { defaultFigureRecipe } from "../../../src/study/quiz/recipe.ts";
import { deviceId, factId } from "../../facts/logs.ts";
import { attemptAt, question } from "./attempts.ts";
import { everything, idOf, morning } from "./learnerAtQuiz.ts";

const asked = [question("one", { pointCount: 2 }), question("two"), question("three")];
const whole = attemptAt(asked, {
  answers: [
    { ...noAnswer, typed: "so", confidence: "sure", spentMillis: 5 },
    noAnswer,
    { ...noAnswer, revealed: true },
  ],
  flagged: new Set([1]),
  marks: [
    { basis: "points", ticked: [1], pointCount: 2, score: 0.5, rating: "hard" },
    null,
    { basis: "self", self: 1, score: 1, rating: "good" },
  ],
  place: 2,
  handIn: { at: morning + 1, by: "time" },
  finish: { at: morning + 2, broughtForward: [idOf("one")] },
});

function entriesOf(attempt = whole): EntryBody[] {
  const { id, answers, marks, place, handIn, finish } = attempt;
  return [
    entry(keys.attempt(id), encodeHead(attempt)),
    ...answers.map((answer, n) => entry(keys.part(id, "answer", n), encodeAnswer(answer))),
    ...marks.map((mark, n) => entry(keys.part(id, "mark", n), mark === null ? null : encodeMark(mark))),
    ...[...attempt.flagged].map((n) => entry(keys.part(id, "flag", n), true)),
    entry(keys.place(id), place),
    ...(handIn === null ? [] : [entry(keys.handIn(id), encodeHandIn(handIn))]),
    ...(finish === null ? [] : [entry(keys.finish(id), encodeFinish(finish))]),
  ];
}

/** Each body has its place in the log with it, which the order of arrival does not change. */
function folded(bodies: readonly (readonly [clock: number, body: EntryBody])[]): FoldState {
  const state = emptyState();
  const model = fsrs6();
  for (const [clock, body] of bodies) {
    const id = factId(`f${clock}`);
    applyFact(state, stamp(body, { id, device: deviceId("d"), clock, wallMs: clock, utcOffsetMinutes: 0 }), model);
  }
  return state;
}

function read(bodies: readonly EntryBody[]) {
  return readAttempt(quizEntries(folded([...bodies.entries()])), "a");
}

test("an attempt is read as it was written", () => {
  expect(read(entriesOf())).toEqual(whole);
});

test("an attempt over figures is read as it was written, and its recipe too", () => {
  const recipe = {
    ...defaultFigureRecipe({ kind: "figures", figures: [{ deck: "d", id: "media/a.png" }] }, "Figures"),
    scopes: [
      { kind: "figures", figures: [{ deck: "d", id: "media/a.png" }] },
      { kind: "deck", deck: "e" },
    ],
  } as const;
  const place = { deck: "d", topic: "t", topicTitle: "T", pointCount: 0 };
  const options = ["a", "b"].map((name) => ({ figureId: `media/${name}.png`, name, right: name === "a" }));
  const figure: FigureQuestion = { ...place, figureId: "media/a.png", cardId: null, kind: "find", text: "A", options };
  const explained = { ...figure, kind: "explain", options: [], cardId: idOf("one"), text: "" } as const;
  const attempt = attemptAt([figure, explained], { recipe });
  expect(read(entriesOf(attempt))).toEqual({ ...attempt, unreadable: 0 });
  expect(readRecipe(quizEntries(folded([[0, entry(keys.recipe("r"), encodeRecipe(recipe))]])), "r")).toEqual({
    id: "r",
    recipe,
  });
  const wrongs = [
    { ...figure, options: [] },
    { ...figure, options: figure.options.map((option) => ({ ...option, right: false })) },
    { ...figure, kind: "recall" as never },
    { ...explained, options: figure.options },
    { ...figure, figureId: "" },
  ];
  for (const wrong of wrongs) expect(read(entriesOf(attemptAt([wrong])))).toBe(null);
});

test("what was written before there were quizzes of figures is read as it was", () => {
  const options = [
    { markdown: "yes", right: true },
    { markdown: "no", right: false },
  ];
  const old = {
    recipe: {
      ...{ title: "Old", scopes: [{ kind: "all" }], starredOnly: false, neverQuizzedOnly: true, figuresOnly: false },
      ...{
        pick: "weakest",
        size: { kind: "questions", count: 10 },
        order: "fixed",
        prefer: "recall",
        mode: "practice",
      },
      ...{ kinds: ["recall", "typed", "figure", "choice"], limitMinutes: null },
    },
    ...{ recipeId: null, startedAt: morning, limitMillis: null, deadlineAt: null },
    questions: ["choice", "figure"].map((kind) => ({
      ...{ cardId: "c1", deck: "d", topic: "t", topicTitle: "T", kind, text: "Which?", pointCount: 0 },
      options: kind === "choice" ? options : [],
    })),
  };
  const attempt = read([entry(keys.attempt("a"), old)]);
  expect(attempt).toMatchObject({ recipe: old.recipe, questions: old.questions, unreadable: 0 });
});

test("any order of arrival gives the same attempt", () => {
  const earlier = entriesOf(attemptAt(asked, { answers: whole.answers.map(() => ({ ...noAnswer, typed: "before" })) }));
  const log = [...[...earlier, ...entriesOf()].entries()];
  fc.assert(
    fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (arrived) => {
      expect(readAttempt(quizEntries(folded(arrived)), "a")).toEqual(whole);
    }),
  );
});

describe("what cannot be read", () => {
  const wrongs: readonly Json[] = [1, "x", true, [], {}, { typed: 1 }, { score: 2, basis: "picks", rating: "good" }];

  test("is left out and counted; the rest stands", () => {
    const bodies = [
      ...entriesOf(),
      entry(keys.part("a", "answer", 0), { typed: 7 }),
      entry(keys.part("a", "mark", 2), { basis: "self", self: 0.7, score: 0.7, rating: "good" }),
      entry(keys.place("a"), -1),
    ];
    expect(read(bodies)).toEqual({
      ...whole,
      answers: [noAnswer, ...whole.answers.slice(1)],
      marks: [...whole.marks.slice(0, 2), null],
      place: 0,
      unreadable: 3,
    });
  });

  test("in what was asked makes the attempt unreadable, and the lists say so", () => {
    const bodies = [
      ...entriesOf(),
      ...wrongs.map((wrong, n) => entry(keys.attempt(`wrong ${n}`), wrong)),
      entry(keys.attempt("no questions"), encodeHead({ ...whole, questions: [] })),
      entry(
        keys.attempt("nothing right"),
        encodeHead({
          ...whole,
          questions: [question("x", { kind: "choice", options: [{ markdown: "a", right: false }] })],
        }),
      ),
      entry(keys.recipe("wrong"), { ...everything, scopes: [{ kind: "moon" }] }),
      entry(keys.recipe("right"), encodeRecipe(everything)),
      entry(keys.attempt("deleted"), null),
      entry(keys.part("deleted", "answer", 0), encodeAnswer(noAnswer)),
      entry("some/other", 1),
    ];
    const lists = quizLists(folded([...bodies.entries()]), morning);
    expect(lists).toMatchObject({ open: [], recipes: [{ id: "right", recipe: everything }] });
    expect(lists.finished.map(({ attempt }) => attempt.id)).toEqual(["a"]);
    expect(lists.unreadable).toBe(wrongs.length + 3);
  });

  test("never throws, whatever it is", () => {
    const anyKey = fc.constantFrom(
      keys.attempt("a"),
      keys.recipe("r"),
      keys.place("a"),
      keys.handIn("a"),
      keys.finish("a"),
      ...["answer", "flag", "mark"].map((part) => `attempt/a/${part}/0`),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, fc.jsonValue())), (wrong) => {
        const bodies = [...entriesOf(), ...wrong.map(([key, value]) => entry(key, value as Json))];
        quizLists(folded([...bodies.entries()]), morning);
      }),
    );
  });
});

test("the newest attempt comes first; an exam past its deadline is being marked", () => {
  const heads = [
    { ...attemptAt(asked), id: "older" },
    {
      ...attemptAt(asked, { recipe: { ...everything, mode: "exam" }, startedAt: morning + 1, deadlineAt: morning + 9 }),
      id: "newer",
    },
  ];
  const fold = folded(heads.map((head, n) => [n, entry(keys.attempt(head.id), encodeHead(head))]));
  const phases = (nowMs: number) => quizLists(fold, nowMs).open.map(({ attempt, phase }) => `${attempt.id} ${phase}`);
  expect(phases(morning + 8)).toEqual(["newer answering", "older answering"]);
  expect(phases(morning + 9)).toEqual(["newer marking", "older answering"]);
});
