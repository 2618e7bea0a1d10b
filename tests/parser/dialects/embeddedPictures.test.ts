import { expect, test } from "vitest";
import { withPictures } from "../../../src/parser/dialects/embeddedPictures.ts";
import { read } from "./read.ts";

test.each<[string, string, string]>([
  ["a picture", "See ![[a map.png]].", "See ![](<a map.png>)."],
  ["one with a size", "![[a.png|200x100]]", "![](<a.png>)"],
  ["one with a caption", "![[x/a.svg|A small map]]", "![A small map](<x/a.svg>)"],
  ["line ends", "![[a.png]]\r\n\r\n![[b.png]]\r\n", "![](<a.png>)\r\n\r\n![](<b.png>)\r\n"],
  ["no note", "![[Cells]] and [[a.png]]", "![[Cells]] and [[a.png]]"],
  ["no code", "`![[a.png]]`\n```\n![[a.png]]\n```\n", "`![[a.png]]`\n```\n![[a.png]]\n```\n"],
])("%s", (_name, text, shown) => {
  expect(withPictures(text)).toBe(shown);
});

test.each([
  ["native cards", "### ❓ Which map?\n![[a.png|A map]]\n"],
  ["headings", "## Which map?\n![[a.png|A map]]\n\n## Which other?\nNone.\n"],
  ["hashcards", "Q: Which map?\nA: ![[a.png|A map]]\n"],
  ["Obsidian", "#flashcards\n\nWhich map?::![[a.png|A map]]\n"],
])("is a figure of %s", (_name, text) => {
  expect(read(text).cards[0]?.figures.map(({ path, alt }) => [path, alt])).toEqual([["a.png", "A map"]]);
});
