import { describe, expect, test, vi } from "vitest";
import { bytesHash } from "../../src/deck/contentHash.ts";
import type { NoteSource } from "../../src/notes/parsedNotes.ts";
import { noteAnswering, type WorkerNote, type WorkerRequest } from "../../src/workers/noteQuestions.ts";
import { type NotesWorker, notesReader } from "../../src/workers/notesReader.ts";

function source(path: string, text: string): NoteSource {
  const bytes = new TextEncoder().encode(text);
  return { path, file: { blob: bytesHash(bytes), size: bytes.length }, bytes: new Blob([bytes]) };
}

const cells = source("bio/cells.md", "### ❓ What is a cell?\nA unit.\n");
const plants = source("bio/plants.md", "### ❓ What is a leaf?\nA part.\n");
const edited = source("bio/plants.md", "### ❓ What is a leaf?\nA part of a plant.\n");

function watching() {
  const controller = new AbortController();
  const shares: number[] = [];
  return {
    controller,
    shares,
    onlooker: { signal: controller.signal, onProgress: (share: number) => shares.push(share) },
  };
}

/** Workers as `readNotes.ts` is one, with copies as messages are; `deaf` ones never end what was cancelled. */
function workers({ deaf = false } = {}) {
  const told: WorkerRequest[][] = [];
  const said: WorkerNote[] = [];
  const ended: number[] = [];
  let fail = () => {};
  const start = (): NotesWorker => {
    const number = told.length;
    const requests: WorkerRequest[] = [];
    told.push(requests);
    const answerTo = noteAnswering();
    let current = new AbortController();
    let listener = (_: { readonly data: unknown }) => {};
    const tell = (note: WorkerNote) => {
      if (ended.includes(number)) return;
      said.push(note);
      listener({ data: structuredClone(note) });
    };
    return {
      postMessage(request) {
        const { ...asked } = structuredClone(request);
        requests.push(asked);
        if (asked.kind === "cancel") return current.abort();
        if (deaf) return tell({ kind: "progress", share: 0.5 });
        current = new AbortController();
        const onlooker = {
          signal: current.signal,
          onProgress: (share: number) => tell({ kind: "progress", share }),
        };
        void answerTo(asked, onlooker).then((answer) => tell({ kind: "answer", answer }));
      },
      addEventListener(kind: string, heard: never) {
        if (kind === "message") listener = heard;
        if (kind === "error") fail = heard;
      },
      terminate: () => void ended.push(number),
    };
  };
  return { start, told, said, ended, fail: () => fail() };
}

describe("reading notes in a worker", () => {
  test("gives what the page would, in order, and tells how far it is", async () => {
    const { start, told } = workers();
    const away = notesReader(start);
    const here = notesReader(() => null);
    const { onlooker, shares } = watching();
    const asked = [
      away.read([{ path: "a.md", bytes: new Blob(["# A"]) }], onlooker),
      away.parse([cells, plants], onlooker),
      away.compare([cells, plants], [cells, edited], onlooker),
    ] as const;
    const answers = await Promise.all(asked);
    const quiet = watching().onlooker;
    expect(answers[1]).toEqual(await here.parse([cells, plants], quiet));
    expect(answers[2]).toEqual(await here.compare([cells, plants], [cells, edited], quiet));
    const [read, , compared] = answers;
    expect(read.ok && read.value.notes.map(({ path }) => path)).toEqual(["a.md"]);
    expect(compared.ok && compared.value.changes.changed.length).toBe(1);
    expect(shares).toContain(1);
    expect(told.length).toBe(1);
  });

  test("sends only the documents that changed, and the page has them all", async () => {
    const { start, said } = workers();
    const away = notesReader(start);
    const quiet = watching().onlooker;
    await away.parse([cells, plants], quiet);
    const compared = await away.compare([cells, plants], [cells, edited], quiet);
    const whole = await notesReader(() => null).parse([cells, edited], quiet);
    expect(compared.ok && compared.value.parsed).toEqual(whole.ok && whole.value);
    const last = said.at(-1);
    const answer = last?.kind === "answer" && last.answer.ok ? last.answer.value : null;
    expect(answer?.kind === "compare" && answer.parsed.news.size).toBe(1);
  });

  test("what is cancelled is answered at once; the worker goes on with the next question", async () => {
    const { start, told, ended } = workers();
    const away = notesReader(start);
    const first = watching();
    const waiting = watching();
    const one = away.parse([cells], first.onlooker);
    const other = away.parse([plants], waiting.onlooker);
    const last = away.parse([cells, plants], watching().onlooker);
    first.controller.abort();
    waiting.controller.abort();
    expect([(await one).ok, (await other).ok]).toEqual([false, false]);
    const parsed = await last;
    expect(parsed.ok && parsed.value.index.decks.map(({ topics }) => topics.length)).toEqual([2]);
    expect(told.map((requests) => requests.map(({ kind }) => kind))).toEqual([["parse", "cancel", "parse"]]);
    expect(ended).toEqual([]);
    const late = watching();
    late.controller.abort();
    expect((await away.parse([cells], late.onlooker)).ok).toBe(false);
  });

  test("a worker that does not let go is ended, and another one started", async () => {
    vi.useFakeTimers();
    try {
      const deaf = workers({ deaf: true });
      const able = workers();
      const starts = [deaf.start, able.start];
      const away = notesReader(() => starts.shift()?.() ?? null);
      const { controller, onlooker } = watching();
      const one = away.parse([cells], onlooker);
      const next = away.parse([plants], watching().onlooker);
      controller.abort();
      expect((await one).ok).toBe(false);
      await vi.advanceTimersByTimeAsync(600);
      expect(deaf.ended).toEqual([0]);
      await vi.advanceTimersByTimeAsync(600);
      expect((await next).ok).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test("one that does not start leaves the work to the page; one that dies says so and is started anew", async () => {
    const silent = workers({ deaf: true });
    let starts = 0;
    const page = notesReader(() => {
      starts++;
      const worker = silent.start();
      return { ...worker, postMessage: () => silent.fail(), terminate() {} };
    });
    const quiet = watching().onlooker;
    expect((await page.parse([cells], quiet)).ok).toBe(true);
    expect((await page.parse([plants], quiet)).ok).toBe(true);
    expect(starts).toBe(1);

    const dying = workers({ deaf: true });
    const able = workers();
    const queue = [dying.start, able.start];
    const away = notesReader(() => queue.shift()?.() ?? null);
    const lost = away.parse([cells], quiet);
    dying.fail();
    const answer = await lost;
    expect(answer.ok ? null : answer.fault.message).toMatch(/came to an end halfway/);
    expect((await away.parse([cells], quiet)).ok).toBe(true);
    expect(able.told.length).toBe(1);
  });

  test("is not started before it is asked", () => {
    notesReader(() => {
      throw new Error("Nobody asked.");
    });
  });
});
