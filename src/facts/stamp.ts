import type { DeviceId, Fact, FactBody, FactId } from "./fact.ts";

export interface Stamp {
  readonly id: FactId;
  readonly device: DeviceId;
  /** The hybrid logical clock after its `tick`. */
  readonly clock: number;
  /** Epoch ms. */
  readonly wallMs: number;
  readonly utcOffsetMinutes: number;
}

/** The fact that somebody did this, then and there. */
export function stamp(body: FactBody, { id, device, clock, wallMs, utcOffsetMinutes }: Stamp): Fact {
  return { id, device, at: wallMs, utcOffsetMinutes, clock, ...body };
}
