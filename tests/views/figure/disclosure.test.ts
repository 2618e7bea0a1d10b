import { expect, test } from "vitest";
import type { Card } from "../../../src/deck/card.ts";
import { disclosureOn } from "../../../src/views/figure/disclosure.ts";
import { card, figure } from "../support/cards.ts";

const asked = figure({ side: "question" });
const answering = figure({ path: "media/b.png" });
const prompt = card("What does the diagram show?", "", { figurePrompt: true, figures: [answering] });
const plainCard = card("What does it show?", "That.", {
  figures: [asked, answering],
  mentions: [figure({ path: "c" })],
});
const span = { file: "a.md", firstLine: 1, lastLine: 2 };
const part = card("What is covered?", "A Pod", {
  covered: { figure: answering, hide: "all", drawnOn: null, boxes: [], asked: [], span },
});

test.each<[string, Card, typeof asked, boolean, string]>([
  ["a figure with the question", plainCard, asked, false, "caption"],
  ["a figure of the answer, named before it is shown", plainCard, answering, false, "number"],
  ["a figure that is only named", plainCard, figure({ path: "c" }), false, "number"],
  ["a figure prompt's figure", prompt, answering, false, "caption"],
  ["a figure with a covered part", part, answering, false, "caption"],
  ["any figure once the answer is shown", prompt, answering, true, "all"],
])("%s", (_, on, shown, answerShown, disclosure) => {
  expect(disclosureOn(on, shown, answerShown)).toBe(disclosure);
});
