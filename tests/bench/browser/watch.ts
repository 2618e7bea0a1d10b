/** Runs in every page before the app, and notes when things were to be seen. All times are milliseconds since navigation. */
export interface Watch {
  /** When the first card was painted. */
  firstCard: number | null;
  /** Rating keys, in order. */
  readonly presses: Press[];
  /** The longest tasks (over 50 ms) of the main thread: start and duration. */
  readonly longTasks: (readonly [number, number])[];
}

export interface Press {
  readonly at: number;
  /** When another card was painted. */
  painted: number | null;
  /** When the transaction opened, and when it was complete. */
  begun: number | null;
  saved: number | null;
}

declare global {
  var benchWatch: Watch;
}

const watch: Watch = { firstCard: null, presses: [], longTasks: [] };
globalThis.benchWatch = watch;

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) watch.longTasks.push([startTime, duration]);
}).observe({ type: "longtask", buffered: true });

const observer = new MutationObserver(() => {
  if (!/Show the answer/.test(document.querySelector(".study-foot button")?.textContent ?? "")) return;
  observer.disconnect();
  requestAnimationFrame(() =>
    afterPaint(() => {
      watch.firstCard = performance.now();
    }),
  );
});
observer.observe(document, { childList: true, subtree: true });

addEventListener(
  "keydown",
  ({ key }) => {
    if (key !== "3") return;
    performance.mark("bench-press");
    const press: Press = { at: performance.now(), painted: null, begun: null, saved: null };
    watch.presses.push(press);
    const before = question();
    const look = () => {
      const now = question();
      if (now === null || now === before) {
        requestAnimationFrame(look);
        return;
      }
      afterPaint(() => {
        performance.mark("bench-painted");
        press.painted = performance.now();
      });
    };
    requestAnimationFrame(look);
  },
  { capture: true },
);

const transaction = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof transaction>) {
  const tx = transaction.apply(this, args);
  const press = watch.presses.at(-1);
  if (tx.mode === "readwrite" && press !== undefined && press.begun === null) {
    press.begun = performance.now();
    tx.addEventListener("complete", () => {
      press.saved = performance.now();
    });
  }
  return tx;
};

/** The heading of the sheet that is shown; the next card's is there too, hidden. */
function question(): Element | null {
  return [...document.querySelectorAll("main h1")].find((heading) => heading.checkVisibility()) ?? null;
}

/** A message that is sent in an animation frame arrives when the frame has been drawn. */
function afterPaint(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = then;
  port2.postMessage(null);
}
