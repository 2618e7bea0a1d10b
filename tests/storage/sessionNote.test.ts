import { afterEach, describe, expect, test, vi } from "vitest";
import { type SessionNote, sessionNotes } from "../../src/storage/sessionNote.ts";
import { cardId } from "./someFacts.ts";

const note: SessionNote = {
  scope: "all",
  cardId: cardId("a"),
  revealed: true,
  shownAt: 1_760_000_000_000,
  extraNew: 0,
};

function stubStore(): Map<string, string> {
  const store = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  });
  return store;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a note is there after a reload, until it is cleared", () => {
  stubStore();
  expect(sessionNotes().read()).toBeNull();
  sessionNotes().write(note);
  expect(sessionNotes().read()).toEqual(note);
  sessionNotes().clear();
  expect(sessionNotes().read()).toBeNull();
});

test.each(["", "{", "null", "[]", '{"scope":"all","cardId":"a","revealed":1,"shownAt":2}', '{"scope":"all"}'])(
  "what is no note is passed over: %s",
  (text) => {
    const store = stubStore();
    sessionNotes().write(note);
    for (const key of store.keys()) store.set(key, text);
    expect(sessionNotes().read()).toBeNull();
  },
);

describe("a browser without a session store", () => {
  test.each([
    ["lacks it", undefined],
    [
      "throws at every call",
      new Proxy(
        {},
        {
          get: () => () => {
            throw new DOMException("No.", "SecurityError");
          },
        },
      ),
    ],
  ])("that %s loses nothing but the note", (_, store) => {
    vi.stubGlobal("sessionStorage", store);
    const notes = sessionNotes();
    notes.write(note);
    notes.clear();
    expect(notes.read()).toBeNull();
  });
});
