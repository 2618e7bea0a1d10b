import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Card } from "../../../src/deck/card.ts";
import type { Figure } from "../../../src/deck/figure.ts";
import type { Attempt, CardQuestion, CardRecipe } from "../../../src/study/quiz/quiz.ts";
import { isFigureQuestion } from "../../../src/study/quiz/quiz.ts";
import { card, everything, idOf, type Learner, learnerWith, rest, review, withOptions } from "./learnerAtQuiz.ts";

const figure: Figure = {
  path: "media/a.png",
  alt: "A",
  number: null,
  side: "answer",
  source: { kind: "missing" },
  description: null,
};

async function made(learner: Learner, recipe: Partial<CardRecipe> = {}): Promise<Attempt> {
  await learner.begin(recipe);
  return learner.attempt();
}

function optionsOf({ questions }: Attempt, n: number): CardQuestion["options"] {
  const question = questions[n];
  return question === undefined || isFigureQuestion(question) ? [] : question.options;
}

async function asked(learner: Learner, recipe: Partial<CardRecipe> = {}): Promise<string[]> {
  return (await made(learner, recipe)).questions.map(({ text }) => text);
}

async function kindsOf(cards: readonly Card[], recipe: Partial<CardRecipe> = {}): Promise<string[]> {
  return (await made(await learnerWith(cards), recipe)).questions.map(({ text, kind }) => `${text}: ${kind}`);
}

describe("which cards", () => {
  test("weakest first, new ones after; ten by default", async () => {
    const learner = await learnerWith(["a", "b", "c", "d", ..."ghijklmnop"].map((question) => card(question)));
    review(learner, "b", 10, 5);
    review(learner, "d", 10, 20);
    review(learner, "c", 10, 1);
    expect(await asked(learner)).toEqual(["d", "b", "c", "a", "g", "h", "i", "j", "k", "l"]);
  });

  test("of any of the scopes, each once, though a memory has cards in two decks", async () => {
    const learner = await learnerWith([card("d/t a"), card("d/u b"), card("e/t c"), card("e/t d")]);
    learner.journal.record([{ kind: "card-aliased", from: idOf("e/t c"), to: idOf("d/t a") }]);
    const scopes = [
      { kind: "deck", deck: "e" },
      { kind: "topic", deck: "d", topic: "t" },
      { kind: "deck", deck: "d" },
      { kind: "cards", name: "some", cardIds: [idOf("d/u b"), idOf("e/t never there")] },
    ] as const;
    expect(await asked(learner, { scopes })).toEqual(["c", "d", "b"]);
  });

  test("none that is suspended, though its memory lies under another id", async () => {
    const learner = await learnerWith([card("a"), card("b"), card("c")]);
    learner.journal.record([
      { kind: "card-aliased", from: idOf("b"), to: idOf("before b") },
      { kind: "suspension", cardIds: [idOf("a"), idOf("before b")], suspended: true },
    ]);
    expect(await asked(learner)).toEqual(["c"]);
  });

  test("starred ones, or never quizzed ones, or those with figures", async () => {
    const learner = await learnerWith([card("a"), card("b", { figures: [figure] }), card("c")]);
    learner.journal.record([{ kind: "starring", cardIds: [idOf("c")], starred: true }]);
    expect(await asked(learner, { starredOnly: true })).toEqual(["c"]);
    expect(await asked(learner, { figuresOnly: true })).toEqual(["b"]);
    expect(await asked(learner, { neverQuizzedOnly: true, kinds: ["typed"] })).toEqual(["a", "b", "c"]);
    learner.desk.write("answered");
    learner.desk.leave();
    expect(await asked(learner, { neverQuizzedOnly: true })).toEqual(["b", "c"]);
    learner.desk.handIn();
    expect(await learner.desk.start({ ...everything, neverQuizzedOnly: true })).toEqual({
      ok: false,
      fault: { kind: "no-cards" },
    });
  });

  test("as many as fill the minutes, one at least", async () => {
    const learner = await learnerWith([..."abcdefgh"].map((question) => card(question)));
    expect(await asked(learner, { size: { kind: "minutes", minutes: 3 } })).toEqual(["a", "b", "c", "d"]);
    expect(await asked(learner, { size: { kind: "minutes", minutes: 3 }, kinds: ["typed"] })).toEqual(["a", "b"]);
    expect(await asked(learner, { size: { kind: "minutes", minutes: 0 }, kinds: ["typed"] })).toEqual(["a"]);
  });

  test("and the learner's own pace counts", async () => {
    const learner = await learnerWith([..."abcdefgh"].map((question) => card(question)));
    await learner.begin({ kinds: ["typed"] });
    for (let n = 0; n < 8; n++) {
      learner.desk.go(n);
      learner.pass(10_000);
      learner.desk.write("fast");
    }
    learner.desk.leave();
    expect(await asked(learner, { size: { kind: "minutes", minutes: 3 }, kinds: ["typed"] })).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });

  test("no card at all is a value", async () => {
    const learner = await learnerWith([]);
    expect(await learner.desk.start(everything)).toEqual({ ok: false, fault: { kind: "no-cards" } });
    expect(learner.journal.fold.factCount).toBe(0);
  });
});

