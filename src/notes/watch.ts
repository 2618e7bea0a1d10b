import type { Onlooker } from "../deck/onlooker.ts";

/** So much work, in bytes read, may pass before others have their turn: a few hundredths of a second. */
const IN_ONE_TURN = 250_000;

/** Long work as an onlooker sees it. */
export class Watch {
  private readonly onlooker: Onlooker;
  private readonly total: number;
  private done = 0;
  private told = -1;
  private sinceTurn = 0;

  /** `total` as `did` counts. */
  constructor(onlooker: Onlooker, total: number) {
    this.onlooker = onlooker;
    this.total = Math.max(1, total);
    onlooker.signal.throwIfAborted();
  }

  /** Tells of it in whole percents; throws the signal's reason once it is aborted. */
  async did(work: number): Promise<void> {
    this.done += work;
    this.sinceTurn += work;
    const percent = Math.min(100, Math.floor((100 * this.done) / this.total));
    if (percent > this.told) {
      this.told = percent;
      this.onlooker.onProgress(percent / 100);
    }
    if (this.sinceTurn >= IN_ONE_TURN) {
      this.sinceTurn = 0;
      await theirTurn();
    }
    this.onlooker.signal.throwIfAborted();
  }
}

export function theirTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
