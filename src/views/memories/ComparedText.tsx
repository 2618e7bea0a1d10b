import { Fragment } from "react";

export interface ComparedTextProps {
  readonly text: string;
  /** Words that this one has too are not marked. */
  readonly other: string;
}

/** A question, with the words marked that the other one lacks. */
export function ComparedText({ text, other }: ComparedTextProps) {
  const known = new Set(other.split(/\s+/).map(bare));
  const pieces = text.split(/(\s+)/);
  return pieces.map((piece, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, in order
    if (/^\s*$/.test(piece) || known.has(bare(piece))) return <Fragment key={at}>{piece}</Fragment>;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return <mark key={at}>{piece}</mark>;
  });
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[.,;:?!]+$/, "");
}
