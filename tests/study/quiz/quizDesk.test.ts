import { describe, expect, test } from "vitest";
import { finishing } from "../../../src/study/quiz/bringForward.ts";
import { reportOf } from "../../../src/study/quiz/report.ts";
import { card, factsOf, idOf, learnerWith, morning, rest, review, withOptions, withPoints } from "./learnerAtQuiz.ts";

const three = [card("one"), card("two"), card("three")];
const typed = { kinds: ["typed"] } as const;
const minute = 60_000;

function texts({ questions }: { readonly questions: readonly { readonly text: string }[] }): string[] {
  return questions.map(({ text }) => text);
}

describe("answering", () => {
  test("a draft is a fact after a second's rest, and a crash then loses nothing of it", async () => {
    const learner = await learnerWith(three);
    const id = await learner.begin(typed);
    learner.desk.go(1);
    learner.desk.write("half a th");
    learner.pass(500);
    learner.desk.write("half a thought");
    learner.pass(900);
    const before = (await factsOf(learner)).length;
    learner.pass(100);
    expect((await factsOf(learner)).length).toBe(before + 1);
    const after = await learner.again();
    after.desk.open(id);
    expect(after.state()).toMatchObject({ at: 1, answer: { typed: "half a thought" }, phase: "answering" });
  });

  test("going to another question, hiding the page and leaving write at once", async () => {
    const learner = await learnerWith(three);
    const id = await learner.begin(typed);
    learner.desk.write("one");
    learner.desk.go(1);
    learner.desk.write("two");
    learner.desk.hide();
    learner.desk.show();
    learner.desk.go(2);
    learner.desk.write("three");
    learner.desk.leave();
    expect(learner.desk.store.getState().kind).toBe("closed");
    const after = await learner.again();
    after.desk.open(id);
    expect(after.attempt().answers.map((answer) => answer.typed)).toEqual(["one", "two", "three"]);
    expect(after.state().at).toBe(2);
  });

  test("a page that is hidden and never shown again has lost nothing", async () => {
    const learner = await learnerWith(three);
    const id = await learner.begin(typed);
    learner.pass(2_000);
    learner.desk.write("last words");
    learner.desk.hide();
    const after = await learner.again();
    after.desk.open(id);
    expect(after.state().answer).toMatchObject({ typed: "last words", spentMillis: 2_000 });
  });

  test("the navigator tells what is answered, revealed, marked and flagged", async () => {
    const learner = await learnerWith([...three, card("four")]);
    await learner.begin(typed);
    learner.desk.write("something");
    learner.desk.flag();
    learner.desk.go(1);
    learner.desk.reveal();
    learner.desk.go(2);
    learner.desk.reveal();
    learner.desk.selfMark(0.5);
    expect(learner.state().navigator).toEqual([
      { progress: "answered", flagged: true },
      { progress: "revealed", flagged: false },
      { progress: "marked", flagged: false },
      { progress: "unanswered", flagged: false },
    ]);
    learner.desk.go(0);
    learner.desk.flag();
    expect(learner.state().navigator[0]).toEqual({ progress: "answered", flagged: false });
  });

  test("revealing locks the answer", async () => {
    const learner = await learnerWith(three);
    await learner.begin(typed);
    learner.desk.write("before");
    expect(learner.state().marking).toBeNull();
    learner.desk.reveal();
    learner.desk.write("after");
    learner.desk.setConfidence("sure");
    expect(learner.state()).toMatchObject({ locked: true, answer: { typed: "before", confidence: null } });
    expect(learner.state().marking).not.toBeNull();
  });

  test("a pick takes the place of another where one option is right, and stands beside it where several are", async () => {
    const learner = await learnerWith([
      withOptions("single", "[x] a", "[ ] b", "[ ] c"),
      withOptions("several", "[x] a", "[x] b", "[ ] c"),
    ]);
    await learner.begin();
    learner.desk.pick(0);
    learner.desk.pick(2);
    expect(learner.state().answer.picks).toEqual([2]);
    learner.desk.pick(2);
    learner.desk.pick(9);
    expect(learner.state().answer.picks).toEqual([]);
    learner.desk.go(1);
    learner.desk.pick(2);
    learner.desk.pick(0);
    expect(learner.state().answer.picks).toEqual([0, 2]);
  });

  test("what another tab writes is taken in; what is being typed here stays", async () => {
    const learner = await learnerWith(three);
    const id = await learner.begin(typed);
    const other = await learner.again();
    other.desk.open(id);
    learner.desk.write("here");
    other.desk.go(2);
    other.desk.write("there");
    other.desk.leave();
    await other.journal.settled();
    await learner.journal.catchUp();
    expect(learner.state()).toMatchObject({ at: 0, answer: { typed: "here" } });
    expect(learner.attempt().answers[2]?.typed).toBe("there");
    learner.desk.flush();
    other.desk.deleteAttempt(id);
    await other.journal.settled();
    await learner.journal.catchUp();
    expect(learner.desk.store.getState()).toEqual({ kind: "missing", id });
  });

  test("what no fact can hold is cut down to what one can", async () => {
    const learner = await learnerWith(three);
    const odd = {
      size: { kind: "questions", count: 1e9 },
      limitMinutes: Number.NaN,
      title: "x".repeat(5_000),
    } as const;
    const id = await learner.begin({ ...typed, ...odd });
    learner.desk.write("y".repeat(2_000_000));
    learner.desk.leave();
    const after = await learner.again();
    after.desk.open(id);
    expect(after.attempt()).toMatchObject({ limitMillis: minute, recipe: { size: { count: 500 } }, unreadable: 0 });
    expect(after.state().answer.typed).toHaveLength(100_000);
  });

  test("intents without an open quiz do nothing", async () => {
    const { desk, journal } = await learnerWith(three);
    desk.write("x");
    desk.handIn();
    desk.finish();
    desk.flush();
    desk.leave();
    desk.open("no such attempt");
    desk.go(1);
    desk.rate("good");
    expect(desk.store.getState()).toEqual({ kind: "missing", id: "no such attempt" });
    expect(journal.fold.factCount).toBe(0);
  });
});

