import type { Onlooker } from "../deck/onlooker.ts";

/** These batches, `total` entries in all, as they pass; throws the signal's reason once it is aborted. */
export async function* watched<Entry>(
  batches: AsyncIterable<readonly Entry[]>,
  total: number,
  { signal, onProgress }: Onlooker,
): AsyncGenerator<readonly Entry[]> {
  const tell = inPercents(onProgress);
  let passed = 0;
  signal.throwIfAborted();
  for await (const batch of batches) {
    yield batch;
    signal.throwIfAborted();
    passed += batch.length;
    tell(passed / total);
  }
}

/** Someone to whom this is the part of the work from one share to another. */
export function partOf({ signal, onProgress }: Onlooker, from: number, to: number): Onlooker {
  return { signal, onProgress: (share) => onProgress(from + share * (to - from)) };
}

/** More often a bar need not be drawn. */
export function inPercents(tell: (share: number) => void): (share: number) => void {
  let told = -1;
  return (share) => {
    const percent = Math.min(100, Math.floor(share * 100));
    if (percent <= told) return;
    told = percent;
    tell(percent / 100);
  };
}
