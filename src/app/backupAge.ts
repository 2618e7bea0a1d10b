import type { DeviceId } from "../facts/fact.ts";
import type { FoldState } from "../facts/foldState.ts";
import type { Now } from "../scheduler/studyDay.ts";

/** A backup older than this, in milliseconds, is worth a reminder. */
const old = 7 * 86_400_000;

/** Wall time (epoch ms) of this device's last backup; null when it made none. */
export function lastBackupAt(fold: FoldState, device: DeviceId): number | null {
  return fold.backups.get(device) ?? null;
}

/**
 * Whether there is a week of work that no backup holds: `never` when this device made none, `old` when its last one is
 * older than that.
 */
export function backupLack(
  fold: FoldState,
  device: DeviceId,
  now: Now & { readonly today: number },
): "never" | "old" | null {
  const last = lastBackupAt(fold, device);
  if (last !== null) return now.epochMs - last > old ? "old" : null;
  const firstDay = Math.min(...fold.tallies.keys());
  return now.today - firstDay >= 7 ? "never" : null;
}
