import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readingFailed } from "../../src/exchange/backupFault.ts";
import { type Bounds, lineBlocks, TooLarge } from "../../src/exchange/lines.ts";

const roomy: Bounds = { firstLine: 1e6, line: 1e6, growth: 100, allowance: 1e6 };

/** A file whose stream gives these chunks, so that lines end anywhere in them. */
function fileOf(chunks: readonly Uint8Array[]): Blob {
  const file = new Blob(chunks.map((chunk) => chunk.slice()));
  const stream = () =>
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    });
  Object.defineProperty(file, "stream", { value: stream });
  return file;
}

async function read(file: Blob, bounds = roomy): Promise<{ lines: string[]; last: string; bytes: string }> {
  const blocks = lineBlocks(file, bounds);
  const lines: string[] = [];
  const bytes: Uint8Array[] = [];
  for (;;) {
    const step = await blocks.next();
    if (step.done === true) return { lines, last: step.value, bytes: Buffer.concat(bytes).toString() };
    lines.push(...step.value.lines);
    bytes.push(step.value.bytes);
  }
}

test("all lines but the last come in blocks with their bytes, wherever the chunks end", async () => {
  const text = fc.stringMatching(/^[a-é\u{1F600}]{0,6}$/u);
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      fc.boolean(),
      async (lines, sizes, ends) => {
        const whole = lines.join("\n") + (ends ? "\n" : "");
        const bytes = new TextEncoder().encode(whole);
        const chunks: Uint8Array[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          chunks.push(bytes.slice(at, at + size));
          at += size;
        }
        const found = await read(fileOf(chunks));
        expect([...found.lines, found.last]).toEqual(whole.replace(/\n$/, "").split("\n"));
        expect(found.bytes).toBe(found.lines.map((line) => `${line}\n`).join(""));
      },
    ),
    { numRuns: 300 },
  );
});

describe("a file that holds too much is given up", () => {
  test.each<[string, string, Partial<Bounds>]>([
    ["a long first line", "x".repeat(100_000), { firstLine: 40_000 }],
    ["a long later line", `{}\n${"x".repeat(100_000)}`, { line: 40_000 }],
    ["much more text than its size lets expect", "x\n".repeat(50_000), { growth: 100, allowance: 50_000 }],
  ])("%s", async (_, text, bounds) => {
    const file = new Blob([gzipSync(text)]);
    await expect(read(file, { ...roomy, ...bounds })).rejects.toThrow(TooLarge);
    expect((await read(file)).lines.length).toBe(text.split("\n").filter((line) => line !== "").length - 1);
  });

  test("and called no backup or too large, by how far it was read", () => {
    expect(readingFailed(new TooLarge(), 0).kind).toBe("foreign");
    expect(readingFailed(new TooLarge(), 7).kind).toBe("too-large");
  });
});
