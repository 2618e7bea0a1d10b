import { failure, type Result, success } from "../deck/result.ts";
import { decodeFact, encodeFact } from "../facts/codec.ts";
import type { Fact } from "../facts/fact.ts";
import {
  type BackupFault,
  checksumWrong,
  cutOff,
  damagedLine,
  foreign,
  miscounted,
  newer,
  readingFailed,
} from "./backupFault.ts";
import { crc32 } from "./crc32.ts";
import { gzipOf, lineBlocks } from "./lines.ts";
import { inPercents, type Onlooker, watched } from "./watching.ts";

export interface BackupInfo {
  readonly appVersion: string;
  /** Epoch ms. */
  readonly madeAt: number;
}

/** A backup file that was read through once and found whole. */
export interface Backup extends BackupInfo {
  readonly factCount: number;
  readonly reviewCount: number;
  /**
   * Its facts in batches, read from the file again each time. Throws where the file has changed meanwhile, and where the
   * onlooker has ended it.
   */
  facts(onlooker?: Onlooker): AsyncGenerator<readonly Fact[]>;
}

/**
 * A backup as a stream, made as it is read: gzip of JSON lines — a header, a line for each fact, and a last line with
 * their number and the CRC-32 of all bytes before it. It names no device: restoring is a union, and a fact may be given
 * twice (it was saved while the log was read).
 */
export function writeBackup(
  facts: AsyncIterable<readonly Fact[]>,
  info: BackupInfo,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return gzipOf(linesFor(facts, info));
}

/** Reads the whole file and checks every line before anything of it is given on. Rejects where the onlooker has ended it. */
export async function readBackup(file: Blob, onlooker?: Onlooker): Promise<Result<Backup, BackupFault>> {
  let factCount = 0;
  let reviewCount = 0;
  const tell = onlooker === undefined ? undefined : inPercents(onlooker.onProgress);
  const reading = factsIn(file, tell && ((bytes) => tell(bytes / file.size)));
  try {
    for (;;) {
      const step = await reading.next();
      onlooker?.signal.throwIfAborted();
      if (step.done === true) {
        const facts = (watcher?: Onlooker) => factsAgain(file, factCount, watcher);
        return step.value.ok ? success({ ...step.value.value, factCount, reviewCount, facts }) : step.value;
      }
      factCount += step.value.length;
      for (const { kind } of step.value) if (kind === "review") reviewCount++;
    }
  } finally {
    await reading.return(failure(foreign));
  }
}

const format = "recto-backup";
const formatVersion = 1;

async function* linesFor(
  facts: AsyncIterable<readonly Fact[]>,
  { appVersion, madeAt }: BackupInfo,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let count = 0;
  let crc = 0;
  const summed = (lines: readonly unknown[]) => {
    const bytes = encoder.encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    crc = crc32(bytes, crc);
    return bytes;
  };
  yield summed([{ format, version: formatVersion, appVersion, madeAt }]);
  for await (const batch of facts) {
    count += batch.length;
    if (batch.length > 0) yield summed(batch.map(encodeFact));
  }
  yield summed([{ end: format, facts: count, crc32: hex(crc) }]);
}

/** Batches of facts; returns what the header says once the last line has proved the file whole, or why it is refused. */
async function* factsIn(
  file: Blob,
  onRead?: (bytes: number) => void,
): AsyncGenerator<readonly Fact[], Result<BackupInfo, BackupFault>> {
  const blocks = lineBlocks(file, undefined, onRead);
  let info: BackupInfo | null = null;
  let line = 0;
  let count = 0;
  let crc = 0;
  for (;;) {
    const step = await blocks.next().catch((error: unknown) => readingFailed(error, line));
    if ("message" in step) return failure(step);
    if (step.done === true) return info === null ? cutOffOrForeign(step.value) : proved(step.value, info);
    const facts: Fact[] = [];
    for (const text of step.value.lines) {
      line++;
      if (info === null) {
        const header = headerOf(text);
        if (!header.ok) return header;
        info = header.value;
        continue;
      }
      const fact = decodeFact(parsed(text));
      if (!fact.ok) return failure(damagedLine(line, fact.fault.message));
      facts.push(fact.value);
    }
    crc = crc32(step.value.bytes, crc);
    count += facts.length;
    if (facts.length > 0) yield facts;
  }

  function proved(lastLine: string, header: BackupInfo): Result<BackupInfo, BackupFault> {
    const end = parsed(lastLine);
    if (!isRecord(end) || end["end"] !== format) return failure(cutOff(line));
    const { facts, crc32: expected } = end;
    if (facts !== count) return failure(miscounted(count, Number(facts)));
    return expected === hex(crc) ? success(header) : failure(checksumWrong);
  }
}

function factsAgain(file: Blob, factCount: number, onlooker?: Onlooker): AsyncGenerator<readonly Fact[]> {
  return onlooker === undefined ? again(file) : watched(again(file), factCount, onlooker);
}

async function* again(file: Blob): AsyncGenerator<readonly Fact[]> {
  const result = yield* factsIn(file);
  if (!result.ok) throw new Error(`The file has changed since it was checked. ${result.fault.message}`);
}

/** A file of a single line lacks at least its end. */
function cutOffOrForeign(line: string): Result<never, BackupFault> {
  const header = headerOf(line);
  return header.ok ? failure(cutOff(1)) : header;
}

function headerOf(line: string): Result<BackupInfo, BackupFault> {
  const header = parsed(line);
  if (!isRecord(header) || header["format"] !== format) return failure(foreign);
  const { version, appVersion, madeAt } = header;
  if (typeof version !== "number") return failure(foreign);
  if (version > formatVersion) return failure(newer(version, formatVersion));
  return success({
    appVersion: typeof appVersion === "string" ? appVersion : "",
    madeAt: typeof madeAt === "number" && Number.isFinite(madeAt) ? madeAt : 0,
  });
}

/** What the line says; undefined where it is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null;
}

function hex(crc: number): string {
  return crc.toString(16).padStart(8, "0");
}
