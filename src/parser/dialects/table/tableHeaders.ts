/** What the lines `#key:value` at the start of a file say, as Anki writes and reads them. */
export interface TableHeaders {
  readonly separator: string | null;
  readonly html: boolean | null;
  readonly tags: readonly string[];
  readonly deck: string | null;
  readonly noteType: string | null;
  /** The names of the columns. */
  readonly columns: readonly string[] | null;
  /** Numbers from 1 of the columns that are no fields. */
  readonly special: Readonly<Partial<Record<SpecialColumn, number>>>;
  /** How many lines are headers. */
  readonly count: number;
  /** Where the records begin: offset and line. */
  readonly from: number;
  readonly line: number;
  /** The lines among the headers that are comments. */
  readonly comments: readonly number[];
}

export type SpecialColumn = "tags" | "deck" | "notetype" | "guid";

/** Whether a text says in its first line that it is a table, as those do that Anki writes. */
export function hasTableHeaders(text: string): boolean {
  return /^\uFEFF?#(?:separator|html|notetype|columns|deck|tags|guid column):/i.test(text);
}

/** Reads the headers of a table. Other lines that begin with "#" before the first record are comments. */
export function readTableHeaders(text: string): TableHeaders {
  const values = new Map<string, string>();
  const comments: number[] = [];
  let from = text.startsWith("\uFEFF") ? 1 : 0;
  let line = 1;
  let count = 0;
  while (text.charAt(from) === "#") {
    LINE_END.lastIndex = from;
    const end = LINE_END.exec(text);
    const written = text.slice(from, end?.index ?? text.length);
    const [, key = "", value = ""] = HEADER.exec(written) ?? [];
    if (key === "") comments.push(line);
    else {
      values.set(key.toLowerCase().trim(), value);
      count++;
    }
    from = end === null ? text.length : LINE_END.lastIndex;
    line++;
  }
  const separator = separatorOf(values.get("separator"));
  const column = (name: SpecialColumn): { [Name in SpecialColumn]?: number } => {
    const number = Number(values.get(`${name} column`)?.trim());
    return Number.isInteger(number) && number > 0 && number <= 1_000 ? { [name]: number } : {};
  };
  const columns = values.get("columns");
  const html = values.get("html")?.trim().toLowerCase();
  return {
    separator,
    html: html === undefined ? null : html === "true",
    tags:
      values
        .get("tags")
        ?.split(/\s+/)
        .filter((tag) => tag !== "") ?? [],
    deck: values.get("deck")?.trim() || null,
    noteType: values.get("notetype")?.trim() || null,
    columns: columns === undefined ? null : columns.split(separator ?? "\t").map((name) => name.trim()),
    special: { ...column("tags"), ...column("deck"), ...column("notetype"), ...column("guid") },
    count,
    from,
    comments,
    line,
  };
}

const LINE_END = /\r\n|\n|\r/g;
const HEADER =
  /^#(separator|html|tags|deck|notetype|columns|if matches|tags column|deck column|notetype column|guid column):(.*)$/i;

const NAMES: Readonly<Record<string, string>> = {
  comma: ",",
  semicolon: ";",
  tab: "\t",
  space: " ",
  pipe: "|",
  colon: ":",
};

function separatorOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const named = NAMES[value.trim().toLowerCase()];
  return named ?? (value.length === 1 ? value : value.trim().length === 1 ? value.trim() : null);
}
