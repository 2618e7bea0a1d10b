import { describe, expect, it } from "vitest";
import { answerKinds, labelledAnswers } from "../bench/marking/labelledAnswers.ts";
import { byMatching, tally } from "../bench/marking/tally.ts";

const answers = await labelledAnswers();

describe("the labelled answers", () => {
  it("are at least 150, of all kinds, in two halves, each with a name of its own", () => {
    expect(answers.length).toBeGreaterThanOrEqual(150);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(answerKinds));
    const held = answers.filter(({ half }) => half === "held-out").length;
    expect(Math.abs(held / answers.length - 0.5)).toBeLessThan(0.1);
  });

  it.each(["development", "held-out"])("are marked well: the %s half", (half) => {
    const { right, ticked, wanted } = tally(
      answers.filter((answer) => answer.half === half),
      byMatching,
    );
    expect(right / ticked).toBeGreaterThanOrEqual(0.9);
    expect(right / wanted).toBeGreaterThanOrEqual(0.8);
  });
});
