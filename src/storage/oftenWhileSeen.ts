/** Calls the function every two seconds while the page is seen, and when it comes to be seen; of several tabs in one at a time. */
export function oftenWhileSeen(look: () => Promise<void>): void {
  const lookInTurn = () => {
    if (document.hidden) return;
    if (navigator.locks === undefined) void look();
    else navigator.locks.request("recto-folders", { ifAvailable: true }, (lock) => lock && look()).catch(() => {});
  };
  setInterval(lookInTurn, EVERY_MILLIS);
  document.addEventListener("visibilitychange", lookInTurn);
}

const EVERY_MILLIS = 2_000;
