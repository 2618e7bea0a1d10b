/** Texts that this tab keeps through a reload, by key: drafts, not facts. */
export interface TabTexts {
  read(key: string): string | null;
  write(key: string, text: string): void;
  clear(key: string): void;
}

/** In `sessionStorage`. Where the browser refuses it, nothing is kept, and what is on the page still works. */
export const tabTexts: TabTexts = {
  read: (key) => withStore((store) => store.getItem(key), null),
  write: (key, text) => withStore((store) => store.setItem(key, text), undefined),
  clear: (key) => withStore((store) => store.removeItem(key), undefined),
};

/** Where a browser refuses the store, already naming it throws. */
function withStore<Value>(work: (store: globalThis.Storage) => Value, otherwise: Value): Value {
  try {
    return work(sessionStorage);
  } catch {
    return otherwise;
  }
}
