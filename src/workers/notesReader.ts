import type { Onlooker } from "../deck/onlooker.ts";
import { failure, type Result, success } from "../deck/result.ts";
import type { NotesReading, ReadingFailure } from "../notes/notesReading.ts";
import type { NoteSource } from "../notes/parsedNotes.ts";
import type {
  NoteAnswer,
  NoteQuestion,
  NoteQuestionKind,
  noteAnswering,
  WholeAnswers,
  WorkerNote,
  WorkerRequest,
} from "./noteQuestions.ts";
import { joining } from "./spareDocuments.ts";

/** What of a `Worker` is needed. */
export interface NotesWorker {
  postMessage(request: WorkerRequest): void;
  addEventListener(kind: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(kind: "error" | "messageerror", listener: () => void): void;
  terminate(): void;
}

/** The worker that reads notes (CSP: `worker-src 'self'`); null in a browser that has none. */
export function startNotesWorker(): NotesWorker | null {
  if (typeof Worker === "undefined") return null;
  return new Worker(new URL("./readNotes.ts", import.meta.url), { type: "module" });
}

/** How long a worker may take to end what was cancelled, in milliseconds, before it is ended itself. */
const PATIENCE = 500;

/**
 * Asks the worker, started with the first question, one question at a time. What is cancelled is answered at once; a worker
 * that does not let go of it is ended, and the next question starts another. Where no worker starts, the page does the work.
 */
export function notesReader(startWorker: () => NotesWorker | null): NotesReading {
  const waiting: Asked[] = [];
  let asked: Asked | null = null;
  let worker: Helper | null | undefined;
  /** The work on the page; not even fetched as long as workers start. */
  let here: Promise<OnPage> | null = null;

  function start(): Helper | null {
    const started = startWorker();
    if (started === null) return null;
    const helper: Helper = { worker: started, hasSpoken: false, join: joining() };
    started.addEventListener("message", ({ data }) => {
      if (worker !== helper) return;
      helper.hasSpoken = true;
      // The worker is our own code.
      const note = data as WorkerNote;
      if (note.kind === "progress") asked?.onlooker.onProgress(note.share);
      else settle(wholeAnswer(note.answer, helper.join));
    });
    const fail = () => {
      if (worker === helper) failed(helper);
    };
    started.addEventListener("error", fail);
    started.addEventListener("messageerror", fail);
    return helper;
  }

  /** One that never said a word would not start the next time either. */
  function failed(helper: Helper): void {
    helper.worker.terminate();
    worker = helper.hasSpoken ? undefined : null;
    if (helper.hasSpoken) settle(failure(BROKEN));
    else if (asked !== null) void workHere(asked);
  }

  function settle(answer: WholeAnswer): void {
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
    here ??= import("./noteQuestions.ts").then(({ noteAnswering }) => ({ answerTo: noteAnswering(), join: joining() }));
    try {
      const { answerTo, join } = await here;
      settle(wholeAnswer(await answerTo(question, onlooker), join));
    } catch {
      here = null;
      settle(failure(NOT_LOADED));
    }
  }

  function cancel(one: Asked): void {
    one.answer(failure(CANCELLED));
    if (one !== asked) {
      waiting.splice(waiting.indexOf(one), 1);
      return;
    }
    const helper = worker;
    if (helper === null || helper === undefined) return;
    helper.worker.postMessage({ kind: "cancel" });
    setTimeout(() => {
      if (asked !== one || worker !== helper) return;
      helper.worker.terminate();
      worker = undefined;
      settle(failure(CANCELLED));
    }, PATIENCE);
  }

  function ask<Kind extends NoteQuestionKind>(
    question: Extract<NoteQuestion, { readonly kind: Kind }>,
    { signal, onProgress }: Onlooker,
  ): Promise<WholeAnswers[Kind]> {
    return new Promise((resolve) => {
      const onAbort = () => cancel(one);
      const one: Asked = {
        question,
        onlooker: {
          signal,
          onProgress(share) {
            if (!signal.aborted) onProgress(share);
          },
        },
        answer(answer) {
          signal.removeEventListener("abort", onAbort);
          // A question is answered with the answer of its kind.
          resolve(answer as WholeAnswers[Kind]);
        },
      };
      if (signal.aborted) return one.answer(failure(CANCELLED));
      signal.addEventListener("abort", onAbort);
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

type WholeAnswer = WholeAnswers[NoteQuestionKind];

interface Helper {
  readonly worker: NotesWorker;
  readonly join: ReturnType<typeof joining>;
  hasSpoken: boolean;
}

interface OnPage {
  readonly answerTo: ReturnType<typeof noteAnswering>;
  readonly join: ReturnType<typeof joining>;
}

interface Asked {
  readonly question: NoteQuestion;
  readonly onlooker: Onlooker;
  answer(answer: WholeAnswer): void;
}

function wholeAnswer(answer: Result<NoteAnswer, ReadingFailure>, join: ReturnType<typeof joining>): WholeAnswer {
  if (!answer.ok) return answer;
  const { value } = answer;
  switch (value.kind) {
    case "read":
      return success(value.notes);
    case "parse":
      return success(join(value.parsed));
    case "compare":
      return success({ parsed: join(value.parsed), changes: value.changes });
  }
}

/** What of a file matters here, so that no more is copied. */
function bare({ path, file, bytes }: NoteSource): NoteSource {
  return { path, file, bytes };
}

const CANCELLED: ReadingFailure = { message: "This was cancelled; nothing was changed." };
const BROKEN: ReadingFailure = { message: "Reading your notes came to an end halfway; try again with fewer files." };
const NOT_LOADED: ReadingFailure = { message: "What reads notes did not load; reload the page to try again." };
