import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runDeck } from "../../src/cli/runDeck.ts";
import { cardsOf } from "../../src/deck/topic.ts";
import { parseCollection } from "../../src/parser/parseCollection.ts";
import { readContent } from "../../src/tools/readContent.ts";

let folder: string;

async function write(name: string, text: string): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Runs `deck` in the working folder: its exit code and what it wrote. */
async function deck(...args: string[]) {
  let out = "";
  let err = "";
  const print = (text: string) => {
    out += text;
  };
  const complain = (text: string) => {
    err += text;
  };
  const code = await runDeck(args, { folder, print, complain });
  return { code, out, err };
}

async function cards(...args: string[]) {
  const { out } = await deck("cards", "--json", ...args);
  return JSON.parse(out);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "recto-cli-"));
  await write(
    "content/book/one.md",
    "---\ntags: [a]\n---\n# One\n## S\n### ❓ Q *x* {#l}\nYes. See Figure 1.1.\n\n### ❓ R\n- p\n",
  );
  await write("content/book/two.md", "### ❓ R {#l}\n![Figure 1.1](../pictures/a.png)\n");
  await write("content/pictures/a.png", "");
  await write("notes/clean.md", "### ❓ Q\nA\n");
  await write("notes/warned.md", "### ❓ Q\n![A map](map.png)\n");
  await write("html/kept.md", "<div>\n### ❓ Q\nA\n");
  await write("html/lost.md", "<div>\n### ❓ Q\nA\n\nB\n");
  await write("vault/note.md", "#flashcards/bio\n\nWhat pumps blood? :: the heart <!--SR:!2023-08-02,4,270-->\n");
  await write("vault2/.obsidian/plugins/obsidian-spaced-repetition/data.json", '{"singleLineCardSeparator":"->"}');
  await write("vault2/bio/note.md", "#flashcards\n\nWhat pumps blood? -> the heart\n");
  await write("vault2/words/latin.csv", "front,back\naqua,water\n");
  await write("notes/deep/er.md", "```\n### ❓ Q\n");
});

afterAll(() => rm(folder, { recursive: true }));

describe("a file in another dialect", () => {
  it("is read as what it looks like, and the command says so", async () => {
    const { code, out, err } = await deck("check", "vault");
    expect([code, out]).toEqual([0, ""]);
    expect(err).toBe("vault/note.md: taken for Obsidian Spaced Repetition: 1 × ::, 1 × #flashcards, 1 × <!--SR:\n");
    expect((await cards("vault")).topics).toMatchObject([
      { dialect: "obsidian", cards: [{ question: "What pumps blood?", startingMemory: { dueOn: "2023-08-02" } }] },
    ]);
  });

  it("is read as its vault is set, and a table is a file like others", async () => {
    const questions = async (...paths: string[]) =>
      (await cards(...paths)).topics.flatMap((topic: { cards: { question: string }[] }) =>
        topic.cards.map(({ question }) => question),
      );
    expect(await questions("vault2")).toEqual(["What pumps blood?", "aqua"]);
    expect(await questions("vault2/words/latin.csv")).toEqual(["aqua"]);
  });
});

describe("deck check", () => {
  it("prints each issue on a line that begins with its place, and fails on an error", async () => {
    const { code, out, err } = await deck("check", "content");
    expect([code, err]).toEqual([1, ""]);
    expect(out).toBe(
      "content/book/two.md:1 error duplicate-label: The label {#l} is taken by book/one.md:6; give this card another one, until then it goes by its question.\n" +
        'content/book/two.md:2 warning meaningless-alt: The text "Figure 1.1" does not say what the picture shows; write it between the brackets, or in a .txt file beside the picture that has the picture\'s name.\n',
    );
  });

  it.each<[name: string, args: string[], code: number, places: string[]]>([
    ["a clean file", ["notes/clean.md"], 0, []],
    ["a file with warnings", ["notes/warned.md"], 0, ["notes/warned.md:2 warning missing-figure"]],
    ["pictures under --media", ["notes/warned.md", "--media", "media"], 0, []],
    ["one file of a deck", ["content/book/one.md"], 0, []],
    [
      "a folder with folders in it",
      ["notes/"],
      1,
      [
        "notes/deep/er.md:1 error unterminated-block",
        "notes/deep/er.md:2 warning marker-inside-block",
        "notes/deep/er.md:2 warning empty-answer",
        "notes/warned.md:2 warning missing-figure",
      ],
    ],
    [
      "HTML that runs into a card, which is kept, and a card lost in HTML",
      ["html/kept.md", "html/lost.md"],
      1,
      ["html/kept.md:2 warning marker-inside-block", "html/lost.md:2 error marker-inside-block"],
    ],
    ["HTML that runs into a card, which is kept", ["html/kept.md"], 0, ["html/kept.md:2 warning marker-inside-block"]],
    ["two paths", ["./notes/clean.md", "notes/warned.md"], 0, ["notes/warned.md:2 warning missing-figure"]],
  ])("of %s", async (_name, args, code, places) => {
    await write("media/map.png", "");
    const run = await deck("check", ...args);
    expect(run.code).toBe(code);
    expect(
      run.out
        .split("\n")
        .slice(0, -1)
        .map((line) => line.replace(/:[^:]*$/s, "").replace(/: .*/s, "")),
    ).toEqual(places);
  });
});

