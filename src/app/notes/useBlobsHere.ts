import { useEffect, useState } from "react";
import type { Storage } from "../../storage/port.ts";

/** The names of all blobs on this device, looked for anew whenever `key` is another one; null until they are known. */
export function useBlobsHere(storage: Pick<Storage, "listBlobs">, key: string): ReadonlySet<string> | null {
  const [names, setNames] = useState<ReadonlySet<string> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says when there may be others
  useEffect(() => {
    let isLeft = false;
    void storage.listBlobs().then((listed) => {
      if (!isLeft && listed.ok) setNames(new Set(listed.value.map(({ name }) => name)));
    });
    return () => {
      isLeft = true;
    };
  }, [storage, key]);
  return names;
}
