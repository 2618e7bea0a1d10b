import { describe, expect, it } from "vitest";
import { htmlToMarkdown } from "../../../src/parser/dialects/table/htmlToMarkdown.ts";
import { pairs, read } from "./read.ts";

const csv = (text: string) => read(text, {}, "deck/words.csv");
const anki = (text: string) => read(text, {}, "deck/export.txt");

describe("a table", () => {
  it.each([
    ["a,b\nc,d", ["a | b", "c | d"]],
    ["a;b,1\nc;d,2,3", ["a | b,1", "c | d,2,3"]],
    ["a\tb\r\nc\td\r\n", ["a | b", "c | d"]],
    ['"a,1","say ""x"""\n"two\r\nlines",b', ['a,1 | say "x"', "two⏎lines | b"]],
    ["term,definition\nx,y", ["x | y"]],
    ["Back,Front\nanswer,question", ["question | answer"]],
    ["a,b,c", ["a | b⏎⏎c"]],
    ["String::toUpperCase,a Q: b\nx,y", ["String::toUpperCase | a Q: b", "x | y"]],
  ])("%j", (text, cards) => {
    expect(pairs(csv(text).cards)).toEqual(cards);
  });

  it("says where a record is wrong", () => {
    const { issues } = csv('a,b\n,c\nd,\ne\n"f,g');
    expect(issues.map(({ kind, span }) => `${kind} ${span.firstLine}`)).toEqual([
      "empty-question 2",
      "empty-answer 3",
      "empty-answer 4",
      "unterminated-block 5",
    ]);
  });

  it("makes nothing of text that is no table", () => {
    expect(anki("a\tb\nc\td").dialect).toBeNull();
    expect(anki("# Title\n\n#hashtag, text").dialect).toBeNull();
  });
});

describe("Anki's text file", () => {
  it("is read by its headers", () => {
    const { decks, topics, cards } = anki(
      "#separator:Semicolon\n#html:false\n#deck:A::B\n#tags:x y\n#notetype:Basic\n#columns:Front;Back;Tags\n#tags column:3\n<b>q</b>;a;z\n",
    );
    expect(decks).toMatchObject([{ slug: "a/b", title: "A / B" }]);
    expect(topics[0]?.tags).toEqual(["x", "y", "z"]);
    expect(pairs(cards)).toEqual(["<b>q</b> | a"]);
  });

  it("makes two cards of a reversed note, and one for each group of a cloze", () => {
    const head = "#separator:tab\n#notetype column:1\n";
    expect(pairs(anki(`${head}Basic (and reversed card)\tq\ta`).cards)).toEqual(["q | a", "a | q"]);
    expect(
      pairs(anki(`${head}Basic (optional reversed card)\tq\ta\t\nBasic (optional reversed card)\tr\tb\ty`).cards),
    ).toEqual(["q | a", "r | b", "b | r"]);
    expect(pairs(anki(`${head}Cloze\t{{c1::a {{c2::b}}}} c\textra`).cards)).toEqual([
      "[…] c | **a b** c⏎⏎extra",
      "a […] c | a **b** c⏎⏎extra",
    ]);
  });
});

describe("HTML of a field", () => {
  it.each([
    ["a<br>b", "a\\\nb"],
    ["a<br><br>b<br>", "a\n\nb"],
    ["<div>a</div><div>b</div>", "a\n\nb"],
    ["<b>a </b>b <i>c</i>", "**a** b *c*"],
    ["<ul><li>a</li><li>b <b>c</b></li></ul>", "- a\n- b **c**"],
    ["x &lt; y &amp; z", "x \\< y & z"],
    ["<code>a &lt; `b`</code>", "`` a < `b` ``"],
    ["<pre>a\n  b</pre>", "````\na\n  b\n````"],
    ["\\(x &lt; y\\) and \\[z\\]", "$x < y$ and\n\n$$\nz\n$$"],
    ['<img src="a.png" alt="A">', '<img src="a.png" alt="A">'],
    ['<a href="https://x.y">z</a>', "[z](https://x.y)"],
    ["H<sub>2</sub>O", "H<sub>2</sub>O"],
  ])("%s", (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });
});
