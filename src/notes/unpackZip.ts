import { type FileEntry, ZipReader } from "@zip.js/zip.js/lib/zip-core-reader.js";
import { failure, type Result, success } from "../deck/result.ts";
import type { Allowance } from "./allowance.ts";
import { ZipWindow } from "./zipWindow.ts";

/** A file in a zip, not yet unpacked. */
export interface PackedFile {
  /** As written in the zip. */
  readonly path: string;
  /** Bytes in the zip. */
  readonly packedSize: number;
  /** Why it stays out, whatever is in it: one sentence; null where it can be read. */
  readonly refusal: string | null;
  /** Unpacks it, at most so many bytes. A fault of the zip itself is thrown as a `ZipFault`. */
  read(most: number): Promise<Result<Uint8Array<ArrayBuffer>, string>>;
}

/** What is wrong with a zip as a whole; the message is one sentence with the cure. */
export class ZipFault extends Error {}

/** What is wrong with one file in it. */
class Refusal extends Error {}

/** How many times as large as in the zip an entry may become, where it is over a megabyte. */
export const GREATEST_RATIO = 200;
const MEGABYTE = 1_000_000;

/** The files in a zip; folders are passed over. Throws a `ZipFault`, and the signal's reason once it is aborted. */
export async function openZip(zip: Blob, allowance: Allowance, signal: AbortSignal): Promise<PackedFile[]> {
  const reader = new ZipReader(new ZipWindow(zip), {
    useWebWorkers: false,
    useCompressionStream: true,
    checkCrc32: true,
    checkOverlappingEntry: true,
    // Each path is judged by itself, with its name.
    filenameValidation: "tolerant",
  });
  const files: PackedFile[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      signal.throwIfAborted();
      if (entry.directory) continue;
      if (!allowance.takeFile()) throw new ZipFault(allowance.tooMany);
      files.push(packedFile(entry, allowance, signal));
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof ZipFault ? error : new ZipFault(faultOf(error));
  }
  return files;
}

function packedFile(entry: FileEntry, allowance: Allowance, signal: AbortSignal): PackedFile {
  const { filename: path, compressedSize: packedSize } = entry;
  return {
    path,
    packedSize,
    refusal: refusalOf(entry),
    async read(most) {
      if (entry.uncompressedSize > most) return failure(tooLarge(most));
      const pieces: Uint8Array[] = [];
      let size = 0;
      // What its header says is not trusted: it is counted while it is unpacked. The reader may wrap what a writer throws.
      const stopped: { by?: Refusal | ZipFault } = {};
      const stop = (by: Refusal | ZipFault): never => {
        stopped.by = by;
        throw by;
      };
      const writable = new WritableStream<Uint8Array>({
        write(piece) {
          size += piece.length;
          if (!allowance.takeBytes(piece.length)) stop(new ZipFault(allowance.tooLarge));
          if (size > most) stop(new Refusal(tooLarge(most)));
          if (size > MEGABYTE && size > GREATEST_RATIO * packedSize) stop(new Refusal(TOO_DENSE));
          pieces.push(piece);
        },
      });
      try {
        await entry.getData(writable, { signal });
      } catch (error) {
        signal.throwIfAborted();
        if (stopped.by instanceof Refusal) return failure(stopped.by.message);
        throw stopped.by ?? new ZipFault(faultOf(error, path));
      }
      return success(joined(pieces, size));
    },
  };
}

function refusalOf({ encrypted, symlink, compressionMethod }: FileEntry): string | null {
  if (encrypted) return "This file is protected by a password; unpack the zip and add its folder.";
  if (symlink) return "This is a link to another file, not a file; add the file that it leads to.";
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED)
    return "This file is packed in an unusual way; pack the folder anew as an ordinary zip.";
  return null;
}

const STORED = 0;
const DEFLATED = 8;

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const TOO_DENSE = `This file unpacks to more than ${GREATEST_RATIO} times its size, as nothing but a trap does; add it unpacked.`;

export function tooLarge(most: number): string {
  return `This file is larger than ${most / MEGABYTE} MB; split it, or make it smaller.`;
}

/** What the reader found, in words for those who packed it. */
function faultOf(error: unknown, path?: string): string {
  const message = error instanceof Error ? error.message : "";
  const where = path === undefined ? "" : ` ("${path}")`;
  if (message === "Overlapping entry found")
    return `Files in this zip lie over each other${where}, as only a trap has it; pack the folder anew.`;
  if (message === "Split zip file") return "This is one part of a zip in several; pack the folder anew as one.";
  if (message === "Encrypted central directory is not supported")
    return "This zip is protected by a password; unpack it and add its folder.";
  return `This zip is damaged${where}; get it anew, or unpack it and add its folder.`;
}