describe("time", () => {
  test("counts while the question is to be seen: not hidden, not closed, not after reveal", async () => {
    const learner = await learnerWith(three);
    const id = await learner.begin();
    learner.pass(3_000);
    learner.desk.hide();
    learner.clock.now += 10_000;
    learner.desk.show();
    learner.pass(2_000);
    learner.desk.leave();
    learner.clock.now += 10_000;
    learner.desk.open(id);
    await rest();
    learner.pass(1_000);
    learner.desk.reveal();
    learner.pass(10_000);
    learner.desk.go(1);
    learner.pass(4_000);
    learner.desk.flush();
    expect(learner.attempt().answers.map(({ spentMillis }) => spentMillis)).toEqual([6_000, 4_000, 0]);
    expect(learner.state().spentMillis).toBe(10_000);
  });

  test("a machine that slept with the page open adds a minute at most", async () => {
    const learner = await learnerWith(three);
    await learner.begin();
    learner.clock.now += 8 * 60 * minute;
    learner.desk.wake();
    expect(learner.state().spentMillis).toBe(minute);
  });

  test("long thought is written down every half minute, not every second", async () => {
    const learner = await learnerWith(three);
    await learner.begin();
    const before = (await factsOf(learner)).length;
    learner.pass(95_000);
    expect((await factsOf(learner)).length).toBe(before + 3);
  });

  test("practice with a limit counts what was spent, and hands in when it is", async () => {
    const learner = await learnerWith(three);
    const id = await learner.begin({ ...typed, limitMinutes: 1 });
    learner.pass(40_000);
    learner.desk.leave();
    learner.clock.now += 60 * minute;
    learner.desk.open(id);
    expect(learner.state()).toMatchObject({ phase: "answering", remainingMillis: 20_000 });
    learner.desk.write("in time");
    learner.pass(20_000);
    expect(learner.state()).toMatchObject({ phase: "marking", remainingMillis: null });
    expect(learner.attempt().handIn?.by).toBe("time");
    expect(learner.attempt().answers[0]?.typed).toBe("in time");
  });

  test("an exam ends at its deadline by the clock on the wall, with what is there", async () => {
    const learner = await learnerWith(three);
    await learner.begin({ ...typed, mode: "exam", limitMinutes: 10 });
    learner.desk.reveal();
    expect(learner.state().answerShown).toBe(false);
    expect(learner.state().remainingMillis).toBe(10 * minute);
    learner.pass(10 * minute - 500);
    learner.desk.write("just in t");
    learner.pass(500);
    expect(learner.state().phase).toBe("marking");
    expect(learner.attempt().handIn).toEqual({ at: morning + 10 * minute, by: "time" });
    learner.desk.write("too late");
    learner.pass(5_000);
    expect(learner.state().answer.typed).toBe("just in t");
    expect(learner.attempt().answers[0]?.spentMillis).toBe(10 * minute);
  });

  test("no time is spent beyond the deadline, though the clock ticks late", async () => {
    const learner = await learnerWith(three);
    await learner.begin({ ...typed, mode: "exam", limitMinutes: 1 });
    learner.pass(50_000);
    learner.clock.now += 30_000;
    learner.desk.wake();
    expect(learner.state()).toMatchObject({ phase: "finished", spentMillis: minute });
  });

  test("an exam that was closed is handed in at its deadline all the same", async () => {
    const learner = await learnerWith(three);
    const id = await learner.begin({ ...typed, mode: "exam", limitMinutes: 10 });
    learner.desk.write("this much");
    learner.desk.leave();
    learner.clock.now += 24 * 60 * minute;
    const after = await learner.again();
    after.desk.open(id);
    expect(after.state()).toMatchObject({ phase: "marking", attempt: { handIn: { at: morning + 10 * minute } } });
    expect(after.state().navigator.map(({ progress }) => progress)).toEqual(["answered", "marked", "marked"]);
  });

  test("an exam without a limit of its own has the minutes that its questions are expected to take", async () => {
    const learner = await learnerWith(three);
    await learner.begin({ ...typed, mode: "exam" });
    expect(learner.attempt().limitMillis).toBe(5 * minute);
  });
});

