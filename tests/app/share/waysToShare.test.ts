// @vitest-environment jsdom
import { expect, test } from "vitest";
import { waysToShare } from "../../../src/app/share/waysToShare.ts";

const endings = (vendor: string, takes: RegExp) =>
  waysToShare({ vendor, canShare: ({ files = [] }) => files.every(({ name }) => takes.test(name)) }).map(
    ({ ending }) => ending,
  );

test.each<[string, RegExp, string[]]>([
  ["Apple Computer, Inc.", /./, [".jsonl.gz", ".txt"]],
  ["", /\.txt$/, [".txt"]],
  ["", /\.png$/, []],
  ["Google Inc.", /./, [".txt"]],
])("a browser of “%s” that takes %s shares %o", (vendor, takes, expected) => {
  expect(endings(vendor, takes)).toEqual(expected);
});
