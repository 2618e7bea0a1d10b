import { startsBlock } from "./leafLines.ts";
import { type ListItemLines, readList } from "./listLines.ts";

/** An answer that is a choice between options. */
export interface Choices {
  readonly options: readonly ChoiceOption[];
  /** What follows the options, as Markdown; empty where nothing does. */
  readonly explanation: string;
  /** Link reference definitions of the answer, a line each: options and explanation need them to be rendered apart. */
  readonly definitions: string;
}

export interface ChoiceOption {
  /** Its text without the task box; may hold several blocks. */
  readonly markdown: string;
  readonly right: boolean;
}

/**
 * The choices of an answer: a task list of at least two items at its beginning, some checked and some not. Null where there is
 * none. It reads lines, so that a quiz needs no Markdown parser, and agrees with the parser that sets `Card.choices`.
 */
export function readChoices(answer: string): Choices | null {
  const lines = answer.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== "" && !DEFINITION.test(line));
  const list = first < 0 ? null : readList(lines, first);
  if (list === null) return null;
  const boxes = list.items.map(boxOf);
  const rights = boxes.map((box) => box?.right ?? null);
  if (rights.length < 2 || rights[0] === null || rights[1] === null) return null;
  if (!rights.includes(true) || !rights.includes(false)) return null;
  return {
    options: list.items.map(([firstLine = "", ...rest], index) => ({
      markdown: [boxes[index]?.text ?? firstLine, ...rest].join("\n").trim(),
      right: rights[index] === true,
    })),
    explanation: lines.slice(list.end).join("\n").trim(),
    definitions: lines.filter((line) => DEFINITION.test(line)).join("\n"),
  };
}

const DEFINITION = /^ {0,3}\[(?!\^)(?:[^[\]\\]|\\.)+\]:[ \t]*\S/;

function boxOf([first = ""]: ListItemLines): { readonly right: boolean; readonly text: string } | null {
  const box = /^ {0,3}\[([ \txX])\](?:[ \t]+(?=\S)|$)/.exec(first);
  return box === null ? null : { right: /x/i.test(box[1] ?? ""), text: asParagraph(first.slice(box[0].length)) };
}

/** Behind its box a text is a paragraph, though it may begin like a heading or a list. */
function asParagraph(text: string): string {
  if (!startsBlock(text) && !NUMBERED.test(text)) return text;
  return text.replace(/^(\d*)(?=[^\s<\d])/, "$1\\");
}

const NUMBERED = /^\d{1,9}[.)](?:[ \t]|$)/;
