import fc from "fast-check";
import { type CardId, cardIdOf } from "../../src/deck/cardId.ts";
import { observe, tick } from "../../src/facts/clock.ts";
import type { DeviceId, Fact, FactBody, FactId } from "../../src/facts/fact.ts";
import { stamp } from "../../src/facts/stamp.ts";
import { cardIdsOf } from "../../src/facts/undo.ts";
import type { Due } from "../../src/scheduler/cardMemory.ts";
import { ratings } from "../../src/scheduler/rating.ts";

const cards = ["a", "b", "c", "d", "e", "f"].map((label) => cardIdOf({ kind: "label", deck: "logs", label }));
export const factId = (name: string) => name as FactId;
export const deviceId = (name: string) => name as DeviceId;

/** What somebody does, before it has a place in a log; a retraction takes back the n-th fact before it. */
type Deed = { readonly body: FactBody } | { readonly takesBack: number; readonly wrongCard: CardId | null };

const card = fc.constantFrom(...cards);
const cardList = fc.uniqueArray(card, { minLength: 1, maxLength: 3 });
const studyDay = fc.integer({ min: 20_000, max: 20_030 });
const due: fc.Arbitrary<Due> = fc.oneof(
  fc.record({ phase: fc.constant("review" as const), dueDay: studyDay }),
  fc.record({
    phase: fc.constantFrom("learning" as const, "relearning" as const),
    step: fc.nat(2),
    dueAt: fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }),
  }),
);
const review = fc.record({
  kind: fc.constant("review" as const),
  cardId: card,
  rating: fc.constantFrom(...ratings),
  answerMillis: fc.nat(60_000),
  studyDay,
  shown: fc.constantFrom("new" as const, "learning" as const, "review" as const, "relearning" as const),
  due,
});
const key = fc.oneof(
  fc.record({ kind: fc.constant("label" as const), deck: fc.constantFrom("d", "e"), label: fc.constantFrom("x", "y") }),
  fc.record({
    kind: fc.constant("question" as const),
    deck: fc.constantFrom("d", "e"),
    topic: fc.constant("t"),
    question: fc.constantFrom("Why?", "How?"),
    ordinal: fc.integer({ min: 1, max: 3 }),
  }),
);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ body: review }) },
  {
    weight: 3,
    arbitrary: fc.record({ takesBack: fc.integer({ min: 1, max: 8 }), wrongCard: fc.option(card, { freq: 6 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      body: fc.oneof(
        fc.record({ kind: fc.constant("suspension" as const), cardIds: cardList, suspended: fc.boolean() }),
        fc.record({ kind: fc.constant("burial" as const), cardIds: cardList, untilDay: studyDay }),
        fc.record({ kind: fc.constant("starring" as const), cardIds: cardList, starred: fc.boolean() }),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      body: fc.record({
        kind: fc.constant("rescheduling" as const),
        dues: fc.uniqueArray(fc.record({ cardId: card, dueDay: studyDay }), {
          minLength: 1,
          maxLength: 3,
          selector: ({ cardId }) => cardId,
        }),
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      body: fc.record({
        kind: fc.constant("memory-started" as const),
        memories: fc.array(
          fc.record({
            cardId: card,
            stability: fc.double({ min: 0.5, max: 400, noNaN: true }),
            difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
            lastDay: studyDay,
            dueDay: studyDay,
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ body: fc.record({ kind: fc.constant("card-aliased" as const), from: card, to: card }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      body: fc.oneof(
        fc.record({ kind: fc.constant("setting" as const), name: fc.constantFrom("theme", "other"), value: fc.nat(9) }),
        fc.record({
          kind: fc.constant("entry" as const),
          collection: fc.constantFrom("quiz", "exam"),
          key: fc.constantFrom("1", "2"),
          value: fc.option(fc.nat(9)),
        }),
        fc.record(
          {
            kind: fc.constant("card-identified" as const),
            cardId: card,
            key,
            question: fc.constantFrom("Why?", "Why so?"),
            answerHash: fc.constantFrom("1", "2"),
            answerSketch: fc.constantFrom("2abc", "3abd"),
          },
          { requiredKeys: ["kind", "cardId", "key", "question", "answerHash"] },
        ),
        fc.record({ kind: fc.constant("backup-made" as const), factCount: fc.nat(100) }),
        fc.constant({ kind: "unknown" as const, raw: { kind: "star" } }),
      ),
    }),
  },
);

/**
 * A log that three devices wrote: their wall clocks are set this way and that (days ahead, years back), now and then one
 * takes in what the others wrote, and equal clocks happen.
 */
export const logs: fc.Arbitrary<readonly Fact[]> = fc
  .array(
    fc.record({
      deed,
      device: fc.nat(2),
      passedMs: fc.nat(2),
      setTo: fc.option(fc.constantFrom(-1e11, -5, 0, 5, 2e8), { freq: 8 }),
      syncs: fc.boolean(),
      name: fc.nat(999),
    }),
    { maxLength: 40 },
  )
  .map((deeds) => {
    const skews = [0, 1, -1];
    const clocks = [0, 0, 0];
    const log: Fact[] = [];
    let time = 1_750_000_000_000;
    for (const [at, { deed: done, device, passedMs, setTo, syncs, name }] of deeds.entries()) {
      time += passedMs;
      skews[device] = setTo ?? skews[device] ?? 0;
      const wallMs = time + skews[device];
      let clock = clocks[device] ?? 0;
      if (syncs) for (const other of clocks) clock = observe(clock, other, wallMs).clock;
      clock = tick(clock, wallMs);
      clocks[device] = clock;
      const body = "body" in done ? done.body : retraction(log[at - done.takesBack], done.wrongCard);
      const id = factId(`${name}-${at}`);
      log.push(stamp(body, { id, device: deviceId(`device ${device}`), clock, wallMs, utcOffsetMinutes: 60 }));
    }
    return log;
  });

function retraction(target: Fact | undefined, wrongCard: CardId | null): FactBody {
  const cardIds = target === undefined ? [] : cardIdsOf(target);
  return {
    kind: "retraction",
    target: target?.id ?? factId("never written"),
    cardIds: wrongCard === null ? cardIds : [wrongCard],
  };
}
