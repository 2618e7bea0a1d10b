import { readFile } from "node:fs/promises";
import { fromMarkdown } from "mdast-util-from-markdown";
import { split } from "../../src/parser/split.ts";

/**
 * Lines to print: how fast `split` finds the cards of half a megabyte beside mdast-util-from-markdown, which builds the whole
 * tree of the same text, and how fast it is alone on 5 and 50 MB, where linear means the same MB/s.
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

  for (const megabytes of [5, 50]) {
    lines.push(`split, ${megabytes} MB: ${speed(repeat(topic, megabytes * 1e6), 3, split).toFixed(0)} MB/s`);
  }
  return lines;
}

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
