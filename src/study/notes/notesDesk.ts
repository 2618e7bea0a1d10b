import { createStore, type StoreApi } from "zustand/vanilla";
import type { CardId } from "../../deck/cardId.ts";
import type { DeckSummary } from "../../deck/deck.ts";
import { cardsOf, type Topic } from "../../deck/topic.ts";
import { canonical } from "../../facts/aliases.ts";
import type { Json } from "../../facts/fact.ts";
import { deckCollection } from "../../facts/noteCollection.ts";
import type { NoteTree } from "../../facts/notes.ts";
import type { NotesReading } from "../../notes/notesReading.ts";
import type { OwnContent } from "../../notes/ownContent.ts";
import type { NoteSource, ParsedNotes } from "../../notes/parsedNotes.ts";
import type { PickedFile } from "../../notes/pickedFile.ts";
import type { LeftOut, ReadNotes } from "../../notes/readNote.ts";
import { sourcesOf } from "../../notes/sourcesOf.ts";
import type { DialectName } from "../../parser/dialects/recognition.ts";
import type { MemoryModel } from "../../scheduler/memoryModel.ts";
import type { Storage } from "../../storage/port.ts";
import type { CatalogStore } from "../catalog.ts";
import { identification } from "../identification.ts";
import type { Journal } from "../journal.ts";
import type { MatchesStore } from "../matches.ts";
import { studyClock } from "../studyClock.ts";
import type { Surroundings } from "../surroundings.ts";
import type { NoteFiles } from "./noteFiles.ts";
import { type Choices, firstChoices, type NotesPlan, planNotes, sourcesAfter } from "./notesPlan.ts";
import { notesPreview } from "./notesPreview.ts";
import type { AddedSummary, NotesPreview, NotesState } from "./notesState.ts";
import type { NoteWriting } from "./noteWritings.ts";
import { startingMemories } from "./startingMemories.ts";

/** Adding notes: what is picked is read and previewed; nothing is kept before the learner says so. */
export interface NotesDesk {
  readonly store: StoreApi<NotesState>;
  /** In place of whatever was being read or previewed. */
  /** `unreadable`: paths of files and folders that belong to it and that the browser could not read. */
  pick(files: readonly PickedFile[], unreadable?: readonly string[]): void;
  /** What a file of the preview is to be taken for; null: as it shows itself. */
  takeAs(path: string, as: DialectName | "native" | null): void;
  removeGone(wanted: boolean): void;
  /** Whether files that were edited in the app are to be as they were picked, where that is older. */
  takePicked(wanted: boolean): void;
  /** Whether a folder that looks renamed is to take the place of the one under the old name. */
  replaceRenamed(wanted: boolean): void;
  add(): void;
  /** Nothing is changed, however far it has come. */
  cancel(): void;
  /** The outcome has been seen. */
  done(): void;
}

export interface NotesDeskParts {
  readonly journal: Journal;
  readonly storage: Storage;
  readonly catalog: CatalogStore;
  readonly matches: MatchesStore;
  readonly files: NoteFiles;
  readonly reading: NotesReading;
  readonly own: Pick<OwnContent, "adopt">;
  readonly model: MemoryModel;
  readonly surroundings: Surroundings;
  /** The decks that came with the app. */
  readonly shipped: () => readonly DeckSummary[];
}

/** All that a preview came from. */
interface Previewed {
  readonly read: ReadNotes;
  readonly choices: Choices;
  readonly plan: NotesPlan;
  /** Of the tree that the files were compared with. */
  readonly heads: NoteTree["heads"];
  readonly after: readonly NoteSource[];
  readonly parsed: ParsedNotes;
  readonly preview: NotesPreview;
}

/** Of the time from the first file to the preview, this share goes into reading. */
const readingShare = 0.4;

