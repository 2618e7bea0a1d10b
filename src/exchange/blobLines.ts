import { bytesHash } from "../deck/contentHash.ts";
import { failure, type Result, success } from "../deck/result.ts";
import { anyText, fits, integer, isRecord, type Shape, text } from "../facts/shape.ts";
import type { NamedBlob } from "../storage/port.ts";
import { base64Of, bytesIn, lengthIn } from "./base64.ts";

/** One piece of a blob; the pieces of a blob follow each other, and a short one is a single piece. */
export interface BlobLine {
  readonly blob: string;
  /** Of the whole blob: its MIME type, and its size in bytes. */
  readonly type: string;
  readonly size: number;
  readonly base64: string;
}

/** A blob's lines; none where its bytes are not what its name says, as no reader would take them. */
export async function* blobLines({ name, bytes }: NamedBlob): AsyncGenerator<BlobLine> {
  const whole = new Uint8Array(await bytes.arrayBuffer());
  if (bytesHash(whole) !== name) return;
  const { type, size } = bytes;
  for (let at = 0; at === 0 || at < size; at += pieceSize) {
    yield { blob: name, type, size, base64: base64Of(whole.subarray(at, at + pieceSize)) };
  }
}

/** Null of a line that holds something else. */
export function blobLineOf(value: unknown): BlobLine | null {
  return isRecord(value) && !("kind" in value) && fits(blobLineShape, value) ? value : null;
}

/** Puts blobs together from their lines. */
export interface BlobJoiner {
  /**
   * The blob that this line completes; null where more of it is to come, or where it is not wanted: then only its size is
   * looked at. The fault says what is wrong with the line.
   */
  take(line: BlobLine): Result<NamedBlob | null, string>;
  /** How many blobs are complete. */
  readonly count: number;
  /** Whether the last blob lacks pieces. */
  readonly isOpen: boolean;
}

export function blobJoiner(isWanted: (name: string) => boolean): BlobJoiner {
  let open: { readonly first: BlobLine; readonly pieces: Uint8Array<ArrayBuffer>[]; length: number } | null = null;
  let count = 0;
  return {
    get count() {
      return count;
    },
    get isOpen() {
      return open !== null;
    },
    take(line) {
      open ??= { first: line, pieces: [], length: 0 };
      const { first, pieces } = open;
      if (line.blob !== first.blob || line.size !== first.size) return failure("A file in it lacks its end.");
      const wanted = isWanted(line.blob);
      const piece = wanted ? bytesIn(line.base64) : null;
      if (wanted && piece === null) return failure("A file in it is no base64.");
      if (piece !== null) pieces.push(piece);
      open.length += piece?.length ?? lengthIn(line.base64);
      if (open.length > line.size) return failure("A file in it is longer than it says.");
      if (open.length < line.size)
        return line.base64 === "" ? failure("A file in it is shorter than it says.") : success(null);
      open = null;
      count++;
      if (!wanted) return success(null);
      // An address of it must never be one of a page.
      const bytes = new Blob(pieces, { type: harmless.test(first.type) ? first.type : "" });
      return hashOf(pieces, line.size) === line.blob
        ? success({ name: line.blob, bytes })
        : failure("A file in it is not what its name says.");
    },
  };
}

/** Bytes in a line; a multiple of three, so that only a last piece has padding. */
const pieceSize = 3_000_000;

const harmless = /^(?:image\/[\w.+-]+|text\/(?:plain|markdown)|application\/json)$/;

/** A file that Recto takes in is never as large. */
const longestBlob = 512_000_000;

const blobLineShape: Shape<BlobLine> = {
  blob: text(64),
  type: anyText(256),
  size: integer(0, longestBlob),
  base64: anyText(160_000_000),
};

function hashOf(pieces: readonly Uint8Array[], size: number): string {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return bytesHash(only);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return bytesHash(whole);
}
