import { success } from "../deck/result.ts";
import { systemClock } from "./device.ts";
import type { BesideLog, BlobEntry, NamedBlob } from "./port.ts";
import { attempt } from "./storageFault.ts";

/** Blobs and local values in this page's memory. */
export function besideLogInMemory(): BesideLog {
  const blobs = new Map<string, { readonly bytes: Blob; readonly entry: BlobEntry }>();
  const locals = new Map<string, unknown>();

  return {
    keepBlobs: (named) =>
      attempt(async () => {
        const keptAt = systemClock.now();
        for (const { name, bytes } of await Promise.all(named.map(independent))) {
          blobs.set(name, { bytes, entry: { name, size: bytes.size, keptAt } });
        }
      }),
    async blobs(names) {
      const found = new Map<string, Blob>();
      for (const name of names) {
        const blob = blobs.get(name);
        if (blob !== undefined) found.set(name, blob.bytes);
      }
      return success(found);
    },
    listBlobs: async () => success(Array.from(blobs.values(), ({ entry }) => entry).sort(byName)),
    async deleteBlobs(names) {
      for (const name of names) blobs.delete(name);
      return success(undefined);
    },

    keepLocal: (name, value) =>
      attempt(async () => {
        if (value === undefined) locals.delete(name);
        else locals.set(name, structuredClone(value));
      }),
    locals: async () => success(structuredClone(locals)),
  };
}

/** A file that the learner picked is read now: it can change or go while this page lives. */
async function independent({ name, bytes }: NamedBlob): Promise<NamedBlob> {
  if (!(bytes instanceof File)) return { name, bytes };
  return { name, bytes: new Blob([await bytes.arrayBuffer()], { type: bytes.type }) };
}

/** By code units, as a database sorts its keys. */
function byName(one: BlobEntry, other: BlobEntry): number {
  return one.name < other.name ? -1 : 1;
}
