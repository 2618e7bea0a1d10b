/** Where the learner's own files lie in the log (notes.ts). */
export const noteCollection = "notes";

/** By slug, what the learner has said of a deck: the title that it is to have, or false where it is put away. */
export const deckCollection = "decks";
