import type { DeviceId } from "./fact.ts";

/** A hybrid logical clock after it has seen others. */
export interface ClockReading {
  readonly clock: number;
  /** How far (ms) the furthest clock lies beyond the bound; 0 when none does. */
  readonly driftMillis: number;
}

/** A clock further than this (ms) ahead of our wall clock is wrong, and pulls ours no further. */
const driftBoundMillis = 86_400_000;

/**
 * The clock of a new fact: our wall clock, or one past the last clock seen where the wall clock is behind it
 * (Kulkarni et al. 2014, "Logical Physical Clocks", with both parts in one number).
 */
export function tick(clock: number, wallMs: number): number {
  return Math.max(Math.floor(wallMs), clock + 1);
}

/** Our clock after it has seen a fact from elsewhere, so that what we write next comes after it. */
export function observe(clock: number, foreignClock: number, wallMs: number): ClockReading {
  const bound = Math.floor(wallMs) + driftBoundMillis;
  return { clock: Math.max(clock, Math.min(foreignClock, bound)), driftMillis: Math.max(0, foreignClock - bound) };
}

/**
 * Our clock at start, from the highest clock of each device in the log. Our own facts are never bounded: what we write
 * must come after what we wrote, however far the wall clock was set back.
 */
export function clockAtStart(clocks: ReadonlyMap<DeviceId, number>, own: DeviceId, wallMs: number): ClockReading {
  let reading: ClockReading = { clock: clocks.get(own) ?? 0, driftMillis: 0 };
  for (const [device, foreignClock] of clocks) {
    if (device === own) continue;
    const { clock, driftMillis } = observe(reading.clock, foreignClock, wallMs);
    reading = { clock, driftMillis: Math.max(reading.driftMillis, driftMillis) };
  }
  return reading;
}
