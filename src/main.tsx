import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createStore } from "zustand/vanilla";
import { App } from "./app/App.tsx";
import { placeAt } from "./app/addresses.ts";
import { StartBroken } from "./app/StartBroken.tsx";
import type { StartFault } from "./app/StartFailed.tsx";
import type { Notes } from "./app/services.ts";
import { type InstallOffer, siteAtStart } from "./app/siteState.ts";
import { showTheme } from "./app/theme.ts";
import type { composeNotes } from "./composeNotes.ts";
import { noteCollection } from "./facts/noteCollection.ts";
import { readSettings } from "./facts/settings.ts";
import { contentWithDrawings } from "./library/contentWithDrawings.ts";
import { contentWithNotes } from "./library/contentWithNotes.ts";
import { topicShelf } from "./library/topicShelf.ts";
import type { NotesReading } from "./notes/notesReading.ts";
import type { OwnContent } from "./notes/ownContent.ts";
import { fsrs6 } from "./scheduler/fsrs6.ts";
import { newId, systemClock } from "./storage/device.ts";
import { openStorage } from "./storage/openStorage.ts";
import type { Storage } from "./storage/port.ts";
import { siteContent } from "./storage/siteContent.ts";
import { catalogOf } from "./study/catalog.ts";
import type { DeskParts } from "./study/desk.ts";
import { examCollection } from "./study/exam/entries.ts";
import type { ExamDeskParts } from "./study/exam/examDesk.ts";
import { matchesOf } from "./study/matches.ts";
import { openJournal } from "./study/openJournal.ts";
import { LoadingSheet } from "./views/frame/LoadingSheet.tsx";
import "./views/look.css";

const root = createRoot(rootElement());
const site = createStore(() => siteAtStart);
const siteWatch = () => import("./app/watchSite.ts");
const reload = () =>
  void siteWatch().then(
    ({ reloadNewest }) => reloadNewest(),
    () => location.reload(),
  );
const surroundings = { ...systemClock, newId };

// Comes once, and early; taken, so that the browser shows no offer of its own over a card.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  site.setState({ offer: event as Event & InstallOffer });
});

// Called, not awaited: chunks that load during the start import from this one, and would wait for it to end.
start().catch((error: unknown) => showFailure({ kind: "broken", message: String(error) }));

/** Opens the log and the content side by side, makes the services, and shows the app. */
async function start(): Promise<void> {
  if (placeAt(location.hash.slice(1)).kind === "study") fetchForStudy();
  const model = fsrs6();
  const storing = openStorage();
  const opening = storing.then((storage) => openJournal({ storage, model, surroundings, onProgress: showProgress }));
  const reading = lazily(loadNotesReading);
  const own = lazily(async () => loadOwnContent(await storing, reading));
  const siteAndNotes = contentWithNotes(siteContent(), opening, own);
  const content = contentWithDrawings(siteAndNotes, opening);
  const catalog = catalogOf(content);
  const loaded = catalog.load();
  const storage = await storing;
  const opened = await opening;
  if (!opened.ok) return showFailure(opened.fault);
  const journal = opened.value;
  journal.status.subscribe(() => {
    if (content.isOutdated()) void catalog.load();
  });
  const shelf = topicShelf(content);
  const matches = matchesOf(journal, catalog, shelf);
  const onRated = oncePerVisit(() => void storage.requestPersistence());
  const parts = { journal, catalog: catalog.store, shelf, model, surroundings };
  const desk = lazily(() => loadDesk({ ...parts, onRated }));
  const examDesk = lazily(() => loadExamDesk(parts));
  const notes = lazily(() =>
    loadNotes({ journal, storage, catalog, matches, model, surroundings, shipped: siteAndNotes.shipped }, reading, own),
  );
  const services = {
    storage,
    journal,
    catalog,
    content,
    shelf,
    desk,
    examDesk,
    notes,
    matches,
    model,
    surroundings,
    site,
    reload,
    version: __APP_VERSION__,
  };

  const showOnPage = () => {
    showTheme(readSettings(journal.fold).theme);
    document.documentElement.dataset["unsaved"] = String(journal.unsaved().length);
  };
  showOnPage();
  journal.status.subscribe(showOnPage);
  addEventListener("beforeunload", (event) => {
    if (journal.unsaved().length > 0) event.preventDefault();
  });
  await loaded;
  const planToday = () => {
    // What did not come is asked for again with the next minute.
    if (journal.fold.entries.has(examCollection))
      void examDesk().then(
        ({ wake }) => wake(),
        () => {},
      );
  };
  planToday();
  setInterval(planToday, 60_000);
  document.addEventListener("visibilitychange", planToday);
  const tendNotes = async () => {
    await (await own()).sweep(surroundings.now());
    const kept = await storage.locals();
    if (!kept.ok || kept.value.size === 0) return;
    const { watchFolders } = await import("./app/notes/watchFolders.ts");
    await watchFolders(services);
  };
  root.render(
    <StrictMode>
      <App services={services} />
    </StrictMode>,
  );
  setTimeout(() => {
    void matches.look();
    fetchAhead();
    if (journal.fold.entries.has(noteCollection)) tendNotes().catch(() => {});
    // Until then, and where it does not come, the notes' own page listens by itself.
    import("./app/notes/watchDrops.tsx").then(
      ({ watchDrops }) => watchDrops(services),
      () => {},
    );
    // What does not come now comes with the next visit.
    siteWatch().then(
      ({ watchSite }) => watchSite(services),
      () => {},
    );
  }, 3_000);
}

