import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureTitle } from "../../../src/deck/figureTitle.ts";
import { resultAsCsv, resultAsJson } from "../../../src/study/quiz/exportResult.ts";
import {
  type Attempt,
  type FigureQuestion,
  type FigureRecipe,
  isFigureQuestion,
} from "../../../src/study/quiz/quiz.ts";
import { reportOf } from "../../../src/study/quiz/report.ts";
import { allFigures, figureCalled, learnerBefore } from "./figures.ts";
import { card, factsOf, idOf, type Learner, morning, rest, review } from "./learnerAtQuiz.ts";

const five = ["Pod network", "Overlay", "Encapsulation", "Curve", "Router"].map((name) => figureCalled(name));

function questionsOf({ questions }: Attempt): FigureQuestion[] {
  return questions.filter(isFigureQuestion);
}

async function made(learner: Learner, recipe: Partial<FigureRecipe> = {}): Promise<FigureQuestion[]> {
  await learner.beginBy({ ...allFigures, ...recipe });
  return questionsOf(learner.attempt());
}

async function asked(learner: Learner, recipe: Partial<FigureRecipe> = {}): Promise<string[]> {
  return (await made(learner, recipe)).map(({ kind, text, figureId }) => `${kind} ${text || figureId}`);
}

describe("which figures", () => {
  test("each once before any comes again, in another way than before", async () => {
    expect(await asked(await learnerBefore(five.slice(0, 4)))).toEqual([
      ...["name Pod network", "find Overlay", "explain Encapsulation", "name Curve"],
      ...["find Pod network", "explain Overlay", "name Encapsulation", "find Curve"],
      ...["explain Pod network", "name Overlay"],
    ]);
  });

  test("those with the weakest cards first, then those that no quiz has asked", async () => {
    const cards = ["a", "b", "c"].map((question) => card(question));
    const figures = [
      figureCalled("New card", { cards: ["c"] }),
      figureCalled("No card"),
      figureCalled("Stronger", { cards: ["a"] }),
      figureCalled("Weaker", { cards: ["c", "b"] }),
    ];
    const learner = await learnerBefore(figures, cards);
    review(learner, "a", 10, 1);
    review(learner, "b", 10, 20);
    const explained = { kinds: ["explain"], size: { kind: "questions", count: 3 } } as const;
    expect(await asked(learner, explained)).toEqual(["explain Weaker", "explain Stronger", "explain New card"]);
    learner.desk.handIn();
    expect(await asked(learner, { kinds: ["explain"] })).toEqual([
      ...["explain Weaker", "explain Stronger"],
      ...["explain No card", "explain New card"],
    ]);
    expect(await asked(learner, { kinds: ["explain"], neverQuizzedOnly: true })).toEqual(["explain No card"]);
  });

  test("of a deck, a topic that shows them, or those that were chosen", async () => {
    const figures = [
      ...five.slice(0, 3),
      figureCalled("Elsewhere", { topic: "u" }),
      figureCalled("Other", { deck: "e" }),
    ];
    const learner = await learnerBefore(figures);
    const kinds = ["explain"] as const;
    expect(await asked(learner, { kinds, scopes: [{ kind: "deck", deck: "e" }] })).toEqual(["explain Other"]);
    expect(await asked(learner, { kinds, scopes: [{ kind: "topic", deck: "d", topic: "u" }] })).toEqual([
      "explain Elsewhere",
    ]);
    const chosen = [
      { deck: "e", id: "media/other.png" },
      { deck: "d", id: "media/overlay.png" },
      { deck: "d", id: "media/never-there.png" },
    ];
    const scopes = [{ kind: "figures", figures: chosen }] as const;
    expect(await asked(learner, { kinds, scopes })).toEqual(["explain Overlay", "explain Other"]);
  });

  test("none that is missing, none whose cards are all suspended", async () => {
    const cards = ["a", "b"].map((question) => card(question));
    const figures = [
      figureCalled("Missing", { isMissing: true }),
      figureCalled("Put away", { cards: ["a"] }),
      figureCalled("Half", { cards: ["a", "b"] }),
    ];
    const learner = await learnerBefore(figures, cards);
    learner.journal.record([{ kind: "suspension", cardIds: [idOf("a")], suspended: true }]);
    expect(await made(learner)).toMatchObject([{ text: "Half", cardId: idOf("b"), kind: "name" }, { kind: "explain" }]);
  });

  test("no figure at all is a value, and so is a catalog that does not come", async () => {
    const learner = await learnerBefore([]);
    expect(await learner.desk.start(allFigures)).toEqual({ ok: false, fault: { kind: "no-figures" } });
    const other = await learnerBefore(five);
    other.unreadable.add("figures");
    expect(await other.desk.start(allFigures)).toMatchObject({ ok: false, fault: { kind: "no-text" } });
    other.unreadable.clear();
    expect((await other.desk.start(allFigures)).ok).toBe(true);
  });
});

