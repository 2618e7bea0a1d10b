import type { ParseIssue } from "../deck/parseIssue.ts";

/** An issue of a text whose file is not known yet. Lines are 1-based and inclusive. */
export interface TextIssue extends Omit<ParseIssue, "span"> {
  readonly firstLine: number;
  readonly lastLine: number;
}

export function errorAt(line: number, kind: ParseIssue["kind"], message: string): TextIssue {
  return { kind, severity: "error", firstLine: line, lastLine: line, message };
}

export function warningAt(line: number, kind: ParseIssue["kind"], message: string): TextIssue {
  return { kind, severity: "warning", firstLine: line, lastLine: line, message };
}
