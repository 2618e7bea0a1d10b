import { deckOf, type Library, type LibraryScope, topicOf } from "../../library/library.ts";
import type { FigureScope } from "../../study/quiz/quiz.ts";

/** What a quiz about figures is called. */
export function figuresTitle(library: Library, scope: FigureScope): string {
  if (scope.kind === "figures") return "Chosen figures";
  return scope.kind === "all" ? "Figures" : `Figures of ${scopeTitle(library, scope)}`;
}

/** What a quiz over a part of the library is called. */
export function scopeTitle(library: Library, scope: LibraryScope): string {
  switch (scope.kind) {
    case "all":
      return "All decks";
    case "deck":
      return deckOf(library, scope.deck)?.title ?? scope.deck;
    case "topic":
      return topicOf(library, scope.deck, scope.topic)?.title ?? scope.topic;
  }
}
