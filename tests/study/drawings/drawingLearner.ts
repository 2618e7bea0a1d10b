import type { CardId } from "../../../src/deck/cardId.ts";
import type { Occlusion } from "../../../src/deck/occlusion.ts";
import { contentWithDrawings } from "../../../src/library/contentWithDrawings.ts";
import { topicShelf } from "../../../src/library/topicShelf.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import { openMemoryStorage } from "../../../src/storage/memoryStorage.ts";
import type { Storage } from "../../../src/storage/port.ts";
import { catalogOf } from "../../../src/study/catalog.ts";
import { deskOf } from "../../../src/study/desk.ts";
import { drawingDeskOf } from "../../../src/study/drawings/drawingDesk.ts";
import { openJournal } from "../../../src/study/openJournal.ts";
import type { EditableSource } from "../../library/drawings/sources.ts";

const dayStart = Date.UTC(2026, 2, 2, 9);

/** Somebody who draws over the figure `media/one.png` of the deck `d`, and studies what they drew. */
export async function learner(
  site: EditableSource,
  storage: Storage = openMemoryStorage({ kind: "durable" }),
  name = "browser",
  clock = { now: dayStart },
) {
  let ids = 0;
  const surroundings = { now: () => clock.now, utcOffsetMinutes: () => 0, newId: () => `${name}-${++ids}` };
  const model = fsrs6();
  const opening = openJournal({ storage, model, surroundings, onProgress: () => {} });
  const content = contentWithDrawings(site, opening);
  const catalog = catalogOf(content);
  const loaded = catalog.load();
  const opened = await opening;
  if (!opened.ok) throw new Error("no journal");
  const journal = opened.value;
  journal.status.subscribe(() => {
    if (content.isOutdated()) void catalog.load();
  });
  await loaded;
  const shelf = topicShelf(content);
  const notes = { read: () => null, write: () => {}, clear: () => {} };
  const desk = deskOf({ journal, catalog: catalog.store, shelf, model, surroundings, notes, onRated: () => {} });
  const drawings = drawingDeskOf({ journal, site, source: content.source });
  const library = () => catalog.store.getState().library;
  const rest = async () => {
    for (let turn = 0; turn < 12; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      await journal.settled();
    }
  };
  return {
    ...{ journal, catalog, desk, drawings, shelf, storage, clock, library, rest, content },
    async figure() {
      const opened = await drawings.open("d", "media/one.png");
      if (!opened.ok) throw new Error(opened.fault.kind);
      return opened.value;
    },
    async draw(occlusion: Occlusion, renamed: { from: string; to: string }[] = []) {
      drawings.save(await this.figure(), occlusion, renamed);
      await rest();
    },
    cardIds: () => library().decks.flatMap(({ topics }) => topics.flatMap(({ cardIds }) => cardIds)),
    async study(cardIds: readonly CardId[]) {
      desk.open({ kind: "cards", name: "parts", cardIds });
      for (let turn = 0; turn < cardIds.length; turn++) {
        await rest();
        clock.now += 1_000;
        desk.reveal();
        desk.rate("easy");
      }
      await rest();
    },
    reviews(cardId: CardId) {
      const memory = journal.fold.memories.get(cardId);
      return memory.state === "new" ? 0 : memory.reviews;
    },
  };
}