function rootElement(): HTMLElement {
  const element = document.getElementById("root");
  if (element === null) throw new Error("index.html has no element with the id root.");
  return element;
}

/** In words that fit; where even they do not come, in one sentence that is here already. */
async function showFailure(fault: StartFault): Promise<void> {
  const shown = import("./app/StartFailed.tsx").then(
    ({ StartFailed }) => <StartFailed fault={fault} onReload={reload} />,
    () => <StartBroken onReload={reload} />,
  );
  root.render(await shown);
}

/**
 * Most opens take a moment that no bar should flash in; a fold of the whole log takes seconds. It cannot be cancelled:
 * without it there is nothing to show, and closing the tab ends it at no cost.
 */
function showProgress(share: number): void {
  if (performance.now() < 500) return;
  root.render(<LoadingSheet words="Reading your reviews" progress={share} onCancel={null} />);
}

/** Sessions are no part of the first page: they come with the first card. */
async function loadDesk(parts: Omit<DeskParts, "notes">) {
  const chunks = [import("./study/desk.ts"), import("./storage/sessionNote.ts")] as const;
  const [{ deskOf }, { sessionNotes }] = await Promise.all(chunks);
  return deskOf({ ...parts, notes: sessionNotes() });
}

async function loadExamDesk(parts: Omit<ExamDeskParts, "planning">) {
  const chunks = [import("./study/exam/examDesk.ts"), import("./workers/planner.ts")] as const;
  const [{ examDeskOf }, { planner, startPlanWorker }] = await Promise.all(chunks);
  return examDeskOf({ ...parts, planning: planner(startPlanWorker) });
}

async function loadNotesReading() {
  const { notesReader, startNotesWorker } = await import("./workers/notesReader.ts");
  return notesReader(startNotesWorker);
}

/** What parses comes only where something has changed since it was parsed. */
async function loadOwnContent(storage: Storage, reading: () => Promise<NotesReading>): Promise<OwnContent> {
  const { ownContent } = await import("./notes/ownContent.ts");
  return ownContent({
    storage,
    reading: { parse: async (...asked) => (await reading()).parse(...asked) },
    parserVersion: __PARSER_VERSION__,
    urlOf: (blob) => URL.createObjectURL(blob),
  });
}

async function loadNotes(...parts: Parameters<typeof composeNotes>): Promise<Notes> {
  return (await import("./composeNotes.ts")).composeNotes(...parts);
}

/** Made at the first call, once; what did not come is asked for again. */
function lazily<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return () => {
    if (made === null) {
      made = make();
      made.catch(() => {
        made = null;
      });
    }
    return made;
  };
}

/** A page opened on a session asks for its chunks beside its data, not after it. */
function fetchForStudy(): void {
  void Promise.allSettled([import("./study/desk.ts"), import("./app/StudyPage.tsx")]);
}

/** What the first page does without but a page that lost its server must have: the backup, and the way through a session. */
function fetchAhead(): void {
  const chunks = [
    import("./app/offerBackup.ts"),
    import("./study/desk.ts"),
    import("./app/StudyPage.tsx"),
    import("./app/SessionEnd.tsx"),
    import("./app/SettingsPage.tsx"),
  ];
  // Whatever does not come now is asked for again when it is needed.
  void Promise.allSettled(chunks);
}

/** The first review is the first thing worth keeping: the browser is asked then, once a visit. */
function oncePerVisit(action: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    action();
  };
}
