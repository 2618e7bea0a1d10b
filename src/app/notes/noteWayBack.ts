import type { CardId } from "../../deck/cardId.ts";
import { deckOf, type Library } from "../../library/library.ts";
import type { CatalogStore } from "../../study/catalog.ts";
import type { EditorPreview } from "../../study/notes/editorPreview.ts";
import { notesAddress, placeAt, topicAddress } from "../addresses.ts";

/** Where the editor leads back to. */
export interface NoteWayBack {
  readonly address: string;
  /** "Cells", "Studying" */
  readonly words: string;
  readonly lang: string | null;
}

/** Where one came from; else the file's topic, at the card where one is edited. */
export function wayBackOf(library: Library, path: string, from: string | null, card: CardId | null): NoteWayBack {
  const topic = library.decks
    .filter(({ own }) => own === true)
    .flatMap(({ topics }) => topics)
    .find(({ file }) => file === path);
  const place = from === null ? null : placeAt(from);
  if (from !== null && place !== null && place.kind !== "topic")
    return { address: from, words: place.kind === "notes" ? "Your notes" : wordsFor(library, from), lang: null };
  if (topic === undefined) return { address: from ?? notesAddress, words: "Your notes", lang: null };
  const address = topicAddress(topic.deck, topic.slug, card ?? undefined);
  return { address, words: topic.title, lang: topic.lang };
}

function wordsFor(library: Library, from: string): string {
  const place = placeAt(from);
  if (place.kind !== "study" || place.scope.kind === "all") return "Studying";
  return `Studying ${deckOf(library, place.scope.deck)?.title ?? ""}`.trim();
}

/** Milliseconds that a page may be waited for. */
const patience = 3_000;

/** Resolves when the library is another than this one and has the card, if there is one; after a while also without. */
export function whenThere({ store }: CatalogStore, before: Library, card: CardId | null): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { library } = store.getState();
      if (library !== before && (card === null || library.placeByCardId.has(card))) end();
    };
    const ending = store.subscribe(look);
    const timer = setTimeout(end, patience);
    function end() {
      ending();
      clearTimeout(timer);
      resolve();
    }
    look();
  });
}

/** The one card of the lines that are edited; null where there are several, or none. */
export function oneCardOf(preview: EditorPreview | null): CardId | null {
  const [card, ...more] = preview?.cards ?? [];
  return card === undefined || more.length > 0 ? null : card.id;
}
