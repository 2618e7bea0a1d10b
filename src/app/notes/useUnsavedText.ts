import { useEffect, useRef, useState } from "react";
import type { NoteEditor } from "../../study/notes/noteEditor.ts";
import { layAside } from "../useAddress.ts";

/** Milliseconds without a key. */
const rest = 1_000;

export interface UnsavedText {
  /** Whether the learner is being asked. */
  readonly isAsking: boolean;
  ask(): void;
  /** They go on editing. */
  stay(): void;
  /** Before the page is left on purpose. */
  letGo(): void;
}

/** What is typed and not saved outlives a reload, and is not left without a question, by the browser's way back neither. */
export function useUnsavedText(editor: NoteEditor, text: string, isUnsaved: boolean): UnsavedText {
  const [isAsking, setAsking] = useState(false);
  const [stays, setStays] = useState(0);
  const takeAway = useRef<(() => void) | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key begins the rest anew
  useEffect(() => {
    const timer = setTimeout(() => editor.note(), rest);
    return () => clearTimeout(timer);
  }, [editor, text]);
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const note = () => editor.note();
    addEventListener("beforeunload", warn);
    addEventListener("pagehide", note);
    return () => {
      removeEventListener("beforeunload", warn);
      removeEventListener("pagehide", note);
    };
  }, [editor, isUnsaved]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who stays has gone the way back once
  useEffect(() => {
    if (!isUnsaved) return;
    const close = layAside(() => setAsking(true));
    takeAway.current = close;
    return close;
  }, [isUnsaved, stays]);
  return {
    isAsking,
    ask: () => setAsking(true),
    stay() {
      setAsking(false);
      setStays(stays + 1);
    },
    letGo() {
      takeAway.current?.();
      setAsking(false);
    },
  };
}
