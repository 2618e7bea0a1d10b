import { isRecord } from "../../facts/shape.ts";
import type { LineWindow } from "./editorText.ts";

/** A text that is not saved yet, and what it was typed over. */
export interface EditorDraft {
  /** The version of the file (`NoteVersion.id`). */
  readonly over: string;
  /** The lines of that version that it takes the place of; null: all of them. */
  readonly window: LineWindow | null;
  readonly text: string;
  /** That version was made elsewhere meanwhile: the learner is still comparing the two. */
  readonly isCompared: boolean;
}

/** Where drafts are kept through a reload, by key. */
export interface Drafts {
  read(key: string): string | null;
  write(key: string, text: string): void;
  clear(key: string): void;
}

export function draftKey(path: string): string {
  return `recto-note ${path}`;
}

export function writeDraft({ over, window, text, isCompared }: EditorDraft): string {
  return JSON.stringify({ over, first: window?.first ?? null, last: window?.last ?? null, text, isCompared });
}

/** Null where it is no draft. */
export function readDraft(written: string | null): EditorDraft | null {
  const draft = written === null ? null : jsonOf(written);
  if (!isRecord(draft)) return null;
  const { over, first, last, text, isCompared } = draft;
  if (typeof over !== "string" || typeof text !== "string") return null;
  const window = isLine(first) && isLine(last) ? { first, last } : null;
  return { over, window, text, isCompared: isCompared === true };
}

function isLine(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
