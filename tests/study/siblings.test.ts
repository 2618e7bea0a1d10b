import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CardId } from "../../src/deck/cardId.ts";
import type { TopicSummary } from "../../src/deck/topic.ts";
import { emptyState } from "../../src/facts/foldState.ts";
import { libraryOf } from "../../src/library/library.ts";
import { horizonOf } from "../../src/scheduler/cardCounts.ts";
import type { Due } from "../../src/scheduler/cardMemory.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { counts, nextCard } from "../../src/scheduler/queue.ts";
import { lookupOf } from "../../src/study/lookup.ts";
import { outlookOf } from "../../src/study/nextDue.ts";
import { overviewOf } from "../../src/study/overview.ts";
import { besideSiblings } from "../../src/study/siblings.ts";
import { lookupBesideSiblings, studyQueue } from "../../src/study/studyQueue.ts";

const now = { epochMs: Date.UTC(2026, 2, 2, 9), utcOffsetMinutes: 0, rolloverHour: 4 };
const { today } = horizonOf(now);
const ids = (...names: string[]) => names as CardId[];

/** One topic: a card alone, three siblings, another one alone. */
const topic: TopicSummary = {
  deck: "d",
  slug: "t",
  title: "T",
  lang: null,
  file: "d/t.md",
  version: "1",
  cardIds: ids("before", "a", "b", "c", "behind"),
  siblings: [[1, 3]],
  figureCount: 1,
};
const library = libraryOf({
  decks: [{ slug: "d", title: "D", topics: [topic] }],
  issues: [],
  live: false,
  figures: "",
});

type Standing =
  | "new"
  | "suspended"
  | "buried"
  | "answered"
  | "learning"
  | { readonly due: number }
  | { readonly later: number };

function learnerWith(standings: Readonly<Record<string, Standing>>) {
  const state = emptyState();
  const set = (id: string, due: Due, lastDay: number) =>
    state.memories.set(
      id as CardId,
      {
        state: due.phase,
        memory: { stability: 5, difficulty: 5 },
        due,
        lastDay,
        firstDay: lastDay,
        lastDueDay: null,
        reviews: 1,
        lapses: 0,
      },
      1,
    );
  for (const [id, standing] of Object.entries(standings)) {
    if (standing === "suspended") state.suspended.add(id as CardId);
    else if (standing === "buried") state.buriedUntil.set(id as CardId, today + 1);
    else if (standing === "answered") set(id, { phase: "review", dueDay: today + 4 }, today);
    else if (standing === "learning") set(id, { phase: "learning", step: 0, dueAt: now.epochMs + 60_000 }, today);
    else if (standing !== "new" && "due" in standing)
      set(id, { phase: "review", dueDay: today - standing.due }, today - 9);
    else if (standing !== "new") set(id, { phase: "review", dueDay: today + standing.later }, today - 9);
  }
  return state;
}

function shownToday(standings: Readonly<Record<string, Standing>>): string[] {
  const fold = learnerWith(standings);
  const queue = studyQueue({ fold, library, scope: { kind: "all" }, now, extraNew: 0, model: fsrs6() });
  return [...queue.learning, ...queue.plan].map(({ cardId }) => cardId).sort();
}

describe("of siblings, one comes a day", () => {
  test.each<[string, Readonly<Record<string, Standing>>, string[]]>([
    ["the first of new ones", {}, ["a", "before", "behind"]],
    ["the one due longest, before new ones", { b: { due: 1 }, c: { due: 3 } }, ["before", "behind", "c"]],
    ["none when one was answered today", { b: "answered", c: { due: 3 } }, ["before", "behind"]],
    ["those in learning, and no other", { b: "learning", c: "learning" }, ["b", "before", "behind", "c"]],
    ["the next when the first is suspended", { a: "suspended" }, ["b", "before", "behind"]],
    ["the next when the first is buried", { a: "buried", b: "buried" }, ["before", "behind", "c"]],
    ["the new one beside one that comes another day", { a: { later: 3 } }, ["b", "before", "behind"]],
    ["none when none is to be asked", { a: { later: 3 }, b: { later: 1 }, c: "suspended" }, ["before", "behind"]],
  ])("%s", (_, standings, shown) => {
    expect(shownToday(standings)).toEqual(shown);
  });

  test("chosen cards come all, as they were chosen", () => {
    const scope = { kind: "cards", name: "figure", cardIds: ids("c", "a", "b") } as const;
    const queue = studyQueue({ fold: emptyState(), library, scope, now, extraNew: 0, model: fsrs6() });
    expect(queue.plan.map(({ cardId }) => cardId)).toEqual(["c", "a", "b"]);
    expect(nextCard(queue, now.epochMs)).toBe("c");
  });

  test("more new cards bring no second one, and the end of a session offers none", () => {
    const fold = learnerWith({ before: "answered", a: "answered", behind: "answered" });
    const queue = studyQueue({ fold, library, scope: { kind: "all" }, now, extraNew: 10, model: fsrs6() });
    expect(counts(queue)).toEqual({ new: 0, learning: 0, due: 0 });
    const { hidden } = lookupBesideSiblings({ fold, library, scope: { kind: "all" }, now });
    expect(outlookOf(fold, [topic], now, hidden)).toEqual({ nextDue: { kind: "day", day: today + 1 }, newLeft: 0 });
  });

  test("what is counted is what comes, however the siblings stand", () => {
    const anyStanding = fc.oneof(
      fc.constantFrom<Standing>("new", "suspended", "buried", "answered", "learning"),
      fc.record({ due: fc.integer({ min: 0, max: 20 }) }),
      fc.record({ later: fc.integer({ min: 1, max: 20 }) }),
    );
    fc.assert(
      fc.property(fc.record({ a: anyStanding, b: anyStanding, c: anyStanding }), (standings) => {
        const fold = learnerWith(standings);
        const shown = shownToday(standings).filter((id) => id.length === 1);
        const inLearning = Object.values(standings).filter((standing) => standing === "learning").length;
        expect(shown.length).toBeLessThanOrEqual(Math.max(1, inLearning));
        const {
          new: fresh,
          learning,
          due,
        } = overviewOf(library, fold, now).get("d")?.counts ?? { new: 0, learning: 0, due: 0 };
        expect(fresh + learning + due).toBe(shown.length + 2);
      }),
    );
  });

  test("a topic without siblings is looked up as it was", () => {
    const lookup = lookupOf(emptyState(), today);
    const { siblings: _, ...alone } = topic;
    expect(besideSiblings(lookup, [alone], horizonOf(now))).toBe(lookup);
  });
});