describe("deck cards", () => {
  it("prints topics, cards and issues as one JSON object", async () => {
    const { topics, issues } = await cards("content/book/one.md", "notes/warned.md");
    expect(topics).toEqual([
      {
        file: "content/book/one.md",
        title: "One",
        tags: ["a"],
        cards: [
          {
            id: expect.stringMatching(/^[0-9a-f]{20}$/),
            question: "Q *x*",
            answer: "Yes. See Figure 1.1.",
            section: "S",
            figures: [],
            figurePrompt: false,
            keyPoints: [
              { group: null, text: "Yes." },
              { group: null, text: "See Figure 1.1." },
            ],
            firstLine: 6,
            lastLine: 7,
          },
          expect.objectContaining({ question: "R", answer: "- p", firstLine: 9, lastLine: 10 }),
        ],
      },
      {
        file: "notes/warned.md",
        title: "Warned",
        tags: [],
        cards: [expect.objectContaining({ section: null, figures: [{ path: "map.png", alt: "A map", number: null }] })],
      },
    ]);
    expect(issues).toEqual([expect.objectContaining({ file: "notes/warned.md", line: 2, kind: "missing-figure" })]);
  });

  it("reports issues with file, line, kind, severity and message", async () => {
    const { issues } = await cards("notes/deep/er.md");
    expect(issues[0]).toEqual({
      file: "notes/deep/er.md",
      line: 1,
      kind: "unterminated-block",
      severity: "error",
      message: expect.stringMatching(/^This code fence/),
    });
  });

  it("gives each card the id that the app gives it for the same root, for a file as for a folder", async () => {
    const content = await readContent(path.join(folder, "content"), path.join(folder, "public"));
    const { decks } = parseCollection(content.files, content.media);
    const app = decks
      .flatMap((one) => one.topics)
      .flatMap(cardsOf)
      .map((card) => card.id);
    const ids = async (...args: string[]) =>
      (await cards(...args)).topics.flatMap((topic: { cards: { id: string }[] }) => topic.cards.map((card) => card.id));
    expect(await ids("content")).toEqual(app);
    expect(await ids("content/book")).toEqual(app);
    expect(await ids("content/book/one.md", path.join(folder, "content/book/two.md"))).toEqual(app);
    expect(await ids("content/book", "--root", "content")).toEqual(app);
    expect(await ids("content/book", "--root", ".")).not.toEqual(app);
  });

  it("takes a folder of notes as a deck by its own name", async () => {
    const [topic] = (await cards("notes/clean.md")).topics;
    const [same] = (await cards("notes/clean.md", "--root", ".")).topics;
    expect(topic.cards[0].id).toBe(same.cards[0].id);
  });
});

describe("deck called wrongly", () => {
  it.each<[args: string[], sentence: RegExp]>([
    [[], /Say what to do/],
    [["chek", "x"], /no command "chek"/],
    [["check"], /which files or folders/],
    [["check", "nowhere.md"], /no file or folder "nowhere.md"/],
    [["check", "content/pictures/a.png"], /neither Markdown/],
    [["check", "notes", "--root", "nowhere"], /no folder "nowhere"/],
    [["check", "notes", "--media", "/nonexistent"], /no folder "\/nonexistent"/],
    [["check", "notes", "--media", "notes/clean.md"], /no folder "notes\/clean.md"/],
    [["check", "notes", "--root", "content"], /does not lie in the root/],
    [["check", "notes", "--json"], /--json goes with "cards"/],
    [["cards", "notes"], /add --json/],
    [["check", "notes", "--roots=x"], /Unknown option '--roots'/],
    [["check", "notes", "--root"], /--root/],
  ])("%j is refused in one sentence", async (args, sentence) => {
    const { code, out, err } = await deck(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
    expect(err).toMatch(/^deck: [^\n]+\.\n$/);
  });

  it("--help explains itself", async () => {
    const { code, out } = await deck("--help");
    expect(code).toBe(0);
    for (const word of ["deck check PATH", "deck cards PATH", "--root", "--media", "Exit code"])
      expect(out).toContain(word);
  });
});

it("runs as a program, with its exit code", { timeout: 30_000 }, async () => {
  const main = path.resolve(import.meta.dirname, "../../src/cli/main.ts");
  const run = promisify(execFile)("npx", ["tsx", main, "check", path.join(folder, "notes/deep")]);
  await expect(run).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/er\.md:1 error unterminated-block: /),
  });
});
