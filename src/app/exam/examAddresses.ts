import { examsAddress } from "../addresses.ts";

/** The exams' own addresses, below `#/exam`. */
export const newExamAddress = `${examsAddress}/new`;
/** Today's plan, studied by itself. */
export const studyPlanAddress = `${examsAddress}/study`;

export function editExamAddress(id: string): string {
  return `${examsAddress}/edit/${encodeURIComponent(id)}`;
}

export function showExamAddress(id: string): string {
  return `${examsAddress}/show/${encodeURIComponent(id)}`;
}

export function cramAddress(id: string): string {
  return `${examsAddress}/cram/${encodeURIComponent(id)}`;
}

export type ExamPlace =
  | { readonly kind: "list" | "new" | "study" | "nowhere" }
  | { readonly kind: "edit" | "show" | "cram"; readonly id: string };

/** What the parts of an address behind `exam` show. */
export function examPlaceAt(parts: readonly string[]): ExamPlace {
  const [first, id, ...rest] = parts;
  if (first === undefined) return { kind: "list" };
  if (rest.length > 0) return { kind: "nowhere" };
  if (id === undefined) return first === "new" || first === "study" ? { kind: first } : { kind: "nowhere" };
  return first === "edit" || first === "show" || first === "cram" ? { kind: first, id } : { kind: "nowhere" };
}
