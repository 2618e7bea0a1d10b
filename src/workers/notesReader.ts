import { failure, type Result } from "../deck/result.ts";
import type { NotesReading, Onlooker, ReadingFailure } from "../notes/notesReading.ts";
import type { NoteSource } from "../notes/parsedNotes.ts";
import type {
  NoteAnswer,
  NoteAnswers,
  NoteQuestion,
  NoteQuestionKind,
  noteAnswering,
  WorkerNote,
  WorkerRequest,
} from "./noteQuestions.ts";

/** What of a `Worker` is needed. */
export interface NoteWorker {
  postMessage(request: WorkerRequest): void;
  addEventListener(kind: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(kind: "error" | "messageerror", listener: () => void): void;
  terminate(): void;
}

/** The worker that reads notes (CSP: `worker-src 'self'`); null in a browser that has none. */
export function startNotesWorker(): NoteWorker | null {
  if (typeof Worker === "undefined") return null;
  return new Worker(new URL("./readNotes.ts", import.meta.url), { type: "module" });
}

/** How long a worker may take to end what was cancelled, in milliseconds, before it is ended itself. */
const PATIENCE = 500;

/**
 * Asks the worker, started with the first question, one question at a time. What is cancelled is answered at once; a worker
 * that does not let go of it is ended, and the next question starts another. Where no worker starts, the page does the work.
 */
export function notesReader(startWorker: () => NoteWorker | null = startNotesWorker): NotesReading {
  const waiting: Asked[] = [];
  let asked: Asked | null = null;
  let worker: RunningWorker | null | undefined;
  /** On the page; not even fetched as long as a worker lives. */
  let answering: Promise<ReturnType<typeof noteAnswering>> | null = null;

  function start(): RunningWorker | null {
    const started = startWorker();
    if (started === null) return null;
    const running: RunningWorker = { worker: started, hasSpoken: false };
    started.addEventListener("message", ({ data }) => {
      if (worker !== running) return;
      running.hasSpoken = true;
      // The worker is our own code.
      const note = data as WorkerNote;
      if (note.kind === "progress") asked?.onlooker.onProgress(note.share);
      else settle(note.answer);
    });
    const fail = () => {
      if (worker !== running) return;
      end(running);
      // One that never said a word will not start next time either.
      if (!running.hasSpoken) worker = null;
      if (running.hasSpoken) settle(failure(BROKEN));
      else if (asked !== null) void workHere(asked);
    };
    started.addEventListener("error", fail);
    started.addEventListener("messageerror", fail);
    return running;
  }

  function end(running: RunningWorker): void {
    running.worker.terminate();
    worker = undefined;
  }

  function settle(answer: NoteAnswer): void {
    const done = asked;
    asked = null;
    done?.answer(answer);
    askNext();
  }

  function askNext(): void {
    if (asked !== null) return;
    asked = waiting.shift() ?? null;
    if (asked === null) return;
    if (worker === undefined) worker = start();
    if (worker === null) void workHere(asked);
    else worker.worker.postMessage(asked.question);
  }

  async function workHere({ question, onlooker }: Asked): Promise<void> {
    answering ??= import("./noteQuestions.ts").then(({ noteAnswering }) => noteAnswering());
    try {
      const answerTo = await answering;
      settle(await answerTo(question, onlooker));
    } catch {
      answering = null;
      settle(failure(NOT_LOADED));
    }
  }

  function cancel(one: Asked): void {
    one.answer(failure(CANCELLED));
    if (one !== asked) {
      waiting.splice(waiting.indexOf(one), 1);
      return;
    }
    const running = worker;
    if (running === null || running === undefined) return;
    running.worker.postMessage({ kind: "cancel" });
    setTimeout(() => {
      if (asked !== one || worker !== running) return;
      end(running);
      settle(failure(CANCELLED));
    }, PATIENCE);
  }

  function ask<Kind extends NoteQuestionKind>(
    question: Extract<NoteQuestion, { readonly kind: Kind }>,
    onlooker: Onlooker,
  ): Promise<NoteAnswers[Kind]> {
    return new Promise((resolve) => {
      if (onlooker.signal.aborted) return resolve(failure(CANCELLED) as NoteAnswers[Kind]);
      const onAbort = () => cancel(one);
      const one: Asked = {
        question,
        onlooker: {
          signal: onlooker.signal,
          onProgress(share) {
            if (!onlooker.signal.aborted) onlooker.onProgress(share);
          },
        },
        answer(answer) {
          onlooker.signal.removeEventListener("abort", onAbort);
          // A question is answered with the answer of its kind.
          resolve(answer as NoteAnswers[Kind]);
        },
      };
      onlooker.signal.addEventListener("abort", onAbort);
      waiting.push(one);
      askNext();
    });
  }

  return {
    read: (picked, onlooker) => ask<"read">({ kind: "read", picked }, onlooker),
    parse: (sources, onlooker) => ask<"parse">({ kind: "parse", sources: sources.map(bare) }, onlooker),
    compare: (before, after, onlooker) =>
      ask<"compare">({ kind: "compare", before: before.map(bare), after: after.map(bare) }, onlooker),
  };
}

interface RunningWorker {
  readonly worker: NoteWorker;
  hasSpoken: boolean;
}

interface Asked {
  readonly question: NoteQuestion;
  readonly onlooker: Onlooker;
  answer(answer: Result<never, ReadingFailure> | NoteAnswer): void;
}

/** What of a file matters here, so that no more is copied. */
function bare({ path, file, bytes }: NoteSource): NoteSource {
  return { path, file, bytes };
}

const CANCELLED: ReadingFailure = { message: "This was cancelled; nothing was changed." };
const BROKEN: ReadingFailure = { message: "Reading your notes came to an end halfway; try again with fewer files." };
const NOT_LOADED: ReadingFailure = { message: "What reads notes did not load; reload the page to try again." };
