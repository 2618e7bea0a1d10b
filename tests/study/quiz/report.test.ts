import { describe, expect, test } from "vitest";
import { resultAsCsv, resultAsJson } from "../../../src/study/quiz/exportResult.ts";
import { summaryOf } from "../../../src/study/quiz/lists.ts";
import { noAnswer } from "../../../src/study/quiz/quiz.ts";
import { reportOf } from "../../../src/study/quiz/report.ts";
import { trendOf } from "../../../src/study/quiz/trend.ts";
import { attemptAt, question } from "./attempts.ts";
import { everything, idOf, morning } from "./learnerAtQuiz.ts";

const options = [
  { markdown: "yes", right: true },
  { markdown: "no", right: false },
];
const attempt = attemptAt(
  [
    question("points", { pointCount: 4, kind: "typed" }),
    question("self"),
    question("choice", { kind: "choice", options, topic: "u", topicTitle: "Topic u" }),
    question("left alone", { pointCount: 3, kind: "typed" }),
  ],
  {
    answers: [
      { ...noAnswer, typed: '=1+1, "so"\nthere', confidence: "sure", spentMillis: 61_499 },
      { ...noAnswer, confidence: "guess", spentMillis: 10_000 },
      { ...noAnswer, picks: [1], confidence: "sure" },
      noAnswer,
    ],
    marks: [
      { basis: "points", ticked: [0, 2, 3], pointCount: 4, score: 0.75, rating: "hard" },
      { basis: "self", self: 0.5, score: 0.5, rating: "again" },
      null,
      null,
    ],
    handIn: { at: morning + 90_000, by: "learner" },
    finish: { at: morning + 95_000, broughtForward: [] },
  },
);

describe("a report", () => {
  const report = reportOf(attempt);

  test("has the mean score and the points, of all, by topic and by kind", () => {
    expect(report).toMatchObject({ count: 4, score: 1.25 / 4, points: { got: 3.5, of: 9 }, spentMillis: 71_499 });
    expect(report.byTopic).toEqual([
      { deck: "d", topic: "t", title: "Topic t", count: 3, score: 1.25 / 3, points: { got: 3.5, of: 8 } },
      { deck: "d", topic: "u", title: "Topic u", count: 1, score: 0, points: { got: 0, of: 1 } },
    ]);
    expect(report.byKind).toEqual([
      { kind: "recall", count: 1, score: 0.5, points: { got: 0.5, of: 1 } },
      { kind: "typed", count: 2, score: 0.375, points: { got: 3, of: 7 } },
      { kind: "choice", count: 1, score: 0, points: { got: 0, of: 1 } },
    ]);
  });

  test("sets confidence against what came of it", () => {
    expect(report.byConfidence).toEqual([
      { confidence: "sure", count: 2, score: 0.375 },
      { confidence: "guess", count: 1, score: 0.5 },
    ]);
  });

  test("says what was missed, and what was left unanswered", () => {
    expect(report.missed).toEqual([1, 2, 3]);
    expect(report.unanswered).toEqual([3]);
    expect(report.missedCardIds).toEqual([idOf("self"), idOf("choice"), idOf("left alone")]);
  });

  test("can be had of one question", () => {
    expect(reportOf(attemptAt([question("one")]))).toMatchObject({ score: 0, missed: [0], unanswered: [0] });
  });
});

describe("the trend", () => {
  const other = (id: string, startedAt: number, parts = {}) =>
    summaryOf({ ...attempt, id, startedAt, ...parts }, morning);

  test("is over attempts of the same recipe or the same ground, oldest first", () => {
    const elsewhere = { ...everything, scopes: [{ kind: "deck", deck: "e" } as const] };
    const finished = [
      other("later", morning + 1),
      other("earlier", morning - 1),
      other("shorter", morning - 2, { recipe: { ...everything, size: { kind: "questions", count: 3 } } }),
      other("elsewhere", morning, { recipe: elsewhere }),
      other("same recipe, since changed", morning - 3, { recipe: elsewhere, recipeId: "r" }),
    ];
    const trend = trendOf({ ...attempt, recipeId: "r" }, finished);
    expect(trend.map(({ id }) => id)).toEqual(["same recipe, since changed", "shorter", "earlier", "later"]);
    expect(trend[0]?.score).toBe(1.25 / 4);
  });
});

describe("the result as a file", () => {
  test("CSV is quoted where it must be, and no cell is a formula", () => {
    expect(resultAsCsv(attempt).split("\r\n")).toEqual([
      "number,deck,topic,kind,question,answer,confidence,pointsGot,pointsOf,score,rating,seconds",
      `1,d,Topic t,typed,points,"'=1+1, ""so""\nthere",sure,3,4,0.75,hard,61`,
      "2,d,Topic t,recall,self,,guess,0.5,1,0.5,again,10",
      "3,d,Topic u,choice,choice,no,sure,0,1,0,again,0",
      "4,d,Topic t,typed,left alone,,,0,3,0,again,0",
      "",
    ]);
  });

  test.each(["=1", "+1", "-1", "@sum", "\t=1", "\r=1", "  =1", "＝1", "＋1", "－1", "＠1"])(
    "%j is no formula",
    (typed) => {
      const one = attemptAt([question(typed)]);
      expect(resultAsCsv(one)).toMatch(/,"?'/);
    },
  );

  test("JSON has the same lines and the sums", () => {
    const result = JSON.parse(resultAsJson(attempt));
    expect(result).toMatchObject({
      kind: "recto-quiz-result",
      version: 1,
      startedAt: "2026-03-02T09:00:00.000Z",
      handedInAt: "2026-03-02T09:01:30.000Z",
      handedInBy: "learner",
      score: 1.25 / 4,
      seconds: 71,
    });
    expect(result.questions[2]).toMatchObject({ number: 3, answer: "no", rating: "again" });
  });
});
