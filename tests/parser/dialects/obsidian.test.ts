import { describe, expect, it } from "vitest";
import { readObsidianOptions } from "../../../src/parser/dialects/obsidian/options.ts";
import { pairs, read } from "./read.ts";

describe("a line of an Obsidian note", () => {
  it.each([
    ["What is it?::This", ["What is it? | This"]],
    ["a phrase :: another", ["a phrase | another"]],
    ["- [ ] a task :: its end", ["a task | its end"]],
    ["one:::two words\nx:::y\nz:::w", ["one | two words", "two words | one", "x | y", "y | x", "z | w", "w | z"]],
    ["perro::dog\ngato::cat\nKenya::Nairobi", ["perro | dog", "gato | cat", "Kenya | Nairobi"]],
    ["`::` in C++ :: scope operator", ["`::` in C++ | scope operator"]],
    ["a :: b\n\nSee `x::y` and $f::A$ there", ["a | b"]],
  ])("%s", (text, cards) => {
    expect(pairs(read(text).cards)).toEqual(cards);
  });

  it.each([
    "names.map(String::toUpperCase)",
    "String::toUpperCase",
    "2001:db8::1",
    "Ping fe80::1%eth0 or ::1.",
    "key:: value",
    "due-date:: tomorrow",
    "use std::vector for it",
    "std::vector<int> v;",
    "crate::parser::read",
    "Vec<T>::new",
    "A [due:: today] there",
    "::: warning",
    ":::: columns",
    "a::before { content: none }",
    "PHP_INI::get_it",
    "| a::b | c |",
    "see http://[::1]:8080/ there",
    "[[Page::Part]]",
    "==only a highlight== in prose",
    "{{template}}",
    "```\nq :: a\n?\nb\n```",
    "<!--\nq :: a\n-->",
    "- [One](#one)\n- [Two](#two)",
  ])("makes no card: %s", (text) => {
    const { cards, dialect } = read(text);
    expect(cards).toEqual([]);
    expect(dialect).toBeNull();
    expect(read(`#flashcards\n\nsure :: yes\n\n${text}`).cards.filter(({ form }) => form !== "cloze")).toHaveLength(1);
  });
});

describe("the two cards of a reversed one", () => {
  it("are siblings, and the forward one has the key that it would have alone", () => {
    const [forward, back] = read("left ::: right").cards;
    const [alone] = read("left :: right").cards;
    expect(forward?.key).toEqual(alone?.key);
    expect(back?.key).toMatchObject({ question: "← right", ordinal: 1 });
    expect(back?.form).toBe("reversed");
    expect([forward?.note, back?.note]).toEqual([forward?.id, forward?.id]);
    expect(read("a ::: b\nb :: c").cards.map(({ key }) => key)).toMatchObject([
      { question: "a" },
      { question: "← b" },
      { question: "b", ordinal: 1 },
    ]);
  });
});

describe("hidden words", () => {
  const tagged = (text: string) => read(`#flashcards\n\n${text}`).cards;

  it("make a card each, or one for each number", () => {
    expect(pairs(tagged("==A== and {{B|a letter}} and **C**."))).toEqual([
      "[…] and B and **C**. | **A** and B and **C**.",
      "A and [a letter] and **C**. | A and **B** and **C**.",
    ]);
    expect(pairs(tagged("==1;;A== and ==1;;B;;hint== and ==2;;C=="))).toEqual([
      "[…] and [hint] and C | **A** and **B** and C",
      "A and B and […] | A and B and **C**",
    ]);
    expect(pairs(tagged("{{c1::A}} of {{c2::B::hint}} of {{c1::C}}"))).toEqual([
      "[…] of B of […] | **A** of B of **C**",
      "A of [hint] of C | A of **B** of C",
    ]);
  });

  it("may be code and math, braces within braces included", () => {
    expect(pairs(tagged("Use {{`a == b`}} or {{$\\frac{1}{2}$}}."))).toEqual([
      "Use […] or $\\frac{1}{2}$. | Use **`a == b`** or $\\frac{1}{2}$.",
      "Use `a == b` or […]. | Use `a == b` or **$\\frac{1}{2}$**.",
    ]);
  });

  it("are the key points, and find the card again when its sentence changes", () => {
    const [before] = tagged("The ==aorta== leaves the heart.");
    const [after] = tagged("The ==aorta==  leaves the left side of the heart.");
    expect(before?.keyPoints).toEqual([{ group: null, text: "aorta" }]);
    expect(after?.answerHash).toBe(before?.answerHash);
    expect(after?.id).not.toBe(before?.id);
  });

  it("are bold words only where that is set", () => {
    const options = { obsidian: { bold: true } };
    expect(pairs(read("#flashcards\n\n**A** is b.", options).cards)).toEqual(["[…] is b. | **A** is b."]);
  });

  it("are emphasised beside letters too", () => {
    expect(pairs(tagged("x(==(a)==b"))).toEqual(["x([…]b | x(<strong>(a)</strong>b"]);
  });
});

