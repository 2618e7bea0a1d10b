import { crc32, deflateRawSync } from "node:zlib";

/** A file to be packed; what a header says can be made to lie. */
export interface Packed {
  readonly path: string | Uint8Array;
  readonly bytes: Uint8Array;
  /** Not compressed. */
  readonly stored?: boolean;
  readonly size?: number;
  readonly encrypted?: boolean;
  /** Unix mode, as in 0o120777 for a link. */
  readonly mode?: number;
  readonly method?: number;
  /** It has no data of its own but lies where the file with this number does. */
  readonly over?: number;
}

/** A zip by hand, after APPNOTE.TXT of PKWARE. */
export function zipOf(files: readonly Packed[]): Blob {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const file of files) {
    const name = typeof file.path === "string" ? new TextEncoder().encode(file.path) : file.path;
    const packed = file.stored === true ? file.bytes : deflateRawSync(file.bytes);
    const method = file.method ?? (file.stored === true ? 0 : 8);
    const common = new DataView(new ArrayBuffer(26));
    common.setUint16(0, 20, true);
    common.setUint16(2, (typeof file.path === "string" ? 0x800 : 0) | (file.encrypted === true ? 1 : 0), true);
    common.setUint16(4, method, true);
    common.setUint32(10, crc32(file.bytes), true);
    common.setUint32(14, packed.length, true);
    common.setUint32(18, file.size ?? file.bytes.length, true);
    common.setUint16(22, name.length, true);
    const offset = file.over === undefined ? at : (offsets[file.over] ?? 0);
    offsets.push(offset);
    if (file.over === undefined) {
      const local = [Uint8Array.of(0x50, 0x4b, 3, 4), new Uint8Array(common.buffer), name, packed];
      parts.push(...local);
      at += local.reduce((sum, part) => sum + part.length, 0);
    }
    const central = new DataView(new ArrayBuffer(14));
    central.setUint32(6, ((file.mode ?? 0o100644) << 16) >>> 0, true);
    central.setUint32(10, offset, true);
    directory.push(
      Uint8Array.of(0x50, 0x4b, 1, 2, 20, 3),
      new Uint8Array(common.buffer),
      new Uint8Array(central.buffer),
      name,
    );
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, at, true);
  return new Blob([...parts, ...directory, new Uint8Array(end.buffer)] as BlobPart[]);
}

/** A PNG's header: all that its size is read from. */
export function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
