import type { DeviceId, Fact, FactId, FactStamp } from "../facts/fact.ts";
import { isUndoable, type UndoableBody } from "../facts/undo.ts";
import type { Storage } from "../storage/port.ts";

export type UndoableFact = FactStamp & UndoableBody;

/** This device's own actions, newest first: those of this visit at hand, older ones read from the log when wanted. */
export interface UndoStack {
  push(fact: Fact): void;
  /** Forgets actions that never got into the log. */
  remove(ids: ReadonlySet<FactId>): void;
  /** Whether there may be an action to take back; the log behind this visit is not looked at. */
  mayHaveMore(): boolean;
  /** The newest action that has not been taken back, or null; it stays until `push` or a retraction changes things. */
  last(): Promise<UndoableFact | null>;
}

/** Facts read from the log at once. */
const page = 256;

export function undoStack(
  storage: Storage,
  retracted: { has(id: FactId): boolean },
  /** The newest arrival number before this visit. */
  startArrival: number,
): UndoStack {
  const actions: UndoableFact[] = [];
  let unreadBefore = startArrival + 1;

  function newestAtHand(): UndoableFact | null {
    for (let fact = actions.at(-1); fact !== undefined; fact = actions.at(-1)) {
      if (!retracted.has(fact.id)) return fact;
      actions.pop();
    }
    return null;
  }

  async function readOlder(): Promise<boolean> {
    if (unreadBefore <= 1) return false;
    const result = await storage.before(unreadBefore, page);
    const oldest = result.ok ? result.value.at(-1) : undefined;
    if (!result.ok || oldest === undefined) return false;
    unreadBefore = oldest.arrival;
    const own = result.value.flatMap(({ fact }) => (isOwnAction(fact, storage.device) ? [fact] : []));
    actions.unshift(...own.reverse());
    return true;
  }

  return {
    push(fact) {
      if (isOwnAction(fact, storage.device)) actions.push(fact);
    },
    remove(ids) {
      for (let at = actions.length - 1; at >= 0; at--) {
        const fact = actions[at];
        if (fact !== undefined && ids.has(fact.id)) actions.splice(at, 1);
      }
    },
    mayHaveMore: () => newestAtHand() !== null || unreadBefore > 1,
    async last() {
      for (;;) {
        const fact = newestAtHand();
        if (fact !== null) return fact;
        if (!(await readOlder())) return null;
      }
    },
  };
}

function isOwnAction(fact: Fact, device: DeviceId): fact is UndoableFact {
  return fact.device === device && isUndoable(fact);
}