describe("how they are asked", () => {
  test("a name is picked among those that stand near, typed where that is preferred or too few stand there", async () => {
    const figures = [...five, figureCalled("Far away", { topic: "u" })];
    const kinds = ["name"] as const;
    const [first] = await made(await learnerBefore(figures), { kinds });
    expect(first?.options.map(({ name }) => name).sort()).toEqual(["Curve", "Encapsulation", "Overlay", "Pod network"]);
    expect(first?.options.filter(({ right }) => right)).toEqual([
      { figureId: "media/pod-network.png", name: "Pod network", right: true },
    ]);
    expect(await made(await learnerBefore(figures), { kinds, prefer: "typed" })).toMatchObject(
      figures.map(({ id }) => ({ figureId: id, options: [], pointCount: 1 })),
    );
    expect(await made(await learnerBefore(five.slice(0, 2)), { kinds })).toMatchObject([
      { options: [] },
      { options: [] },
    ]);
    expect(await asked(await learnerBefore(five.slice(0, 2)), { kinds: ["find", "explain"] })).toEqual([
      ...["explain Overlay", "explain Pod network"],
    ]);
  });

  test("what is called like another is no wrong option; what says nothing can only be explained", async () => {
    const figures = [
      ...[figureCalled("Pod network"), figureCalled("pod  Network!", { path: "media/b.png" })],
      figureCalled("Figure 4.4", { path: "media/figure4-4.png" }),
      ...[figureCalled("c.png", { path: "media/c.png" }), figureCalled("Overlay"), figureCalled("Curve")],
    ];
    const questions = await made(await learnerBefore(figures), { kinds: ["name", "explain"] });
    const explained = questions.filter(({ kind }) => kind === "explain").map(({ figureId }) => figureId);
    expect(new Set(explained)).toEqual(new Set(figures.map(({ id }) => id).slice(0, 6)));
    const named = questions.filter(({ kind }) => kind === "name");
    expect(named.map(({ text }) => text)).toEqual(["Pod network", "Overlay", "pod  Network!", "Curve"]);
    expect(named[0]?.options.map(({ name }) => name).sort()).toEqual(["Curve", "Overlay", "Pod network"]);
  });

  test("a picture is found among pictures that are there", async () => {
    const figures = [...five.slice(0, 3), figureCalled("Missing", { isMissing: true })];
    const questions = await made(await learnerBefore(figures), { kinds: ["find"] });
    expect(questions).toHaveLength(3);
    for (const { options } of questions) expect(options.map(({ name }) => name)).not.toContain("Missing");
  });

  test("whatever figures there are, every question can be answered in one right way", () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({
            name: fc.constantFrom(
              "A network",
              "a  network",
              "Figure 2",
              "",
              "Pods",
              "Nodes",
              "Curve",
              "x.png",
              "img_4",
            ),
            path: fc.constantFrom(..."abcdefghijkl").map((letter) => `media/${letter}.png`),
            deck: fc.constantFrom("d", "e"),
            topic: fc.constantFrom("t", "u"),
            isMissing: fc.boolean(),
          }),
          { selector: ({ deck, path }) => `${deck} ${path}`, maxLength: 12 },
        ),
        fc.constantFrom("typed", "recall"),
        fc.constantFrom("fixed", "shuffled"),
        async (drawn, prefer, order) => {
          const figures = drawn.map(({ name, ...parts }) => figureCalled(name, parts));
          const learner = await learnerBefore(figures);
          const recipe = { ...allFigures, prefer, order, size: { kind: "questions", count: 100 } } as const;
          const started = await learner.desk.start(recipe);
          expect(started.ok).toBe(figures.some(({ figure }) => figure.source.kind !== "missing"));
          if (!started.ok) return;
          learner.desk.open(started.value);
          await rest();
          const questions = questionsOf(learner.attempt());
          expect(new Set(questions.map(({ kind, deck, figureId }) => `${kind} ${deck} ${figureId}`)).size).toBe(
            questions.length,
          );
          for (const question of questions) {
            const { kind, deck, figureId, options, text } = question;
            const own = figures.find((one) => one.deck === deck && one.id === figureId);
            expect(own?.figure.source.kind).toBe("local");
            expect(text).toBe(own === undefined ? "" : figureTitle(own.figure));
            if (kind !== "explain") expect(text).not.toBe("");
            if (kind === "explain" || prefer === "typed") expect(kind === "find" || options.length === 0).toBe(true);
            if (options.length === 0) continue;
            expect(options.filter(({ right }) => right).map((option) => option.figureId)).toEqual([figureId]);
            expect(options.length).toBeGreaterThanOrEqual(3);
            expect(options.length).toBeLessThanOrEqual(4);
            const names = options.map(({ name }) => name.toLowerCase().replace(/\s+/g, " "));
            expect(new Set(names).size).toBe(options.length);
            expect(names).not.toContain("");
            for (const option of options)
              expect(figures.some((one) => one.deck === deck && one.id === option.figureId)).toBe(true);
          }
        },
      ),
      { numRuns: 80 },
    ));
});

