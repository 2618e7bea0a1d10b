import type { Row } from "./rows.ts";
import type { TableHeaders } from "./tableHeaders.ts";

/** Which columns of a table mean what; numbers from 0. */
export interface Columns {
  /** The first is the question, the second the answer, others are added to it. */
  readonly fields: readonly number[];
  readonly names: readonly (string | null)[];
  readonly tags: number | null;
  readonly deck: number | null;
  readonly noteType: number | null;
  readonly guid: number | null;
  /** The first record names the columns and is none. */
  readonly named: boolean;
}

/** Reads from the headers, or else from the names in the first record, what the columns are. */
export function columnsOf(rows: readonly Row[], headers: TableHeaders): Columns {
  const [first] = rows;
  const named = headers.count === 0 && first !== undefined && namesColumns(first.fields);
  const written = headers.columns ?? (named ? (first?.fields ?? []) : []);
  const width = Math.max(written.length, 2, ...rows.slice(0, 1_000).map(({ fields }) => fields.length));
  const special = (key: keyof TableHeaders["special"], names: RegExp) => {
    const number = headers.special[key];
    if (number !== undefined) return number - 1;
    const found = written.findIndex((name) => names.test(name.trim()));
    return found < 0 ? null : found;
  };
  const tags = special("tags", /^tags?$/i);
  const deck = special("deck", /^deck$/i);
  const noteType = special("notetype", /^note ?type$/i);
  const guid = special("guid", /^(?:guid|uuid)$/i);
  // Numbers of a table are others' too: they name no card.
  const id = named ? written.findIndex((name) => /^(?:id|no|nr|#)\.?$/i.test(name.trim())) : -1;
  const rest = Array.from({ length: width }, (_, index) => index).filter(
    (index) => ![tags, deck, noteType, guid, id].includes(index),
  );
  const question = named ? rest.find((index) => QUESTION.test(written[index]?.trim() ?? "")) : undefined;
  const answer = named ? rest.find((index) => ANSWER.test(written[index]?.trim() ?? "")) : undefined;
  const ordered = [...new Set([question, answer, ...rest].flatMap((index) => index ?? []))];
  return { fields: ordered, names: written.map((name) => name.trim() || null), tags, deck, noteType, guid, named };
}

const QUESTION = /^(?:front|question|questions|term|word|prompt|q|frage|vorderseite|begriff|cloze|text)$/i;
const ANSWER =
  /^(?:back|answer|answers|definition|meaning|translation|response|a|antwort|rückseite|back extra|extra)$/i;

function namesColumns(fields: readonly string[]): boolean {
  const names = fields.map((field) => field.trim());
  return names.some((name) => QUESTION.test(name)) && names.some((name) => ANSWER.test(name));
}
