import { deckCollection } from "../../facts/noteCollection.ts";
import { ShippedDeckList } from "../../views/notes/ShippedDeckList.tsx";
import { useServices } from "../services.ts";
import { useFold } from "../useFold.ts";
import { useNotes } from "./useNotes.ts";

/** The decks that came with Recto, which whoever has notes of their own may put away. */
export function ShippedDecks() {
  const { journal } = useServices();
  const { shipped } = useNotes();
  const said = useFold().entries.get(deckCollection);
  return (
    <ShippedDeckList
      decks={shipped().map(({ slug, title, topics }) => ({
        slug,
        title,
        cardCount: topics.reduce((sum, { cardIds }) => sum + cardIds.length, 0),
        isPutAway: said?.get(slug)?.value === false,
      }))}
      onPutAway={(slug, isPutAway) =>
        journal.record([{ kind: "entry", collection: deckCollection, key: slug, value: isPutAway ? false : null }])
      }
    />
  );
}
