import { readMarkedHeading } from "../cardMarker.ts";

/** A question and the label `{#like-this}` at its end, as native cards have them. */
export function splitLabel(question: string): { readonly question: string; readonly label: string | null } {
  if (!question.endsWith("}")) return { question, label: null };
  const marked = readMarkedHeading(`❓ ${question}`);
  return marked === null ? { question, label: null } : marked;
}

/** A text and what names it at its end: a label, or a block's id as Obsidian has them (`^a1b2c3`). */
export function splitBlockId(text: string): { readonly text: string; readonly label: string | null } {
  const { question, label } = splitLabel(text);
  if (label !== null) return { text: question, label };
  const [whole, id] = BLOCK_ID.exec(text) ?? [];
  return whole === undefined || id === undefined
    ? { text, label: null }
    : { text: text.slice(0, -whole.length), label: id };
}

const BLOCK_ID = /\s(\^[A-Za-z0-9-]{1,80})$/;
