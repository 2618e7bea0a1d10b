import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";

export interface NoteFieldHandle {
  /** Puts the caret at the beginning of a line of the text, counted from 1, and brings it into view. */
  goToLine(line: number): void;
}

export interface NoteFieldProps {
  readonly label: string;
  readonly text: string;
  /** For the spelling. */
  readonly lang: string | null;
  /** The line to begin at; null: the first. */
  readonly beginLine: number | null;
  readonly onType: (text: string) => void;
  /** Hears in which line of the text, counted from 1, the caret is. */
  readonly onCaret: (line: number) => void;
  readonly ref: Ref<NoteFieldHandle>;
}

/** The text as it is written. It grows with what it holds; Tab leaves it. */
export function NoteField({ label, text, lang, beginLine, onType, onCaret, ref }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({ goToLine: (line) => goTo(field.current, line) }), []);
  // Whoever comes to edit begins to type.
  useLayoutEffect(() => goTo(field.current, beginLine ?? 1), [beginLine]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is that of the text
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || CSS.supports?.("field-sizing", "content") !== false) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);
  return (
    <textarea
      ref={field}
      className="edit-field"
      aria-label={label}
      value={text}
      lang={lang ?? undefined}
      spellCheck
      autoCapitalize="sentences"
      autoComplete="off"
      onChange={(event) => onType(event.currentTarget.value)}
      onSelect={({ currentTarget: { value, selectionStart } }) =>
        onCaret(value.slice(0, selectionStart).split("\n").length)
      }
    />
  );
}

function goTo(field: HTMLTextAreaElement | null, line: number): void {
  if (field === null) return;
  const at = offsetOfLine(field.value, line);
  field.focus({ preventScroll: true });
  field.setSelectionRange(at, at);
  if (line > 1) scrollTo(field, at);
}

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let left = line - 1; left > 0; left--) {
    const end = text.indexOf("\n", at);
    if (end < 0) return at;
    at = end + 1;
  }
  return at;
}

/** No browser says where a place in a text field is: a copy of the text above it is measured. */
function scrollTo(field: HTMLTextAreaElement, at: number): void {
  const copy = document.createElement("div");
  copy.className = "edit-field edit-copy";
  copy.textContent = `${field.value.slice(0, at)}\u200b`;
  field.parentElement?.append(copy);
  copy.style.width = `${field.offsetWidth}px`;
  const above = copy.offsetHeight;
  copy.remove();
  const mark = document.createElement("span");
  mark.className = "edit-mark";
  mark.style.top = `${field.offsetTop + above}px`;
  field.parentElement?.append(mark);
  mark.scrollIntoView?.({ block: "center" });
  mark.remove();
}
