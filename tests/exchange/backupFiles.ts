import { gunzipSync, gzipSync } from "node:zlib";
import type { CardId } from "../../src/deck/cardId.ts";
import { success } from "../../src/deck/result.ts";
import type { Backup } from "../../src/exchange/backup.ts";
import { readBackup } from "../../src/exchange/backup.ts";
import type { BackupFault } from "../../src/exchange/backupFault.ts";
import { type BackupSource, everyBlob, writeBackup } from "../../src/exchange/writeBackup.ts";
import type { DeviceId, Fact, FactId } from "../../src/facts/fact.ts";

export const madeAt = Date.UTC(2026, 2, 2);

export function fact(number: number): Fact {
  return {
    id: `fact${number}` as FactId,
    device: "device" as DeviceId,
    at: madeAt + number,
    utcOffsetMinutes: 60,
    clock: madeAt + number,
    kind: "review",
    cardId: `card${number % 7}` as CardId,
    rating: "good",
    answerMillis: 4_000,
    studyDay: 20_000,
    shown: "new",
    due: { phase: "review", dueDay: 20_003 },
  };
}

export async function* batches(facts: readonly Fact[], size = 300): AsyncGenerator<readonly Fact[]> {
  for (let at = 0; at < facts.length; at += size) yield facts.slice(at, at + size);
}

/** A storage without a blob. */
export const noBlobs: BackupSource["storage"] = { blobs: async () => success(new Map()) };

export function fileOf(
  facts: readonly Fact[] | AsyncIterable<readonly Fact[]>,
  { storage = noBlobs, choice = everyBlob }: Partial<BackupSource> = {},
): Promise<Blob> {
  const source = Symbol.asyncIterator in facts ? facts : batches(facts);
  return new Response(writeBackup({ facts: source, storage, choice }, { appVersion: "1", madeAt })).blob();
}

export async function taken(file: Blob): Promise<Backup> {
  const result = await readBackup(file);
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}

export async function refusal(file: Blob): Promise<BackupFault> {
  const result = await readBackup(file);
  if (result.ok) throw new Error("The file was taken.");
  return result.fault;
}

export async function linesIn(file: Blob): Promise<string[]> {
  return gunzipSync(Buffer.from(await file.arrayBuffer()))
    .toString("utf8")
    .split("\n");
}

/** A backup of two facts whose lines were changed: header, fact 1, fact 2, end, and the empty text behind the last newline. */
export async function edited(edit: (lines: string[]) => string[]): Promise<Blob> {
  return new Blob([gzipSync(edit(await linesIn(await fileOf([fact(1), fact(2)]))).join("\n"))]);
}
