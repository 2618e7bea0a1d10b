/**
 * Runs the work unless another tab runs it already; `otherwise` then stands in. Without locks it runs in any case:
 * packing twice at once costs time and nothing else.
 */
export async function withPackLock<Value>(name: string, work: () => Promise<Value>, otherwise: Value): Promise<Value> {
  const locks = typeof navigator === "undefined" ? undefined : (navigator.locks as LockManager | undefined);
  if (locks === undefined) return work();
  return locks.request(`recto pack ${name}`, { ifAvailable: true }, (lock) => (lock === null ? otherwise : work()));
}
