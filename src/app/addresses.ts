import type { Scope } from "../library/library.ts";

/** The app's addresses live behind `#`, so that any static host serves them from any sub-path. */
export const homeAddress = "/";
export const settingsAddress = "/settings";

export function studyAddress(scope: Scope): string {
  switch (scope.kind) {
    case "all":
      return "/study";
    case "deck":
      return `/study/${encodeURIComponent(scope.deck)}`;
    case "topic":
      return `/study/${encodeURIComponent(scope.deck)}/${encodeURIComponent(scope.topic)}`;
  }
}

export function topicAddress(deck: string, topic: string): string {
  return `/topic/${encodeURIComponent(deck)}/${encodeURIComponent(topic)}`;
}

/** The scope that a study address's parts name. */
export function scopeOf(deck: string | undefined, topic: string | undefined): Scope {
  if (deck === undefined) return { kind: "all" };
  if (topic === undefined) return { kind: "deck", deck: decoded(deck) };
  return { kind: "topic", deck: decoded(deck), topic: decoded(topic) };
}

/** A part of an address as it was before encoding; what cannot be decoded stays as it is and is found nowhere. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function href(address: string): string {
  return `#${address}`;
}