describe("a deck's tag", () => {
  it("names the deck, in the text or in the front matter", () => {
    expect(read("#flashcards/sub/part\n\na :: b").decks).toMatchObject([{ slug: "sub/part", title: "Sub / Part" }]);
    expect(read("---\ntags: [flashcards/x]\n---\na :: b").decks).toMatchObject([{ slug: "x" }]);
    expect(read("#flashcards\n\na :: b").decks).toMatchObject([{ slug: "deck" }]);
  });
});

describe("the plugin's data.json", () => {
  it("sets separators, gaps and tags", () => {
    const settings = { singleLineCardSeparator: ";;", multilineCardSeparator: "---", multilineCardEndMarker: "+++" };
    const json = JSON.stringify({
      settings: { ...settings, clozePatterns: ["**[123;;]answer[;;hint]**"], flashcardTags: ["#k"] },
    });
    const obsidian = readObsidianOptions(json) ?? {};
    expect(obsidian).toEqual({
      inline: ";;",
      lines: "---",
      end: "+++",
      highlights: false,
      bold: true,
      braces: false,
      tags: ["k"],
    });
    const text = "#k/sub\n\nq ;; a\n\nx :: y\n\nfront\n---\nback\n\nmore\n+++\n\nafter **this**";
    expect(pairs(read(text, { obsidian }).cards)).toEqual([
      "q | a",
      "front | back⏎⏎more",
      "after […] | after **this**",
    ]);
  });

  it.each(["", "[1]", "null", "{"])("is refused: %s", (json) => {
    expect(readObsidianOptions(json)).toBeNull();
  });
});

describe("a schedule", () => {
  it("is the starting memory of each card of its note, also behind a blank line", () => {
    const memories = (text: string) => read(text).cards.map(({ startingMemory }) => startingMemory?.dueOn ?? null);
    expect(memories("a ::: b <!--SR:!2023-08-02,4,270!2023-08-03,5.5,250-->")).toEqual(["2023-08-02", "2023-08-03"]);
    expect(memories("a ::: b\n<!--SR:!2000-01-01,1,250!2023-08-03,5,250-->")).toEqual([null, "2023-08-03"]);
    expect(memories("a\n?\n- b\n\n<!--SR:!2023-08-02,4,270-->")).toEqual(["2023-08-02"]);
    expect(memories("a\n?\nb\n<!--SR:2021-08-20,13,290-->")).toEqual(["2021-08-20"]);
  });

  it("that cannot be read is an issue at its line", () => {
    const { issues, cards } = read("x\n\na :: b\n<!--SR:!soon-->");
    expect(issues).toMatchObject([{ kind: "bad-schedule", span: { firstLine: 4 } }]);
    expect(cards).toHaveLength(1);
    expect(read("a :: b <!--SR:!2023-08-02,4,270!2023-08-02,4,270-->").issues).toMatchObject([
      { kind: "bad-schedule" },
    ]);
  });
});

describe("a native file", () => {
  it("stays one, unless it is forced", () => {
    const text = "#flashcards\n\n### ❓ Q\nA\n\na :: b\nc :: d";
    expect(read(text).dialect).toBeNull();
    const forced = read(text, { forced: new Map([["deck/notes.md", "obsidian" as const]]) });
    expect(forced.dialect?.name).toBe("obsidian");
    expect(pairs(forced.cards)).toEqual(["a | b", "c | d"]);
    expect(read("a :: b", { forced: new Map([["deck/notes.md", "native" as const]]) }).cards).toEqual([]);
  });
});
