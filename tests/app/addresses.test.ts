import { expect, test } from "vitest";
import {
  moreAddress,
  type Place,
  placeAt,
  quizAddress,
  quizStartAddress,
  studyAddress,
  topicAddress,
} from "../../src/app/addresses.ts";
import {
  buildAddress,
  type QuizPlace,
  quizPlaceAt,
  recipeAddress,
  reportAddress,
  runAddress,
} from "../../src/app/quiz/quizAddresses.ts";

const deck = { kind: "deck", deck: "ä/b?" } as const;
const topic = { kind: "topic", deck: "d", topic: "100 %" } as const;

test.each<[string, Place]>([
  ["", { kind: "home" }],
  ["/", { kind: "home" }],
  ["/settings", { kind: "settings" }],
  [quizStartAddress(topic), { kind: "quiz", parts: ["start", "d", "100 %"] }],
  [studyAddress({ kind: "all" }), { kind: "study", scope: { kind: "all" }, more: false }],
  [studyAddress(deck), { kind: "study", scope: deck, more: false }],
  [moreAddress(topic), { kind: "study", scope: topic, more: true }],
  [topicAddress("d", "100 %"), { kind: "topic", deck: "d", topic: "100 %", part: null }],
  [topicAddress("d", "t", "line-7/8"), { kind: "topic", deck: "d", topic: "t", part: "line-7/8" }],
  ["/study/%E0%A4%A", { kind: "study", scope: { kind: "deck", deck: "%E0%A4%A" }, more: false }],
  ["/nothing", { kind: "nowhere" }],
  ["/topic/d", { kind: "nowhere" }],
  ["/topic/d/t/c/x", { kind: "nowhere" }],
  ["/settings/x", { kind: "nowhere" }],
  ["/study/a/b/c", { kind: "nowhere" }],
])("%s", (address, place) => {
  expect(placeAt(address)).toEqual(place);
});

test.each<[string, QuizPlace]>([
  [quizAddress, { kind: "home" }],
  [quizStartAddress({ kind: "all" }), { kind: "start", scope: { kind: "all" } }],
  [buildAddress(topic), { kind: "build", scope: topic }],
  [recipeAddress("r/1"), { kind: "recipe", id: "r/1" }],
  [runAddress("a1"), { kind: "run", id: "a1" }],
  [reportAddress("a1"), { kind: "report", id: "a1" }],
  ["/quiz/run", { kind: "nowhere" }],
  ["/quiz/run/a/b", { kind: "nowhere" }],
  ["/quiz/start/a/b/c", { kind: "nowhere" }],
  ["/quiz/else/a", { kind: "nowhere" }],
])("%s in the quiz", (address, quizPlace) => {
  const place = placeAt(address);
  expect(place.kind === "quiz" && quizPlaceAt(place.parts)).toEqual(quizPlace);
});
