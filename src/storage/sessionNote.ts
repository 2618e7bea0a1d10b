import type { CardId } from "../deck/cardId.ts";

/** What was being studied when the page was left: a bookmark for a reload, not a fact. */
export interface SessionNote {
  readonly scope: string;
  readonly cardId: CardId;
  readonly revealed: boolean;
  /** When the card was shown, epoch ms. */
  readonly shownAt: number;
  /** New cards that were asked for beyond the day's limit. */
  readonly extraNew: number;
}

export interface SessionNotes {
  read(): SessionNote | null;
  write(note: SessionNote): void;
  clear(): void;
}

/** The note of this tab in `sessionStorage`. Without one, a reload begins at the head of the queue, and nothing else is lost. */
export function sessionNotes(): SessionNotes {
  return {
    read: () => withStore((store) => decode(store.getItem(key)), null),
    write: (note) => withStore((store) => store.setItem(key, JSON.stringify(note)), undefined),
    clear: () => withStore((store) => store.removeItem(key), undefined),
  };
}

const key = "recto-session";

/** Where a browser refuses the store, already naming it throws. */
function withStore<Value>(work: (store: globalThis.Storage) => Value, otherwise: Value): Value {
  try {
    return work(sessionStorage);
  } catch {
    return otherwise;
  }
}

function decode(text: string | null): SessionNote | null {
  const value: unknown = text === null ? null : JSON.parse(text);
  return isNote(value) ? value : null;
}

function isNote(value: unknown): value is SessionNote {
  return (
    typeof value === "object" &&
    value !== null &&
    "scope" in value &&
    typeof value.scope === "string" &&
    "cardId" in value &&
    typeof value.cardId === "string" &&
    "revealed" in value &&
    typeof value.revealed === "boolean" &&
    "shownAt" in value &&
    Number.isFinite(value.shownAt) &&
    "extraNew" in value &&
    Number.isSafeInteger(value.extraNew)
  );
}
