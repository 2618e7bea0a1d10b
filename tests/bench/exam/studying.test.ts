import fc from "fast-check";
import { expect, test } from "vitest";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import { App } from "./app.ts";
import { modelLearner } from "./learners.ts";
import { oneStep } from "./setting.ts";
import { Studying } from "./studying.ts";

const model = fsrs6();
const cards = 3;
const answers = fc.array(fc.nat({ max: cards - 1 }), { maxLength: 30 });

test("the luck goes on where an app's past was studied at another one", () => {
  fc.assert(
    fc.property(fc.nat(), answers, answers, (seed, before, after) => {
      const learner = modelLearner(model);
      const past = new Studying(new App(model, cards), learner, oneStep, seed);
      const same = modelLearner(model);
      const through = new Studying(new App(model, cards), same, oneStep, seed);
      for (const [day, card] of before.entries()) expect(through.study(card, day)).toBe(past.study(card, day));
      const next = past.goingOn(past.app, learner);
      for (const [n, card] of after.entries()) {
        const day = before.length + n;
        expect(next.study(card, day)).toBe(through.study(card, day));
        expect(next.app.memory(card)).toEqual(through.app.memory(card));
      }
    }),
  );
});
