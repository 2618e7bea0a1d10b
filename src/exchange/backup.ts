import type { Onlooker } from "../deck/onlooker.ts";
import { failure, type Result, success } from "../deck/result.ts";
import { decodeFact } from "../facts/codec.ts";
import type { Fact } from "../facts/fact.ts";
import type { NamedBlob } from "../storage/port.ts";
import {
  type BackupFault,
  checksumWrong,
  cutOff,
  damagedLine,
  foreign,
  miscounted,
  miscountedBlobs,
  readingFailed,
} from "./backupFault.ts";
import { type BackupInfo, endOf, headerOf, hex, parsed } from "./backupFormat.ts";
import { blobJoiner, blobLineOf } from "./blobLines.ts";
import { crc32 } from "./crc32.ts";
import { lineBlocks } from "./lines.ts";
import { inPercents, watched } from "./watching.ts";

/** A backup or share file that was read through once and found whole. */
export interface Backup extends BackupInfo {
  readonly factCount: number;
  readonly reviewCount: number;
  /** The blobs in it by name, with their sizes in bytes. */
  readonly blobSizes: ReadonlyMap<string, number>;
  /**
   * Its facts in batches, read from the file again each time. Throws where the file has changed meanwhile, and where the
   * onlooker has ended it.
   */
  facts(onlooker?: Onlooker): AsyncGenerator<readonly Fact[]>;
  /**
   * Those of its blobs that are wanted, each as its name says, in batches of at most so many bytes or of one. Throws as
   * `facts` does.
   */
  blobs(wanted: ReadonlySet<string>, bytesInBatch?: number): AsyncGenerator<readonly NamedBlob[]>;
}

/** Reads the whole file and checks every line before anything of it is given on. Rejects where the onlooker has ended it. */
export async function readBackup(file: Blob, onlooker?: Onlooker): Promise<Result<Backup, BackupFault>> {
  let factCount = 0;
  let reviewCount = 0;
  const blobSizes = new Map<string, number>();
  const tell = onlooker === undefined ? undefined : inPercents(onlooker.onProgress);
  const reading = partsOf(file, () => true, tell && ((bytes) => tell(bytes / file.size)));
  try {
    for (;;) {
      const step = await reading.next();
      onlooker?.signal.throwIfAborted();
      if (step.done === true) {
        return step.value.ok
          ? success({
              ...step.value.value,
              factCount,
              reviewCount,
              blobSizes,
              facts: (watcher) => factsAgain(file, factCount, watcher),
              blobs: (wanted, bytesInBatch = 16_000_000) => blobsAgain(file, wanted, bytesInBatch),
            })
          : step.value;
      }
      const { facts, blobs } = step.value;
      factCount += facts.length;
      for (const { kind } of facts) if (kind === "review") reviewCount++;
      for (const { name, bytes } of blobs) blobSizes.set(name, bytes.size);
    }
  } finally {
    await reading.return(failure(foreign));
  }
}

/** What some lines of the file held. */
interface Part {
  readonly facts: readonly Fact[];
  /** Those that are wanted, complete with these lines. */
  readonly blobs: readonly NamedBlob[];
  /** Whether all facts have come. */
  readonly factsEnded: boolean;
}

/** All of the file; returns what the header says once the last line has proved it whole, or why it is refused. */
async function* partsOf(
  file: Blob,
  isWanted: (blobName: string) => boolean,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Part, Result<BackupInfo, BackupFault>> {
  const blocks = lineBlocks(file, undefined, onRead);
  const joiner = blobJoiner(isWanted);
  let info: BackupInfo | null = null;
  let factsEnded = false;
  let line = 0;
  let count = 0;
  let crc = 0;
  for (;;) {
    const step = await blocks.next().catch((error: unknown) => readingFailed(error, line));
    if ("message" in step) return failure(step);
    if (step.done === true) return info === null ? cutOffOrForeign(step.value) : proved(step.value, info);
    const facts: Fact[] = [];
    const blobs: NamedBlob[] = [];
    for (const text of step.value.lines) {
      line++;
      if (info === null) {
        const header = headerOf(text);
        if (!header.ok) return header;
        info = header.value;
        continue;
      }
      const value = parsed(text);
      const blobLine = blobLineOf(value);
      if (blobLine !== null) {
        factsEnded = true;
        const blob = joiner.take(blobLine);
        if (!blob.ok) return failure(damagedLine(line, blob.fault));
        if (blob.value !== null) blobs.push(blob.value);
        continue;
      }
      const fact = decodeFact(value);
      if (!fact.ok) return failure(damagedLine(line, fact.fault.message));
      if (factsEnded) return failure(damagedLine(line, "Behind the files comes something else."));
      facts.push(fact.value);
    }
    crc = crc32(step.value.bytes, crc);
    count += facts.length;
    if (facts.length > 0 || blobs.length > 0 || factsEnded) yield { facts, blobs, factsEnded };
  }

  function proved(lastLine: string, header: BackupInfo): Result<BackupInfo, BackupFault> {
    const end = endOf(lastLine);
    if (end === null || joiner.isOpen) return failure(cutOff(line));
    if (end.facts !== count) return failure(miscounted(count, end.facts));
    if (end.blobs !== joiner.count) return failure(miscountedBlobs(joiner.count, end.blobs));
    return end.crc32 === hex(crc) ? success(header) : failure(checksumWrong);
  }
}

function factsAgain(file: Blob, factCount: number, onlooker?: Onlooker): AsyncGenerator<readonly Fact[]> {
  const facts = factsOf(file, factCount);
  return onlooker === undefined ? facts : watched(facts, factCount, onlooker);
}

/** The blobs behind the facts were checked with the file, and are not read again for these. */
async function* factsOf(file: Blob, factCount: number): AsyncGenerator<readonly Fact[]> {
  let count = 0;
  const reading = partsOf(file, () => false);
  try {
    for (let step = await reading.next(); ; step = await reading.next()) {
      if (step.done === true) {
        if (!step.value.ok) throw changed(step.value.fault.message);
        return;
      }
      const { facts, factsEnded } = step.value;
      count += facts.length;
      if (facts.length > 0) yield facts;
      if (factsEnded && count === factCount) return;
    }
  } finally {
    await reading.return(failure(foreign));
  }
}

async function* blobsAgain(
  file: Blob,
  wanted: ReadonlySet<string>,
  bytesInBatch: number,
): AsyncGenerator<readonly NamedBlob[]> {
  const reading = partsOf(file, (name) => wanted.has(name));
  let batch: NamedBlob[] = [];
  let size = 0;
  try {
    for (let step = await reading.next(); ; step = await reading.next()) {
      if (step.done === true) {
        if (!step.value.ok) throw changed(step.value.fault.message);
        if (batch.length > 0) yield batch;
        return;
      }
      for (const blob of step.value.blobs) {
        if (batch.length > 0 && size + blob.bytes.size > bytesInBatch) {
          yield batch;
          [batch, size] = [[], 0];
        }
        batch.push(blob);
        size += blob.bytes.size;
      }
    }
  } finally {
    await reading.return(failure(foreign));
  }
}

function changed(why: string): Error {
  return new Error(`The file has changed since it was checked. ${why}`);
}

/** A file of a single line lacks at least its end. */
function cutOffOrForeign(line: string): Result<never, BackupFault> {
  const header = headerOf(line);
  return header.ok ? failure(cutOff(1)) : header;
}
