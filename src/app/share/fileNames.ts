/** "recto-2026-11-24.jsonl.gz", by the day (UTC) on which it was made. */
export function backupName(beginning: string, madeAt: number, ending = ".jsonl.gz"): string {
  return `${beginning}-${new Date(madeAt).toISOString().slice(0, 10)}${ending}`;
}
