import { expect, test } from "vitest";
import { type CardId, cardIdOf } from "../../src/deck/cardId.ts";
import type { FactBody } from "../../src/facts/fact.ts";
import { stamp } from "../../src/facts/stamp.ts";
import { cardIdsOf, isUndoable, retractionOf } from "../../src/facts/undo.ts";
import { deviceId, factId } from "./logs.ts";

const [a, b]: readonly [CardId, CardId] = [
  cardIdOf({ kind: "label", deck: "d", label: "a" }),
  cardIdOf({ kind: "label", deck: "d", label: "b" }),
];
const who = { id: factId("f1"), device: deviceId("d1"), clock: 7, wallMs: 5, utcOffsetMinutes: 60 };

const bodies: readonly [FactBody, boolean, readonly CardId[]][] = [
  [
    {
      kind: "review",
      cardId: a,
      rating: "good",
      answerMillis: 1,
      studyDay: 1,
      shown: "new",
      due: { phase: "review", dueDay: 2 },
    },
    true,
    [a],
  ],
  [{ kind: "suspension", cardIds: [a, b], suspended: true }, true, [a, b]],
  [{ kind: "burial", cardIds: [b], untilDay: 3 }, true, [b]],
  [
    {
      kind: "memory-started",
      memories: [a, b].map((cardId) => ({ cardId, stability: 4, difficulty: 5, lastDay: 1, dueDay: 5 })),
    },
    false,
    [a, b],
  ],
  [{ kind: "retraction", target: factId("f0"), cardIds: [a] }, false, [a]],
  [{ kind: "setting", name: "theme", value: "dark" }, false, []],
  [{ kind: "card-aliased", from: a, to: b }, false, [a, b]],
  [{ kind: "backup-made", factCount: 1 }, false, []],
  [{ kind: "unknown", raw: {} }, false, []],
];

test.each(bodies)("%j: undoable %s, about %j", (body, undoable, cardIds) => {
  const fact = stamp(body, who);
  expect(isUndoable(fact)).toBe(undoable);
  expect(cardIdsOf(fact)).toEqual(cardIds);
  if (isUndoable(fact)) expect(retractionOf(fact)).toEqual({ kind: "retraction", target: "f1", cardIds });
});

test("a stamp says who, when and in which place of the order", () => {
  expect(stamp({ kind: "backup-made", factCount: 1 }, who)).toEqual({
    id: "f1",
    device: "d1",
    at: 5,
    utcOffsetMinutes: 60,
    clock: 7,
    kind: "backup-made",
    factCount: 1,
  });
});
