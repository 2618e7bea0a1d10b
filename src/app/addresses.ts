import type { LibraryScope } from "../library/library.ts";

/** The app's addresses live behind `#`, so that any static host serves them from any sub-path. */
export const homeAddress = "/";
export const settingsAddress = "/settings";
export const memoriesAddress = "/memories";
export const quizAddress = "/quiz";
export const examsAddress = "/exam";
export const figuresAddress = "/figures";
export const notesAddress = "/notes";

export function studyAddress(scope: LibraryScope): string {
  return `/study${partsOf(scope)}`;
}

/** Studies new cards beyond the day's limit. */
export function moreAddress(scope: LibraryScope): string {
  return `/more${partsOf(scope)}`;
}

/** Makes a quiz of ten questions and goes on to it. */
export function quizStartAddress(scope: LibraryScope): string {
  return `${quizAddress}/start${partsOf(scope)}`;
}

/** A topic, and in it the card or the text with this name (`partName`) to begin at. */
export function topicAddress(deck: string, topic: string, part?: string): string {
  return `/topic${partsOf({ kind: "topic", deck, topic })}${part === undefined ? "" : `/${encodeURIComponent(part)}`}`;
}

export function href(address: string): string {
  return `#${address}`;
}

/** What an address shows. */
export type Place =
  | { readonly kind: "home" | "settings" | "memories" | "nowhere" }
  | { readonly kind: "study"; readonly scope: LibraryScope; readonly more: boolean }
  | { readonly kind: "topic"; readonly deck: string; readonly topic: string; readonly part: string | null }
  /** What of the quiz, the exams, the notes or the figures it is, their own pages know. */
  | { readonly kind: "quiz" | "exam" | "notes"; readonly parts: readonly string[] }
  | { readonly kind: "figures" | "figure"; readonly parts: readonly string[] };

export function placeAt(address: string): Place {
  const parts = address.split("/").filter(Boolean).map(decoded);
  const [first, deck, topic, part, ...rest] = parts;
  if (first === "quiz" || first === "exam" || first === "notes" || first === "figures" || first === "figure")
    return { kind: first, parts: parts.slice(1) };
  if (first === "topic" && deck !== undefined && topic !== undefined && rest.length === 0)
    return { kind: "topic", deck, topic, part: part ?? null };
  if (part === undefined) {
    if (first === undefined) return { kind: "home" };
    if ((first === "settings" || first === "memories") && deck === undefined) return { kind: first };
    if (first === "study" || first === "more")
      return { kind: "study", scope: scopeOf(deck, topic), more: first === "more" };
  }
  return { kind: "nowhere" };
}

export function partsOf(scope: LibraryScope): string {
  const parts = scope.kind === "all" ? [] : scope.kind === "deck" ? [scope.deck] : [scope.deck, scope.topic];
  return parts.map((part) => `/${encodeURIComponent(part)}`).join("");
}

export function scopeOf(deck: string | undefined, topic: string | undefined): LibraryScope {
  if (deck === undefined) return { kind: "all" };
  return topic === undefined ? { kind: "deck", deck } : { kind: "topic", deck, topic };
}

/** A part of an address as it was before encoding; what cannot be decoded stays as it is and is found nowhere. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
