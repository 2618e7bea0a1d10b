import { readFile } from "node:fs/promises";
import { fromMarkdown } from "mdast-util-from-markdown";
import { split } from "../../src/parser/split.ts";

/**
 * Lines to print: how fast `split` finds the cards of half a megabyte beside mdast-util-from-markdown, which builds the whole
 * tree of the same text, and whether the time is linear: how much longer a megabyte of 50 takes than one of 5, for the topic
 * and for a text in which nearly every line asks what comes further down.
 */
export async function splitBench(): Promise<string[]> {
  const topic = await readFile(new URL("../../content/kubernetes/network-routing.md", import.meta.url), "utf8");
  const half = repeat(topic, 0.5e6);
  const lines: string[] = [];

  // Before anything is timed, both run until they are compiled.
  for (let round = 0; round < 20; round++) split(half);
  fromMarkdown(repeat(topic, 0.1e6));
  const ours = speed(half, 21, split);
  const theirs = speed(half, 3, fromMarkdown);
  lines.push(`split, 0.5 MB: ${ours.toFixed(0)} MB/s`);
  lines.push(`mdast-util-from-markdown, the same 0.5 MB: ${theirs.toFixed(2)} MB/s`);
  lines.push(`split is ${(ours / theirs).toFixed(0)} times as fast per MB`);

  lines.push(...growth("the topic over and over", topic));
  lines.push(...growth("open fences, HTML and cards in them", adversarial));
  return lines;
}

/** The speeds at 5 and 50 MB, and how many times as long a megabyte of the larger takes: 1 is linear. */
function growth(what: string, piece: string): string[] {
  const [small, large] = [5, 50].map((megabytes) => speed(repeat(piece, megabytes * 1e6), 5, split)) as [
    number,
    number,
  ];
  return [
    `split, ${what}: ${small.toFixed(0)} MB/s at 5 MB, ${large.toFixed(0)} MB/s at 50 MB`,
    `  a megabyte of 50 takes ${(small / large).toFixed(2)} × as long as one of 5`,
  ];
}

/** Blocks that nothing closes or that another closes first, each with a card in it: for each the scanner must look ahead. */
const adversarial = `### ❓ A fence that stays open
\`\`\`js
### ❓ The next, in it
\`\`\`\`py
~~~~~
### ❓ And one in a longer fence
~~~
<div>
### ❓ In HTML without a blank line
<!-- a comment
### ❓ In it
<![CDATA[
### ❓ In that
<pre>
### ❓ Nor is this ever closed
- > \`\`\`
  > ### ❓ In a list and a quote
[a]: <b
"c
### ❓ After what could be a definition
\`\`\`\`\`\`
`;

/** MB/s over the median of some runs; megabytes are of UTF-8. */
function speed(text: string, runs: number, work: (text: string) => unknown): number {
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    work(text);
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  const median = seconds[runs >> 1] ?? Number.NaN;
  return new TextEncoder().encode(text).length / 1e6 / median;
}

/** The topic over and over, as a text read from a file is: in one flat piece. */
function repeat(topic: string, bytes: number): string {
  const encoder = new TextEncoder();
  const times = Math.ceil(bytes / encoder.encode(topic).length);
  return new TextDecoder().decode(encoder.encode(topic.repeat(times)));
}
