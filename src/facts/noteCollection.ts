/** Where the learner's own files lie in the log (notes.ts), and the titles that their decks were given, by slug. */
export const noteCollection = "notes";
export const deckTitleCollection = "deck-titles";
