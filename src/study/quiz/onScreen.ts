import type { EntryBody } from "../../facts/fact.ts";
import type { Journal } from "../journal.ts";
import { encodeAnswer } from "./encode.ts";
import { entry, keys, quizEntries } from "./keys.ts";
import type { AnswerDraft, Attempt } from "./quiz.ts";
import { readAttempt } from "./readAttempt.ts";
import { countTo, stopped } from "./stopwatch.ts";

/** The attempt on the screen and the question it is open at, with what the log does not have of them yet. */
export interface OnScreen {
  /** Null while no quiz is open. */
  readonly id: string | null;
  readonly at: number;
  /** Milliseconds spent on the question that are not written yet. */
  readonly unwrittenMillis: number;
  /** As the log has it; null where it has none that can be read. */
  inLog(): Attempt | null;
  /** The same with what is not written yet. */
  attempt(): Attempt | null;
  /** Opens another attempt, or none, at the question where it was left. What is not written by then is gone. */
  put(id: string | null): void;
  /** As with `put`, what is not written by then is gone. */
  turnTo(n: number): void;
  edit(answer: AnswerDraft): void;
  setHidden(hidden: boolean): void;
  /** Counts the time up to now: while the question is to be seen and its answer is not, and not beyond the deadline. */
  count(): void;
  /** What is to be recorded, so that the log has it all; `written` says that it was. */
  unwritten(): EntryBody[];
  written(): void;
}

export function onScreen({ fold, status }: Journal, now: () => number): OnScreen {
  let id: string | null = null;
  let at = 0;
  let edited: AnswerDraft | null = null;
  let watch = stopped;
  let hidden = false;
  let read: { readonly id: string; readonly version: number; readonly attempt: Attempt | null } | null = null;

  function inLog(): Attempt | null {
    if (id === null) return null;
    const { version } = status.getState();
    if (read?.id !== id || read.version !== version) {
      read = { id, version, attempt: readAttempt(quizEntries(fold), id) };
    }
    return read.attempt;
  }

  /** An answer that another tab has revealed or handed in meanwhile stays as it is. */
  function isOpen(attempt: Attempt): boolean {
    return attempt.handIn === null && attempt.answers[at]?.revealed === false;
  }

  function attempt(): Attempt | null {
    const standing = inLog();
    if (standing === null || !isOpen(standing)) return standing;
    const answers = standing.answers.map((answer, n) =>
      n === at ? { ...(edited ?? answer), spentMillis: answer.spentMillis + watch.millis } : answer,
    );
    return { ...standing, answers };
  }

  return {
    get id() {
      return id;
    },
    get at() {
      return at;
    },
    get unwrittenMillis() {
      return watch.millis;
    },
    inLog,
    attempt,
    put(attemptId) {
      id = attemptId;
      edited = null;
      watch = stopped;
      hidden = false;
      at = inLog()?.place ?? 0;
    },
    turnTo(n) {
      at = n;
      edited = null;
      watch = stopped;
    },
    edit(answer) {
      edited = answer;
    },
    setHidden(isHidden) {
      hidden = isHidden;
    },
    count() {
      const standing = inLog();
      const until = Math.min(now(), standing?.deadlineAt ?? Number.POSITIVE_INFINITY);
      watch = countTo(watch, until, standing !== null && isOpen(standing) && !hidden);
    },
    unwritten() {
      const standing = inLog();
      const answer = attempt()?.answers[at];
      const isWritten = edited === null && watch.millis === 0;
      if (standing === null || answer === undefined || !isOpen(standing) || isWritten) return [];
      return [entry(keys.part(standing.id, "answer", at), encodeAnswer(answer))];
    },
    written() {
      edited = null;
      watch = stopped;
    },
  };
}
