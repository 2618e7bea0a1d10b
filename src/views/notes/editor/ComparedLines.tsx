import { useLayoutEffect, useMemo, useRef } from "react";
import { comparedLines } from "./differingLines.ts";

export interface ComparedLinesProps {
  readonly text: string;
  readonly other: string;
  readonly lang: string | null;
  /** Names the text. */
  readonly label: string;
}

/** A text to be read beside another one: lines that the other lacks are marked, and the first of them is in view. */
export function ComparedLines({ text, other, lang, label }: ComparedLinesProps) {
  const box = useRef<HTMLElement>(null);
  const lines = useMemo(() => comparedLines(text, other), [text, other]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each text, not with every key typed beside it
  useLayoutEffect(() => {
    const first = box.current?.querySelector<HTMLElement>("mark");
    if (first !== null && first !== undefined && box.current !== null)
      box.current.scrollTop = first.offsetTop - box.current.clientHeight / 3;
  }, [text]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="edit-lines" ref={box} tabIndex={0} aria-label={label}>
      <pre lang={lang ?? undefined}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text, in order
          <Line key={at} {...line} />
        ))}
      </pre>
    </section>
  );
}

function Line({ text, isOnlyHere }: { readonly text: string; readonly isOnlyHere: boolean }) {
  return isOnlyHere ? <mark>{`${text}\n`}</mark> : `${text}\n`;
}
