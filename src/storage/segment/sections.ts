/** Several byte strings in one: their number and lengths (unsigned 32 bits, little-endian), then the bytes. */
export function joinSections(sections: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const head = 4 + 4 * sections.length;
  const joined = new Uint8Array(sections.reduce((length, section) => length + section.length, head));
  const view = new DataView(joined.buffer);
  view.setUint32(0, sections.length, true);
  let at = head;
  sections.forEach((section, index) => {
    view.setUint32(4 + 4 * index, section.length, true);
    joined.set(section, at);
    at += section.length;
  });
  return joined;
}

/** The sections of `joinSections`. Throws RangeError where the lengths do not add up. */
export function splitSections(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const sections: Uint8Array[] = [];
  let at = 4 + 4 * count;
  for (let index = 0; index < count; index++) {
    const length = view.getUint32(4 + 4 * index, true);
    if (at + length > bytes.length) throw new RangeError(`section ${index} ends behind the last byte`);
    sections.push(bytes.subarray(at, at + length));
    at += length;
  }
  if (at !== bytes.length) throw new RangeError("bytes are left over behind the last section");
  return sections;
}
