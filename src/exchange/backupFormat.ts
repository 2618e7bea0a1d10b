import { failure, type Result, success } from "../deck/result.ts";
import { isRecord } from "../facts/shape.ts";
import { type BackupFault, foreign, newer } from "./backupFault.ts";

export interface BackupInfo {
  readonly appVersion: string;
  /** Epoch ms. */
  readonly madeAt: number;
}

/**
 * Gzip of JSON lines: a header, a line for each fact, since version 2 the blobs that facts name (blobLines.ts), and a last
 * line with their numbers and the CRC-32 of all bytes before it.
 */
export const format = "recto-backup";
export const formatVersion = 2;

export function headerOf(line: string): Result<BackupInfo, BackupFault> {
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

/** What the last line says of all before it. */
export interface BackupEnd {
  readonly facts: number;
  readonly blobs: number;
  readonly crc32: string;
}

/** Null where the line is no last one. Version 1 had no blobs. */
export function endOf(line: string): BackupEnd | null {
  const end = parsed(line);
  if (!isRecord(end) || end["end"] !== format) return null;
  const { facts, blobs = 0, crc32 } = end;
  return { facts: Number(facts), blobs: Number(blobs), crc32: String(crc32) };
}

/** What the line says; undefined where it is no JSON. */
export function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export function hex(crc: number): string {
  return crc.toString(16).padStart(8, "0");
}
