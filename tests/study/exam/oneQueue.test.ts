import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardId } from "../../../src/deck/cardId.ts";
import type { Scope } from "../../../src/library/library.ts";
import type { CardCounts } from "../../../src/scheduler/cardCounts.ts";
import { ratings } from "../../../src/scheduler/rating.ts";
import { waitingElsewhere } from "../../../src/study/elsewhere.ts";
import type { ExamScope } from "../../../src/study/exam/exam.ts";
import { overviewOf } from "../../../src/study/overview.ts";
import { topicShare } from "../../../src/study/topicShare.ts";
import { cardsIn, dayMs, everyDay, examOn, type Learner, learnerWith, mondayDay } from "./learnerWithExams.ts";

const cards = [
  ...cardsIn("d/a", 24),
  ...cardsIn("d/b", 27),
  ...cardsIn("d/c", 6),
  ...cardsIn("e/f", 25),
  ...cardsIn("e/g", 3),
];
const scopes: readonly ExamScope[] = [
  { kind: "deck", deck: "d" },
  { kind: "deck", deck: "e" },
  ...["a", "b", "c"].map((topic) => ({ kind: "topic", deck: "d", topic }) as const),
  ...["f", "g"].map((topic) => ({ kind: "topic", deck: "e", topic }) as const),
];

/** What home, a topic and a deck say. */
function counted({ library, journal, now }: Learner, scope: Scope): CardCounts {
  const overview = overviewOf(library(), journal.fold, now());
  const sum = { new: 0, learning: 0, due: 0 };
  for (const [slug, { counts, topics }] of overview) {
    if (scope.kind !== "all" && scope.kind !== "cards" && scope.deck !== slug) continue;
    const topic = scope.kind === "topic" ? topics.get(scope.topic) : undefined;
    const part = topic === undefined ? counts : topicShare(counts, topic.counts);
    for (const name of ["new", "learning", "due"] as const) sum[name] += part[name];
  }
  return sum;
}

const total = (counts: CardCounts) => counts.new + counts.learning + counts.due;

const action = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant("rate"), n: fc.nat(84), rating: fc.constantFrom(...ratings) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("bury", "suspend", "forward"), n: fc.nat(84) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("hours", "replan", "ensure"), n: fc.integer({ min: 1, max: 40 }) }),
  },
);
const examDraft = fc.record({
  days: fc.integer({ min: 1, max: 12 }),
  minutes: fc.integer({ min: 1, max: 20 }),
  parts: fc.uniqueArray(fc.constantFrom(...scopes), { minLength: 1, maxLength: 4 }),
});

test("counts and queue agree in every scope, whatever was studied, planned and put away", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(examDraft, { minLength: 1, maxLength: 2 }),
      fc.array(action, { maxLength: 40 }),
      async (drafts, actions) => {
        const learner = await learnerWith(cards);
        const { exams, journal } = learner;
        for (const { days, minutes, parts } of drafts) {
          const weighed = parts.map((scope) => ({ scope, weight: 1 }));
          exams.save(examOn(mondayDay + days, { minutes: everyDay(minutes), parts: weighed }));
        }
        await exams.ensurePlan();
        const { plan } = exams.store.getState();
        expect(plan?.seconds).toBeLessThanOrEqual((plan?.minutes ?? 0) * 60 + 19.4);
        for (const { kind, n, ...rest } of actions) {
          const cardId = cards[n]?.id as CardId;
          if ("rating" in rest) learner.rate(cardId, rest.rating);
          else if (kind === "bury")
            journal.record([{ kind: "burial", cardIds: [cardId], untilDay: learner.today() + 1 }]);
          else if (kind === "suspend") journal.record([{ kind: "suspension", cardIds: [cardId], suspended: true }]);
          else if (kind === "forward")
            journal.record([{ kind: "rescheduling", dues: [{ cardId, dueDay: learner.today() }] }]);
          else if (kind === "hours") learner.clock.now += (n * dayMs) / 24;
          else if (kind === "replan") await exams.replan();
          else await exams.ensurePlan();
          if (kind !== "rate") await journal.settled();
        }
        for (const scope of [{ kind: "all" } as const, ...scopes]) {
          const queue = learner.queue(scope);
          expect(counted(learner, scope), JSON.stringify(scope)).toEqual(queue.left);
          const queued = [...queue.learning, ...queue.plan].map(({ cardId }) => cardId);
          expect(new Set(queued).size).toBe(queued.length);
          expect(queued.length).toBe(total(queue.left));
          const elsewhere = waitingElsewhere(overviewOf(learner.library(), journal.fold, learner.now()), scope);
          expect(elsewhere).toBe(
            scope.kind === "all" ? 0 : total(learner.queue({ kind: "all" }).left) - elsewhereOf(learner, scope),
          );
        }
      },
    ),
    { numRuns: 25 },
  );
}, 20_000);

/** What is left of a scope, as part of its deck. */
function elsewhereOf(learner: Learner, scope: Scope): number {
  return total(counted(learner, scope));
}

test("more new cards come from topics that no plan governs", async () => {
  const learner = await learnerWith(cards);
  learner.exams.save(
    examOn(mondayDay + 9, { parts: [{ scope: { kind: "topic", deck: "d", topic: "a" }, weight: 1 }] }),
  );
  await learner.exams.ensurePlan();
  const before = learner.queue({ kind: "deck", deck: "d" });
  const more = learner.queue({ kind: "deck", deck: "d" }, 10);
  expect(more.left.new).toBe(before.left.new + 10);
  expect(learner.queue({ kind: "topic", deck: "d", topic: "a" }, 10)).toEqual(
    learner.queue({ kind: "topic", deck: "d", topic: "a" }),
  );
});