describe("marking", () => {
  test("key points are ticked; the score is their share, and the rating goes with it until it is changed", async () => {
    const learner = await learnerWith([withPoints("one", "red", "green", "blue", "grey")]);
    await learner.begin();
    learner.desk.setConfidence("sure");
    learner.desk.reveal();
    expect(learner.state().marking).toMatchObject({ score: null, rating: null, marked: false });
    learner.desk.accept();
    expect(learner.state().marking?.marked).toBe(false);
    learner.desk.tick(0);
    learner.desk.tick(2);
    expect(learner.state().marking).toMatchObject({ score: 0.5, rating: "hard", marked: true });
    learner.desk.tick(2);
    expect(learner.state().marking).toMatchObject({ score: 0.25, rating: "again" });
    learner.desk.tickAll();
    expect(learner.state().marking).toMatchObject({ score: 1, rating: "easy" });
    learner.desk.rate("hard");
    expect(learner.state().marking).toMatchObject({ score: 1, rating: "hard", suggested: "easy" });
    learner.desk.tickNone();
    learner.desk.tick(7);
    expect(learner.state().marking).toMatchObject({ score: 0, rating: "again", sheet: { ticked: new Set() } });
  });

  test("what a typed answer has is ticked beforehand, and counts once it is accepted", async () => {
    const learner = await learnerWith([
      withPoints("What is needed?", "a Kubernetes cluster", "an overlay network", "some firewalls", "VXLAN port 4789"),
    ]);
    await learner.begin(typed);
    learner.desk.write("firewalls and an overlay netwrok");
    learner.desk.handIn();
    const { marking, phase } = learner.state();
    expect(phase).toBe("marking");
    expect(marking).toMatchObject({ score: 0.5, marked: false, sheet: { ticked: new Set([1, 2]) } });
    if (marking?.sheet.kind !== "points") throw new Error("No points.");
    expect(marking.sheet.match?.points[2]?.typedSpans).toEqual([{ start: 0, end: 9 }]);
    learner.desk.finish();
    expect(learner.state().phase).toBe("marking");
    learner.desk.accept();
    expect(learner.attempt().marks[0]).toEqual({
      basis: "points",
      ticked: [1, 2],
      pointCount: 4,
      score: 0.5,
      rating: "hard",
    });
    learner.desk.finish();
    expect(learner.state().phase).toBe("finished");
    learner.desk.tickAll();
    expect(learner.attempt().marks[0]?.score).toBe(0.5);
  });

  test("a card without points is marked by oneself, and nothing else", async () => {
    const learner = await learnerWith([card("one")]);
    await learner.begin();
    learner.desk.reveal();
    learner.desk.tick(0);
    learner.desk.rate("good");
    expect(learner.state().marking?.marked).toBe(false);
    learner.desk.selfMark(0.5);
    expect(learner.state().marking).toMatchObject({ sheet: { kind: "self", self: 0.5 }, score: 0.5, rating: "hard" });
  });

  test("picks mark themselves, and a quiz of nothing else is finished when it is handed in", async () => {
    const learner = await learnerWith([
      withOptions("one", "[x] a", "[ ] b"),
      withOptions("two", "[x] a", "[ ] b"),
      withOptions("three", "[x] a", "[ ] b"),
    ]);
    await learner.begin({ mode: "exam" });
    const right = (n: number) => learner.attempt().questions[n]?.options.findIndex((option) => option.right) ?? -1;
    learner.desk.pick(right(0));
    learner.desk.go(1);
    learner.desk.pick(1 - right(1));
    expect(learner.state().marking).toBeNull();
    learner.desk.handIn();
    expect(learner.state().phase).toBe("finished");
    learner.desk.go(0);
    expect(learner.state().marking).toMatchObject({ sheet: { kind: "picks" }, score: 1, rating: "good" });
    learner.desk.go(1);
    expect(learner.state().marking).toMatchObject({ score: 0, rating: "again" });
  });

  test("who looked at a question for recall without a word has the say; who never saw it has not", async () => {
    const learner = await learnerWith(three);
    await learner.begin({ kinds: ["recall"] });
    learner.pass(5_000);
    learner.desk.handIn();
    expect(learner.state().navigator.map(({ progress }) => progress)).toEqual(["unanswered", "marked", "marked"]);
    expect(learner.state().at).toBe(0);
  });

  test("a mark stays when the card is reworded, has other points, or is gone", async () => {
    const points = withPoints("one", "red", "green");
    const learner = await learnerWith([points, card("two"), card("three")]);
    await learner.begin();
    learner.desk.reveal();
    learner.desk.tick(0);
    await learner.edit([{ ...points, keyPoints: [...points.keyPoints, { group: null, text: "blue" }] }, card("two")]);
    await rest();
    expect(learner.state().marking).toMatchObject({ score: 0.5, outdated: true, sheet: { ticked: new Set() } });
    learner.desk.go(2);
    expect(learner.state()).toMatchObject({ card: null, gone: true, fault: null });
    learner.desk.reveal();
    learner.desk.selfMark(1);
    expect(learner.state().marking).toMatchObject({ sheet: { kind: "no-text", self: 1 }, score: 1 });
    learner.desk.go(0);
    learner.desk.tick(2);
    expect(learner.attempt().marks[0]).toMatchObject({ ticked: [2], pointCount: 3 });
    await learner.edit([]);
    learner.desk.selfMark(0);
    expect(learner.state()).toMatchObject({ gone: true, marking: { score: 1 / 3, marked: true } });
  });

  test("a text that does not come is told, asked for again, and marked by oneself if need be", async () => {
    const learner = await learnerWith([withPoints("one", "red", "green")]);
    const id = await learner.begin({ kinds: ["recall"] });
    learner.desk.leave();
    const after = await learner.again();
    after.unreadable.add("d/t.md");
    after.desk.open(id);
    expect(after.state()).toMatchObject({ card: null, fault: null, gone: false });
    after.desk.reveal();
    expect(after.state().answerShown).toBe(false);
    await rest();
    expect(after.state()).toMatchObject({ card: null, fault: { kind: "unreachable" } });
    after.desk.reveal();
    after.desk.selfMark(0.5);
    expect(after.state().marking).toMatchObject({ sheet: { kind: "no-text", self: 0.5 }, score: 0.5 });
    after.unreadable.clear();
    after.desk.retryText();
    await rest();
    expect(after.state()).toMatchObject({ card: { question: "one" }, fault: null, marking: { outdated: true } });
  });

  test("a reworded card that took its memory along is found again", async () => {
    const learner = await learnerWith([card("one")]);
    await learner.begin();
    learner.journal.record([{ kind: "card-aliased", from: idOf("uno"), to: idOf("one") }]);
    await learner.edit([card("uno")]);
    await rest();
    expect(learner.state()).toMatchObject({ gone: false, card: { question: "uno" }, question: { text: "one" } });
  });
});