export function notesDeskOf(parts: NotesDeskParts): NotesDesk {
  const { journal, storage, catalog, matches, files, reading, own, model, surroundings } = parts;
  const store = createStore<NotesState>(() => ({ kind: "idle" }));
  let ending = new AbortController();
  let previewed: Previewed | null = null;

  function show(state: NotesState): void {
    store.setState(state, true);
  }

  /** Work that ends silently once it is cancelled, or something else is begun. */
  function begin(work: (signal: AbortSignal) => Promise<void>): void {
    ending.abort();
    ending = new AbortController();
    const { signal } = ending;
    work(signal).catch((error: unknown) => {
      if (!signal.aborted)
        refuse(`Something went wrong (${error instanceof Error ? error.message : error}); try again.`);
    });
  }

  function refuse(sentence: string): void {
    show({ kind: "refused", sentence });
  }

  async function look(read: ReadNotes, choices: Choices, signal: AbortSignal, onProgress: (share: number) => void) {
    const tree = files.tree();
    const { sources: before } = await sourcesOf(tree, storage);
    const plan = planNotes(read, tree, choices);
    const after = sourcesAfter(plan, before, choices);
    const compared = await reading.compare(before, after, { signal, onProgress });
    if (signal.aborted) return;
    if (!compared.ok) return refuse(compared.fault.message);
    const { parsed, changes } = compared.value;
    const isNew = (cardId: CardId) => journal.fold.memories.rowOf(canonical(journal.fold, cardId)) < 0;
    const shipped = new Set(parts.shipped().map(({ slug }) => slug));
    const titleOf = (slug: string) => titleIn(journal.fold.entries.get(deckCollection)?.get(slug)?.value);
    const preview = notesPreview({ read, plan, choices, after, parsed, changes, shipped, isNew, titleOf });
    previewed = { read, choices, plan, heads: tree.heads, after, parsed, preview };
    show({ kind: "preview", preview });
  }

  function lookAgain(change: (choices: Choices) => Choices): void {
    if (previewed === null) return;
    const { read, preview } = previewed;
    const choices = change(previewed.choices);
    // Another press before this one is through builds upon it.
    previewed = { ...previewed, choices };
    show({ kind: "rereading", preview, progress: null });
    begin((signal) =>
      look(read, choices, signal, (progress) => {
        if (!signal.aborted) show({ kind: "rereading", preview, progress });
      }),
    );
  }

  async function add({ preview, plan, heads, choices, after, parsed }: Previewed, signal: AbortSignal): Promise<void> {
    // What was changed elsewhere since the preview is no part of what it showed, and is kept beside it.
    const over = (path: string) => ({ replaces: heads.get(path) ?? [] });
    const removed = choices.removesGone ? [...plan.replaced, ...plan.gone] : plan.replaced;
    const writings: readonly NoteWriting[] = [
      ...plan.added,
      ...plan.changed,
      ...removed.map((path) => ({ path, file: null, ...over(path) })),
    ];
    // Until they are all kept, nothing names them: whatever ends this leaves everything as it was.
    const before = files.tree().key;
    const onProgress = (progress: number) => {
      if (!signal.aborted) show({ kind: "adding", preview, progress });
    };
    const kept = await files.keep(writings, { signal, onProgress });
    if (signal.aborted) return;
    if (!kept.ok) return refuse(kept.fault.message);
    // What changed meanwhile, in another tab or a connected folder, is not what was previewed.
    if (files.tree().key === before) own.adopt(after, parsed);
    if (writings.length + plan.edits.length > 0) {
      const shown = nextLibrary();
      // Edits stay edits, so that a folder that is added after this one does not replace them either.
      await Promise.all([files.change("added", writings), files.change("edited", plan.edits)]);
      await shown;
      await matches.look();
    }
    await takeOverSchedules(parsed);
    previewed = null;
    show({ kind: "added", summary: summaryOf(preview) });
  }

  /** Resolves when the catalog has taken in what is changed now. */
  function nextLibrary(): Promise<void> {
    return new Promise((resolve) => {
      const stop = catalog.store.subscribe(({ kind }) => {
        if (kind === "loading") return;
        stop();
        resolve();
      });
    });
  }

  /** Only now: a card that was matched with a memory of its own keeps that one. */
  async function takeOverSchedules({ schedules, index, documents }: ParsedNotes): Promise<void> {
    const { clock, today } = studyClock(journal.fold, model, surroundings);
    const started = startingMemories(schedules, journal.fold, today(clock()), model);
    if (started === null) return;
    const wanted = new Set(started.memories.map(({ cardId }) => cardId));
    const topics = index.decks.flatMap((deck) => deck.topics);
    const identities = topics
      .filter(({ cardIds }) => cardIds.some((cardId) => wanted.has(cardId)))
      .flatMap(({ version }) => cardsOf(JSON.parse(documents.get(version) ?? "null") as Topic))
      .filter(({ id }) => wanted.has(id))
      .flatMap((card) => identification(journal.fold, card.id, card));
    journal.record([...identities, started]);
    await journal.settled();
  }

  return {
    store,
    pick(picked, unreadable = []) {
      previewed = null;
      show({ kind: "reading", progress: null });
      begin(async (signal) => {
        const onProgress = (progress: number) => {
          if (!signal.aborted) show({ kind: "reading", progress });
        };
        const read = await reading.read(picked, { signal, onProgress: (share) => onProgress(share * readingShare) });
        if (signal.aborted) return;
        if (!read.ok) return refuse(read.fault.message);
        const leftOut = [...unreadable.map(unread), ...read.value.leftOut];
        const all = { ...read.value, leftOut };
        await look(all, firstChoices, signal, (share) => onProgress(readingShare + share * (1 - readingShare)));
      });
    },
    takeAs: (path, as) => lookAgain((choices) => ({ ...choices, as: new Map([...choices.as, [path, as]]) })),
    removeGone: (removesGone) => lookAgain((choices) => ({ ...choices, removesGone })),
    takePicked: (takesPicked) => lookAgain((choices) => ({ ...choices, takesPicked })),
    replaceRenamed: (replacesRenamed) => lookAgain((choices) => ({ ...choices, replacesRenamed })),
    add() {
      const all = previewed;
      if (all === null || store.getState().kind !== "preview") return;
      show({ kind: "adding", preview: all.preview, progress: 0 });
      begin((signal) => add(all, signal));
    },
    cancel() {
      ending.abort();
      previewed = null;
      show({ kind: "idle" });
    },
    done: () => show({ kind: "idle" }),
  };
}

/** What was said of a deck may also be that it is put away. */
function titleIn(said: Json | undefined): string | null {
  return typeof said === "string" && said !== "" ? said : null;
}

function unread(path: string): LeftOut {
  const message = "The system did not let the browser read it; look at its permissions and add it again.";
  return { path, severity: "refused", message };
}

function summaryOf({ decks, cards }: NotesPreview): AddedSummary {
  return {
    deckSlugs: decks.map(({ slug }) => slug),
    addedCards: cards.added.length,
    changedCards: cards.changed.length,
    movedCards: cards.moved.length,
    goneCards: cards.gone.length,
  };
}