describe("answering and marking", () => {
  const figures = [
    figureCalled("Pod network", { cards: ["a"], points: ["One flat network", "Every Pod has an address"] }),
    ...five.slice(1, 3),
  ];

  test("picks are right or wrong, an explanation is marked by the points of the text around it", async () => {
    const learner = await learnerBefore(figures, [card("a")]);
    await learner.beginBy(allFigures);
    expect(learner.state()).toMatchObject({
      question: { kind: "name" },
      figure: { id: "media/pod-network.png" },
      card: null,
    });
    pickRight(learner);
    learner.desk.reveal();
    expect(learner.state().marking).toMatchObject({ sheet: { kind: "picks" }, score: 1, rating: "good", marked: true });
    learner.desk.go(1);
    expect(learner.state().question.kind).toBe("find");
    expect(learner.state().optionFigures.map((figure) => figure?.id)).toEqual(
      questionsOf(learner.attempt())[1]?.options.map(({ figureId }) => figureId),
    );
    const explained = learner
      .attempt()
      .questions.findIndex(({ kind, text }) => kind === "explain" && text === "Pod network");
    learner.desk.go(explained);
    learner.desk.write("a network that is flat");
    learner.desk.reveal();
    expect(learner.state().marking).toMatchObject({ sheet: { kind: "points", ticked: new Set([0]) }, score: 0.5 });
    learner.desk.go(2);
    expect(learner.state().question).toMatchObject({ kind: "explain", text: "Encapsulation", pointCount: 0 });
    learner.desk.reveal();
    expect(learner.state().marking?.sheet.kind).toBe("self");
  });

  test("a typed name is matched to the words of the caption", async () => {
    const learner = await learnerBefore(figures, [card("a")]);
    await learner.beginBy({ ...allFigures, kinds: ["name"], prefer: "typed" });
    learner.desk.setConfidence("sure");
    learner.desk.handIn();
    expect(learner.attempt().questions.map((_, n) => reportOf(learner.attempt()).lines[n]?.mark?.rating)).toEqual([
      ...["again", "again", "again"],
    ]);
    await learner.beginBy({ ...allFigures, kinds: ["name"], prefer: "typed" });
    learner.desk.write("The pod networks");
    learner.desk.reveal();
    expect(learner.state().marking).toMatchObject({ score: 1, sheet: { points: [{ text: "Pod network" }] } });
  });

  test("a miss brings the card that shows the figure forward; a figure without one is only missed", async () => {
    const learner = await learnerBefore(figures, [card("a")]);
    review(learner, "a", 30, 1);
    await learner.beginBy({ ...allFigures, kinds: ["name"] });
    for (const n of [0, 1, 2]) {
      learner.desk.go(n);
      learner.pass(3_000);
    }
    learner.desk.handIn();
    expect(learner.state().phase).toBe("finished");
    expect(learner.attempt().finish?.broughtForward).toEqual([idOf("a")]);
    expect(reportOf(learner.attempt())).toMatchObject({ missed: [0, 1, 2], missedCardIds: [idOf("a")] });
    const dues = (await factsOf(learner)).filter(({ kind }) => kind === "rescheduling");
    expect(dues).toMatchObject([{ dues: [{ cardId: idOf("a"), dueDay: Math.floor(morning / 86_400_000) }] }]);
  });

  test("a reload in the middle goes on where it was, with what was picked and typed", async () => {
    const learner = await learnerBefore(figures, [card("a")]);
    const id = await learner.beginBy(allFigures);
    pickRight(learner);
    learner.desk.go(2);
    learner.desk.write("An outer packet");
    learner.pass(2_000);
    learner.desk.flush();
    const before = learner.attempt();
    const after = await learner.again();
    after.desk.open(id);
    await rest();
    expect(after.attempt()).toEqual(before);
    expect(after.state()).toMatchObject({ at: 2, figure: { id: "media/encapsulation.png" } });
  });

  test("of a figure that is gone the quiz goes on; it is told, and marked by oneself", async () => {
    const learner = await learnerBefore(figures, [card("a")]);
    await learner.beginBy({ ...allFigures, kinds: ["explain"] });
    await learner.edit([card("a")], figures.slice(1));
    await rest();
    expect(learner.state()).toMatchObject({ figure: null, gone: true, fault: null });
    learner.desk.reveal();
    expect(learner.state().marking?.sheet.kind).toBe("no-text");
    learner.desk.selfMark(0.5);
    expect(reportOf(learner.attempt()).lines[0]).toMatchObject({ score: 0.5, points: { of: 2 } });
  });

  test("what does not come is told, and asked for again", async () => {
    const learner = await learnerBefore(figures, [card("a")]);
    const id = await learner.beginBy(allFigures);
    const after = await learner.again();
    after.unreadable.add("figures");
    after.desk.open(id);
    await rest();
    expect(after.state()).toMatchObject({ figure: null, gone: false, fault: { kind: "unreachable" } });
    after.unreadable.clear();
    after.desk.retryText();
    await rest();
    expect(after.state()).toMatchObject({ figure: { id: "media/pod-network.png" }, fault: null });
  });

  test("the result says by name what was asked and picked", async () => {
    const learner = await learnerBefore(figures, [card("a")]);
    await learner.beginBy({ ...allFigures, size: { kind: "questions", count: 3 } });
    pickRight(learner);
    learner.desk.handIn();
    const lines = resultAsCsv(learner.attempt()).split("\r\n");
    expect(lines[1]).toMatch(/^1,d,Topic t,name,Pod network,Pod network,,1,1,1,good,/);
    expect(lines[2]).toMatch(/^2,d,Topic t,find,Overlay,,,0,1,0,again,/);
    expect(JSON.parse(resultAsJson(learner.attempt())).byKind.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["name", "find", "explain"],
    ]);
  });
});

function pickRight({ desk, state }: Learner): void {
  desk.pick(state().question.options.findIndex(({ right }) => right));
}
