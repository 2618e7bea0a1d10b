import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { showTheme } from "./app/theme.ts";
import { readSettings } from "./facts/settings.ts";
import { topicShelf } from "./library/topicShelf.ts";
import { fsrs6 } from "./scheduler/fsrs6.ts";
import { newId, systemClock } from "./storage/device.ts";
import { openStorage } from "./storage/openStorage.ts";
import { sessionNotes } from "./storage/sessionNote.ts";
import { siteContent } from "./storage/siteContent.ts";
import { catalogOf } from "./study/catalog.ts";
import type { Desk, DeskParts } from "./study/desk.ts";
import { matchesOf } from "./study/matches.ts";
import { openJournal } from "./study/openJournal.ts";
import { LoadingSheet } from "./views/frame/LoadingSheet.tsx";
import "./views/look.css";

const root = createRoot(rootElement());
const reload = () => location.reload();
const surroundings = { ...systemClock, newId };

// Called, not awaited: chunks that load during the start import from this one, and would wait for it to end.
void start();

/** Opens the log and the content side by side, makes the services, and shows the app. */
async function start(): Promise<void> {
  const model = fsrs6();
  const content = siteContent();
  const catalog = catalogOf(content);
  const loaded = catalog.load();
  const storage = await openStorage();
  const opened = await openJournal({ storage, model, surroundings, onProgress: showProgress });
  if (!opened.ok) {
    const { StartFailed } = await import("./app/StartFailed.tsx");
    root.render(<StartFailed fault={opened.fault} onReload={reload} />);
    return;
  }
  const journal = opened.value;
  const shelf = topicShelf(content);
  const matches = matchesOf(journal, catalog, shelf);
  const onRated = oncePerVisit(() => void storage.requestPersistence());
  const notes = sessionNotes();
  const desk = lazyDesk({ journal, catalog: catalog.store, shelf, model, surroundings, notes, onRated });
  const services = { storage, journal, catalog, shelf, desk, matches, surroundings, reload, version: __APP_VERSION__ };

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
  root.render(
    <StrictMode>
      <App services={services} />
    </StrictMode>,
  );
  setTimeout(() => {
    void matches.look();
    fetchAhead();
  }, 3_000);
}

function rootElement(): HTMLElement {
  const element = document.getElementById("root");
  if (element === null) throw new Error("index.html has no element with the id root.");
  return element;
}

/** Most opens take a moment that no bar should flash in; a fold of the whole log takes seconds. */
function showProgress(share: number): void {
  if (performance.now() < 500) return;
  root.render(<LoadingSheet words="Reading your reviews" progress={share} onCancel={null} />);
}

/** Sessions are no part of the first page: they come with the first card. A chunk that did not come is asked for again. */
function lazyDesk(parts: DeskParts): () => Promise<Desk> {
  let made: Promise<Desk> | null = null;
  const load = () => {
    const desk = import("./study/desk.ts").then(({ deskOf }) => deskOf(parts));
    desk.catch(() => {
      made = null;
    });
    return desk;
  };
  return () => {
    made ??= load();
    return made;
  };
}

/** What the first page does without but a page that lost its server must have: the backup, and the way through a session. */
function fetchAhead(): void {
  const chunks = [
    import("./exchange/backup.ts"),
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
