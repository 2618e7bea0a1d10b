import { createContext, useContext } from "react";
import type { StoreApi } from "zustand";
import type { DeckSummary } from "../deck/deck.ts";
import type { ContentWithDrawings } from "../library/contentWithDrawings.ts";
import type { TopicShelf } from "../library/topicShelf.ts";
import type { NotesReading } from "../notes/notesReading.ts";
import type { MemoryModel } from "../scheduler/memoryModel.ts";
import type { Storage } from "../storage/port.ts";
import type { CatalogStore } from "../study/catalog.ts";
import type { Desk } from "../study/desk.ts";
import type { ExamDesk } from "../study/exam/examDesk.ts";
import type { Journal } from "../study/journal.ts";
import type { MatchesStore } from "../study/matches.ts";
import type { ConnectedFolders } from "../study/notes/connectedFolders.ts";
import type { NoteFiles } from "../study/notes/noteFiles.ts";
import type { NotesDesk } from "../study/notes/notesDesk.ts";
import type { Surroundings } from "../study/surroundings.ts";
import type { SiteState } from "./siteState.ts";

/** What the composition root made, for every screen. */
export interface Services {
  readonly storage: Storage;
  readonly journal: Journal;
  readonly catalog: CatalogStore;
  /** Where the catalog and the shelf read, and the site behind it. */
  readonly content: ContentWithDrawings;
  readonly shelf: TopicShelf;
  /** The one desk, loaded with the first card; the same promise every time. */
  readonly desk: () => Promise<Desk>;
  /** Exams and their plans, loaded where a page needs them or an exam is known. */
  readonly examDesk: () => Promise<ExamDesk>;
  /** The learner's own files and the way to add some, loaded where a page needs them. */
  readonly notes: () => Promise<Notes>;
  readonly matches: MatchesStore;
  readonly model: MemoryModel;
  readonly surroundings: Surroundings;
  readonly site: StoreApi<SiteState>;
  /** Loads the page anew, in the newest version that is here; also used where its state can no longer be trusted. */
  readonly reload: () => void;
  readonly version: string;
}

export interface Notes {
  readonly desk: NotesDesk;
  readonly files: NoteFiles;
  readonly folders: ConnectedFolders;
  /** The decks that came with the app, also those that are replaced or put away. */
  readonly shipped: () => readonly DeckSummary[];
  /** The worker behind them. */
  readonly reading: NotesReading;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error("No services above this component.");
  return services;
}
