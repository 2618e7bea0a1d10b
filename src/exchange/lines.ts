/** Whole lines of a text, without their ends, and all their bytes. */
export interface LineBlock {
  readonly lines: readonly string[];
  readonly bytes: Uint8Array;
}

/** How much a file may hold, in bytes. */
export interface Bounds {
  /** The longest first line: what begins with a longer one is some other kind of file. */
  readonly firstLine: number;
  readonly line: number;
  /** How many times the size of the file its text may be, beyond an allowance. */
  readonly growth: number;
  readonly allowance: number;
}

/**
 * A log packs to a tenth, a file made to exhaust its reader to a thousandth. A fact that names the most cards it may has
 * some 130 MB.
 */
const backupBounds: Bounds = { firstLine: 1_000_000, line: 160_000_000, growth: 100, allowance: 200_000_000 };

/** Thrown where a text passes the bounds that protect against files made to exhaust memory or patience. */
export class TooLarge extends Error {}

/**
 * The lines of a text file, gzip or plain (some browsers unpack what they download), block by block; the last line is
 * returned at the end. `onRead` hears how many bytes of the file have been taken. Rejects where the file cannot be read, its gzip is damaged or cut off, or it is no UTF-8.
 */
export async function* lineBlocks(
  file: Blob,
  bounds: Bounds = backupBounds,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<LineBlock, string> {
  const longestText = bounds.allowance + bounds.growth * file.size;
  let length = 0;
  let heldLength = 0;
  let isFirst = true;
  /** The bytes of the last line so far: its end, if it is there, is the last of them. */
  let held: Uint8Array[] = [];
  for await (const chunk of chunksOf(await bytesOf(file, onRead))) {
    length += chunk.length;
    if (length > longestText) throw new TooLarge();
    const goesOn = held.at(-1)?.at(-1) !== newline;
    held.push(chunk);
    heldLength += chunk.length;
    if (goesOn && !chunk.includes(newline)) {
      if (heldLength > (isFirst ? bounds.firstLine : bounds.line)) throw new TooLarge();
      continue;
    }
    isFirst = false;
    const bytes = joined(held, heldLength);
    const end = bytes.subarray(0, -1).lastIndexOf(newline) + 1;
    if (end > 0) yield { lines: textOf(bytes.subarray(0, end - 1)).split("\n"), bytes: bytes.subarray(0, end) };
    held = [bytes.subarray(end)];
    heldLength = bytes.length - end;
  }
  return textOf(joined(held, heldLength)).replace(/\n$/, "");
}

/** These chunks as a gzip file, made no faster than it is read; whatever goes wrong with them goes wrong with the file. */
export function gzipOf(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const gzip = new CompressionStream("gzip");
  void pump(chunks, gzip.writable);
  return gzip.readable;
}

/** What a gzip file holds. */
export function plainOf(file: Blob): ReadableStream<Uint8Array<ArrayBuffer>> {
  return file.stream().pipeThrough(new DecompressionStream("gzip"));
}

/** By hand, as `pipeThrough` lets Node take in thousands of chunks before it waits. */
async function pump(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>, into: WritableStream<BufferSource>): Promise<void> {
  const writer = into.getWriter();
  try {
    for await (const chunk of chunks) await writer.write(chunk);
    await writer.close();
  } catch (error) {
    // Where the reader has gone away, nobody is left to be told.
    await writer.abort(error).catch(() => {});
  }
}

const newline = 0x0a;

async function bytesOf(file: Blob, onRead: (bytes: number) => void): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isGzip = first === 0x1f && second === 0x8b;
  const bytes = file.stream().pipeThrough(counting(onRead));
  return isGzip ? bytes.pipeThrough(new DecompressionStream("gzip")) : bytes;
}

/** Bytes as they come, counted before they are unpacked: only the size of the file is known beforehand. */
function counting(onRead: (bytes: number) => void): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let read = 0;
  return new TransformStream({
    transform(chunk, controller) {
      read += chunk.length;
      onRead(read);
      controller.enqueue(chunk);
    },
  });
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** A stream's chunks by its reader: not every browser lets a stream be iterated. */
async function* chunksOf<Chunk>(stream: ReadableStream<Chunk>): AsyncGenerator<Chunk> {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
