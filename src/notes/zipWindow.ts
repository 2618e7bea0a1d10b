/**
 * A blob as the zip reader wants it: a stretch of it is kept, so that a thousand small entries are a few readings and the
 * whole is never in memory.
 */
export class ZipWindow {
  readonly size: number;
  private readonly blob: Blob;
  private from = 0;
  private bytes = new Uint8Array(0);

  constructor(blob: Blob) {
    this.blob = blob;
    this.size = blob.size;
  }

  get readable(): ReadableStream<Uint8Array> {
    return this.createReadable();
  }

  async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(offset + length, this.size);
    const isKept = offset >= this.from && end <= this.from + this.bytes.length;
    if (!isKept) {
      const to = Math.min(Math.max(end, offset + STRETCH), this.size);
      this.bytes = new Uint8Array(await this.blob.slice(offset, to).arrayBuffer());
      this.from = offset;
    }
    return this.bytes.slice(offset - this.from, end - this.from);
  }

  createReadable({ offset = 0, size }: Stretch = {}): ReadableStream<Uint8Array> {
    let at = offset;
    const end = size === undefined ? this.size : offset + size;
    return new ReadableStream({
      pull: async (controller) => {
        const bytes = await this.readUint8Array(at, Math.min(PIECE, end - at));
        if (bytes.length > 0) controller.enqueue(bytes);
        at += bytes.length;
        if (bytes.length === 0 || at >= end) controller.close();
      },
    });
  }
}

/** Of a blob, in bytes. */
interface Stretch {
  readonly offset?: number;
  readonly size?: number;
}

/** Bytes. */
const STRETCH = 1 << 20;
const PIECE = 1 << 18;
