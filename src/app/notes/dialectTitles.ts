import type { Dialects } from "../../views/notes/TakenAs.tsx";

/** What a file can be taken for, called as the parser calls it, which does not come along for the names alone. */
export const dialectTitles: Dialects = [
  { name: "native", title: "Recto" },
  { name: "table", title: "Table (CSV, TSV, Anki)" },
  { name: "logseq", title: "Logseq" },
  { name: "hashcards", title: "hashcards" },
  { name: "obsidian", title: "Obsidian Spaced Repetition" },
  { name: "details", title: "Details and summary" },
  { name: "headings", title: "Headings as questions" },
  { name: "mochi", title: "Mochi" },
];
