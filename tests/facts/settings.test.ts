import { expect, test } from "vitest";
import type { Json } from "../../src/facts/fact.ts";
import { readSettings, remoteImagesSetting } from "../../src/facts/settings.ts";
import { factId } from "./logs.ts";

function settingsOf(values: Readonly<Record<string, Json>>) {
  const writer = { clock: 1, id: factId("f") };
  return readSettings({ settings: new Map(Object.entries(values).map(([name, value]) => [name, { value, writer }])) });
}

const defaults = {
  rolloverHour: 4,
  desiredRetention: 0.9,
  theme: "system",
  quizMissBringsForward: true,
  remoteImageDecks: new Set(),
};

test("a log without settings has the defaults", () => {
  expect(settingsOf({})).toEqual(defaults);
});

test.each([
  ["rolloverHour", 0],
  ["rolloverHour", 23],
  ["desiredRetention", 0.7],
  ["desiredRetention", 0.97],
  ["theme", "dark"],
  ["quizMissBringsForward", false],
])("%s may be %j", (name, value) => {
  expect(settingsOf({ [name]: value })).toEqual({ ...defaults, [name]: value });
});

test.each([
  ["rolloverHour", 24],
  ["rolloverHour", 3.5],
  ["rolloverHour", "4"],
  ["desiredRetention", 0.5],
  ["desiredRetention", 1],
  ["desiredRetention", null],
  ["theme", "blue"],
  ["theme", ["dark"]],
  ["quizMissBringsForward", 0],
])("%s of %j counts as not said", (name, value) => {
  expect(settingsOf({ [name]: value })).toEqual(defaults);
});

test("remote images are allowed deck by deck, by a plain yes alone", () => {
  const { remoteImageDecks } = settingsOf({
    [remoteImagesSetting("kubernetes")]: true,
    [remoteImagesSetting("a/b: c")]: true,
    [remoteImagesSetting("forbidden")]: false,
    [remoteImagesSetting("odd")]: "true",
  });
  expect(remoteImageDecks).toEqual(new Set(["kubernetes", "a/b: c"]));
});
