import { expect, test } from "vitest";
import { encodePlan } from "../../../src/study/exam/encode.ts";
import { entry, keys } from "../../../src/study/exam/keys.ts";
import { partName } from "../../../src/study/exam/storedPlan.ts";
import { idOf, type Learner, learnerWith, morning, rest } from "../learnerAtDesk.ts";

const today = Math.floor(morning / 86_400_000);

function onSheet(learner: Learner): string | undefined {
  return learner.state().card?.question;
}

test("a plan that is made during a session takes over with the next card", async () => {
  const learner = await learnerWith(["One", "Two", "Three", "Four"]);
  learner.desk.open({ kind: "all" });
  await rest(learner);
  expect(onSheet(learner)).toBe("One");
  const cardIds = [idOf("Four"), idOf("Two")];
  const plan = encodePlan({ cardIds, parts: [partName("d", "t")], minutes: 5, seconds: 60, basis: "" });
  learner.journal.record([entry(keys.plan(today), plan)]);
  expect(onSheet(learner)).toBe("One");
  learner.desk.reveal();
  learner.desk.rate("easy");
  await rest(learner);
  expect(onSheet(learner)).toBe("Four");
  expect(learner.state().counts).toEqual({ new: 2, learning: 0, due: 0 });
});

test("an answer taken back is to be given again", async () => {
  const learner = await learnerWith(["One", "Two", "Three"]);
  const cardIds = [idOf("Three"), idOf("One")];
  const plan = encodePlan({ cardIds, parts: [partName("d")], minutes: 5, seconds: 60, basis: "" });
  learner.journal.record([entry(keys.plan(today), plan)]);
  learner.desk.open({ kind: "deck", deck: "d" });
  await rest(learner);
  learner.desk.reveal();
  learner.desk.rate("easy");
  await rest(learner);
  expect(onSheet(learner)).toBe("One");
  await learner.desk.undo();
  await rest(learner);
  expect(onSheet(learner)).toBe("Three");
  expect(learner.state().counts.new).toBe(2);
});
