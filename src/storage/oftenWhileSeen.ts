/**
 * Calls the function while the page is seen, every two seconds or, where it takes long, ten times as seldom as it takes; and
 * when the page comes to be seen. Of several tabs in one at a time.
 */
export function oftenWhileSeen(look: () => Promise<void>): void {
  let restUntil = 0;
  const timed = async () => {
    const begun = performance.now();
    await look();
    const ended = performance.now();
    restUntil = ended + (ended - begun) * REST;
  };
  const lookInTurn = () => {
    if (document.hidden || performance.now() < restUntil) return;
    if (navigator.locks === undefined) void timed();
    else navigator.locks.request("recto-folders", { ifAvailable: true }, (lock) => lock && timed()).catch(() => {});
  };
  setInterval(lookInTurn, EVERY_MILLIS);
  document.addEventListener("visibilitychange", lookInTurn);
}

const EVERY_MILLIS = 2_000;
/** A folder of ten thousand files takes a second to look through; half of a core for that would be too much. */
const REST = 10;
