import type { Page } from "playwright-core";

/** A recording of the renderer's tasks. */
export interface Recording {
  /** Ends it; resolves to the milliseconds of main-thread work between each press of a rating key and the paint after it. */
  workOfPresses(): Promise<readonly number[]>;
  /** Ends it; resolves to the milliseconds of the longest task of the thread that set this mark, from then on. */
  longestSince(mark: string): Promise<number>;
}

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
}

export async function recordMainThread(page: Page): Promise<Recording> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "blink.user_timing"], excludedCategories: ["*"] },
  });
  const end = async () => {
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await complete;
    await session.detach();
    return events;
  };
  return {
    workOfPresses: async () => workOfPresses(await end()),
    longestSince: async (mark) => longestSince(await end(), mark),
  };
}

function longestSince(events: readonly TraceEvent[], mark: string): number {
  const from = events.find(({ name }) => name === mark);
  if (from === undefined) return Number.NaN;
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      ph === "X" && /RunTask$/.test(name) && pid === from.pid && tid === from.tid && ts >= from.ts,
  );
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1_000;
}

function workOfPresses(events: readonly TraceEvent[]): number[] {
  const presses = events.filter(({ name }) => name === "bench-press").sort((a, b) => a.ts - b.ts);
  const paints = events.filter(({ name }) => name === "bench-painted").sort((a, b) => a.ts - b.ts);
  return presses.flatMap((press) => {
    const painted = paints.find(({ ts }) => ts > press.ts);
    if (painted === undefined) return [];
    const tasks = events.filter(
      ({ name, ph, pid, tid }) => ph === "X" && /RunTask$/.test(name) && pid === press.pid && tid === press.tid,
    );
    const inside = tasks.map(({ ts, dur = 0 }) => Math.min(ts + dur, painted.ts) - Math.max(ts, press.ts));
    return [inside.reduce((sum, micros) => sum + Math.max(0, micros), 0) / 1_000];
  });
}