describe("in which order", () => {
  const many = [..."abcdefghijkl"].map((question) => card(question));

  test("shuffled ones are the same cards in another order, another one each time", async () => {
    const learner = await learnerWith(many);
    const fixed = await asked(learner);
    const first = await asked(learner, { order: "shuffled" });
    const second = await asked(learner, { order: "shuffled" });
    expect([...first].sort()).toEqual(fixed);
    expect(first).not.toEqual(fixed);
    expect(second).not.toEqual(first);
  });

  test("chance picks from all of them", async () => {
    const learner = await learnerWith(many);
    const found = new Set<string>();
    for (let round = 0; round < 12; round++)
      for (const text of await asked(learner, { pick: "chance" })) found.add(text);
    expect(found.size).toBe(many.length);
  });
});

describe("how they are asked", () => {
  const mixed = [
    card("open"),
    withOptions("choice", "[x] a", "[ ] b"),
    card("figure", { figurePrompt: true, figures: [figure] }),
    card("number", { answer: "4789" }),
    card("others", { answer: "Ports 6443, 2379 and 179." }),
  ];

  test("as what they are; else openly, by preference, and typed in an exam", async () => {
    expect(await kindsOf(mixed)).toEqual([
      "open: recall",
      "choice: choice",
      "figure: figure",
      "number: choice",
      "others: recall",
    ]);
    const typed = ["open: typed", "choice: choice", "figure: figure", "number: choice", "others: typed"];
    expect(await kindsOf(mixed, { prefer: "typed" })).toEqual(typed);
    expect(await kindsOf(mixed, { mode: "exam" })).toEqual(typed);
  });

  test("in the kinds that the recipe wants, or not at all", async () => {
    expect(await kindsOf(mixed, { kinds: ["recall"], mode: "exam" })).toEqual([
      "open: recall",
      "number: recall",
      "others: recall",
    ]);
    expect(await kindsOf(mixed, { kinds: ["choice"] })).toEqual(["choice: choice", "number: choice"]);
    expect(await kindsOf(mixed, { kinds: ["figure"] })).toEqual(["figure: figure"]);
  });

  describe("a covered part", () => {
    const parts = (hide: "one" | "all", names: readonly string[]) =>
      names.map((name, at) => {
        const boxes = names.map((name, x) => ({ x, y: 0, width: 1, height: 1, name, label: null }));
        const span = { file: "d/t.md", firstLine: 1, lastLine: 2 };
        const covered = { figure, hide, drawnOn: null, boxes, asked: [at], span };
        const keyPoints = name === "" ? [] : [{ group: null, text: name }];
        return card(`part ${at}`, { answer: name, covered, figures: [figure], figurePrompt: true, keyPoints });
      });
    const four = parts("all", ["Node", "Pod", "Router", ""]);

    test("is picked among the names of the others, where two of them have one", async () => {
      expect(await kindsOf(four)).toEqual(["part 0: choice", "part 1: choice", "part 2: choice", "part 3: figure"]);
      expect(await kindsOf(parts("all", ["Node", "Pod", "node", ""]))).toEqual([
        "part 0: figure",
        "part 1: figure",
        "part 2: figure",
        "part 3: figure",
      ]);
      const attempt = await made(await learnerWith(four));
      expect([0, 1, 2].map((n) => optionsOf(attempt, n).filter(({ right }) => right))).toEqual(
        ["Node", "Pod", "Router"].map((markdown) => [{ markdown, right: true }]),
      );
      expect(
        optionsOf(attempt, 0)
          .map(({ markdown }) => markdown)
          .sort(),
      ).toEqual(["Node", "Pod", "Router"]);
    });

    test("is no choice where the other names can be read in the picture", async () => {
      expect(await kindsOf(parts("one", ["Node", "Pod", "Router"]))).toEqual([
        "part 0: figure",
        "part 1: figure",
        "part 2: figure",
      ]);
    });

    test("is typed where the recipe prefers that and no choice is wanted, and then matched to its name", async () => {
      const recipe = { kinds: ["recall", "typed", "figure"], prefer: "typed" } as const;
      const typed = ["part 0: typed", "part 1: typed", "part 2: typed", "part 3: figure"];
      expect(await kindsOf(four, recipe)).toEqual(typed);
      expect(await kindsOf(four, { ...recipe, prefer: "recall", mode: "exam" })).toEqual(typed);
      expect(await kindsOf(four, { ...recipe, prefer: "recall" })).toEqual(
        typed.map((one) => one.replace("typed", "figure")),
      );
      expect(await kindsOf(four, { kinds: ["typed"] })).toEqual(typed.slice(0, 3));
      const learner = await learnerWith(four);
      await learner.begin(recipe);
      learner.desk.write("a router");
      learner.desk.reveal();
      expect(learner.state().marking).toMatchObject({ sheet: { kind: "points" }, score: 0 });
      learner.desk.go(2);
      await rest();
      learner.desk.write("the router");
      learner.desk.reveal();
      expect(learner.state().marking).toMatchObject({ score: 1, suggested: "good" });
    });
  });

  test("wrong options for a number come from its topic", async () => {
    const attempt = await made(await learnerWith(mixed), { kinds: ["choice"] });
    const options = optionsOf(attempt, 1);
    expect(options.map(({ markdown }) => markdown).sort()).toEqual(["179", "2379", "4789", "6443"]);
    expect(options.filter(({ right }) => right)).toEqual([{ markdown: "4789", right: true }]);
  });

  test("options are shuffled, each kept with what it is", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 2, maxLength: 6 }), async (rights) => {
        fc.pre(rights.includes(true) && rights.includes(false));
        const boxes = rights.map((right, at) => `[${right ? "x" : " "}] option ${at}`);
        const attempt = await made(await learnerWith([withOptions("one", ...boxes)]));
        const options = optionsOf(attempt, 0);
        const sorted = [...options].sort((a, b) => (a.markdown < b.markdown ? -1 : 1));
        expect(sorted).toEqual(rights.map((right, at) => ({ markdown: `option ${at}`, right })));
      }),
      { numRuns: 30 },
    ));

  test("a topic that cannot be read is passed over; where nothing else is left, its fault is told", async () => {
    const learner = await learnerWith([card("d/t a"), card("d/u b")]);
    learner.unreadable.add("d/t.md");
    expect(await asked(learner)).toEqual(["b"]);
    learner.unreadable.add("d/u.md");
    expect(await learner.desk.start({ ...everything, scopes: [{ kind: "topic", deck: "d", topic: "t" }] })).toEqual({
      ok: false,
      fault: { kind: "no-text", fault: { kind: "unreachable", message: "Look for your connection." } },
    });
  });
});
