import { TooLarge } from "./lines.ts";

/** Why a file is refused: one sentence that says where and what to do. Nothing has been changed. */
export interface BackupFault {
  readonly kind: "foreign" | "newer" | "damaged" | "too-large" | "unreadable";
  readonly message: string;
}

export const foreign: BackupFault = {
  kind: "foreign",
  message:
    "This file is no backup of Recto, or its beginning is damaged; choose one whose name begins with recto- and ends in .jsonl.gz or .txt.",
};

export function newer(version: number, known: number): BackupFault {
  const message = `This backup was made by a newer version of Recto (format ${version}, this version reads ${known}); reload the page to get that version, then restore it.`;
  return { kind: "newer", message };
}

export function damagedLine(line: number, why: string): BackupFault {
  return damaged(`cannot be read at line ${line}: ${why}`);
}

export function cutOff(lastLine: number): BackupFault {
  return damaged(`is cut off after line ${lastLine}.`);
}

export function miscounted(found: number, expected: number): BackupFault {
  return damaged(`holds ${found} entries where its last line says ${expected}.`);
}

export function miscountedBlobs(found: number, expected: number): BackupFault {
  return damaged(`holds ${found} files of notes and pictures where its last line says ${expected}.`);
}

export const checksumWrong: BackupFault = damaged("does not match the checksum in its last line.");

/** What the browser threw while it read the file, `lastLine` lines into it. */
export function readingFailed(error: unknown, lastLine: number): BackupFault {
  if (error instanceof Error && (error.name === "NotReadableError" || error.name === "NotFoundError")) {
    const message = "The browser could not read this file; choose it again, or copy it to this device first.";
    return { kind: "unreadable", message };
  }
  if (lastLine === 0) return foreign;
  if (error instanceof TooLarge) {
    const message = "This file unpacks to more than any backup of Recto holds; choose another file.";
    return { kind: "too-large", message };
  }
  // Damaged or cut-off gzip, or bytes that are no UTF-8.
  return damaged(`is damaged or cut off after line ${lastLine}.`);
}

function damaged(how: string): BackupFault {
  return { kind: "damaged", message: `This backup ${how} Choose another copy of it.` };
}
