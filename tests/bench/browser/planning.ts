import type { PlanQuestion } from "../../../src/workers/planQuestions.ts";
import { madeUpQuestion } from "../exam/madeUp.ts";

/** What a page can ask of the build's own planning worker. */
export interface PlanningInPage {
  /** Milliseconds from a question to its answer: the fastest of some runs, and the longest task of the page meanwhile. */
  fastest(
    script: string,
    cards: number,
    days: number,
    minutes: number,
    runs: number,
  ): Promise<{ readonly millis: number; readonly longest: number }>;
}

declare global {
  var benchPlanning: PlanningInPage;
}

globalThis.benchPlanning = {
  async fastest(script, cards, days, minutes, runs) {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: "longtask" });
    let millis = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run++) {
      // A planner remembers its cards: each run has a worker of its own, whose code has run once.
      const worker = new Worker(script, { type: "module" });
      await ask(worker, madeUpQuestion(20, days, minutes));
      millis = Math.min(millis, await ask(worker, madeUpQuestion(cards, days, minutes)));
      worker.terminate();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    observer.disconnect();
    return { millis, longest };
  },
};

function ask(worker: Worker, question: PlanQuestion): Promise<number> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    worker.onerror = () => reject(new Error("The worker failed."));
    worker.onmessage = ({ data }) => {
      if (data.ok) resolve(performance.now() - from);
      else reject(new Error(String(data.fault)));
    };
    worker.postMessage(question);
  });
}