describe("after a quiz", () => {
  const today = Math.floor(morning / 86_400_000);

  async function missing(heading: string, dueInDays: number) {
    const learner = await learnerWith([card(heading)]);
    review(learner, heading, dueInDays, 3);
    const id = await learner.begin();
    learner.desk.reveal();
    learner.desk.selfMark(0);
    return { learner, id };
  }

  test("a miss is due today, by one fact that is no review", async () => {
    const { learner, id } = await missing("one", 30);
    expect(learner.attempt().finish).toBeNull();
    expect([...learner.journal.fold.tallies.values()]).toMatchObject([{ reviews: 1, reviewsByRating: { again: 0 } }]);
    const talliesBefore = structuredClone(learner.journal.fold.tallies);
    learner.desk.handIn();
    expect(learner.state().phase).toBe("finished");
    expect(learner.journal.fold.memories.get(idOf("one"))).toMatchObject({ reviews: 1, due: { dueDay: today } });
    expect(learner.attempt().finish?.broughtForward).toEqual([idOf("one")]);
    const after = await learner.again();
    after.desk.open(id);
    after.desk.finish();
    after.desk.handIn();
    const kinds = (await factsOf(after)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "rescheduling")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "review")).toHaveLength(1);
    expect(after.journal.fold.tallies).toEqual(talliesBefore);
  });

  test("once, also where another tab has finished the attempt", async () => {
    const { learner, id } = await missing("one", 30);
    const other = await learner.again();
    other.desk.open(id);
    await rest();
    other.desk.handIn();
    await other.journal.settled();
    await learner.journal.catchUp();
    learner.desk.handIn();
    learner.desk.finish();
    expect((await factsOf(learner)).filter(({ kind }) => kind === "rescheduling")).toHaveLength(1);
    expect(finishing(learner.attempt(), learner.journal.fold, today, morning)).toEqual([]);
  });

  test("but not one that is due anyway, nor a new one, nor where the learner does not want it", async () => {
    const due = await missing("one", 1);
    due.learner.desk.handIn();
    const unwanted = await missing("two", 30);
    unwanted.learner.journal.record([{ kind: "setting", name: "quizMissBringsForward", value: false }]);
    unwanted.learner.desk.handIn();
    const fresh = await learnerWith([card("three")]);
    await fresh.begin(typed);
    fresh.desk.handIn();
    for (const learner of [due.learner, unwanted.learner, fresh]) {
      expect(learner.attempt().finish).toMatchObject({ broughtForward: [] });
      expect((await factsOf(learner)).map(({ kind }) => kind)).not.toContain("rescheduling");
    }
  });

  test("nor one whose question was never seen: an exam left alone does not move the schedule", async () => {
    const learner = await learnerWith(three);
    for (const heading of ["one", "two", "three"]) review(learner, heading, 30, 3);
    const id = await learner.begin({ ...typed, mode: "exam" });
    learner.pass(2_000);
    learner.desk.leave();
    learner.clock.now += 24 * 60 * minute;
    learner.desk.open(id);
    const [seen] = texts(learner.attempt());
    expect(learner.attempt().finish?.broughtForward).toEqual([idOf(seen ?? "")]);
    expect(reportOf(learner.attempt()).missed).toEqual([0, 1, 2]);
  });

  test("a hit changes nothing", async () => {
    const { learner } = await missing("one", 30);
    learner.desk.selfMark(1);
    learner.desk.handIn();
    expect((await factsOf(learner)).map(({ kind }) => kind)).not.toContain("rescheduling");
  });

  test("attempts and recipes can be deleted", async () => {
    const learner = await learnerWith(three);
    const id = await learner.begin();
    const recipeId = learner.desk.saveRecipe(learner.attempt().recipe);
    learner.desk.deleteAttempt(id);
    learner.desk.deleteRecipe(recipeId);
    expect(learner.desk.store.getState().kind).toBe("closed");
    expect([...(learner.journal.fold.entries.get("quiz")?.values() ?? [])].map(({ value }) => value)).toEqual(
      expect.not.arrayContaining([expect.anything()]),
    );
    learner.desk.open(id);
    expect(learner.desk.store.getState().kind).toBe("missing");
  });

  test("a card that only a quiz knows is known again when it is reworded", async () => {
    const learner = await learnerWith(three);
    await learner.begin();
    const kinds = (await factsOf(learner)).map(({ kind }) => kind);
    expect(kinds).toEqual(["card-identified", "card-identified", "card-identified", "entry"]);
    expect(texts(learner.attempt())).toEqual(["one", "two", "three"]);
  });
});
