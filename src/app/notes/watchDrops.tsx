import { createRoot } from "react-dom/client";
import { type Dropping, DropVeil } from "../../views/notes/DropVeil.tsx";
import { notesAddress, placeAt } from "../addresses.ts";
import { examPlaceAt } from "../exam/examAddresses.ts";
import { quizPlaceAt } from "../quiz/quizAddresses.ts";
import type { Services } from "../services.ts";
import { navigate } from "../useAddress.ts";
import { droppedFiles, holdsFiles } from "./pickedFiles.ts";

/**
 * Files dropped on a page are read on the notes' page, but where somebody is in the middle of something: there nothing is
 * taken, and the browser does not open the file either. To be called as often as one likes: it begins once.
 */
export function watchDrops(services: Services): void {
  if (watched?.services === services) return;
  watched?.end();
  watched = { services, end: watch(services) };
}

let watched: { readonly services: Services; readonly end: () => void } | null = null;

function watch({ notes }: Services): () => void {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  let gathering: AbortController | null = null;
  let shown: Dropping = "none";

  function show(kind: Dropping): void {
    if (kind === shown) return;
    shown = kind;
    root.render(<DropVeil dropping={kind} onCancel={cancel} />);
  }

  function cancel(): void {
    gathering?.abort();
    gathering = null;
    show("none");
  }

  async function gather(transfer: DataTransfer): Promise<void> {
    gathering?.abort();
    const mine = new AbortController();
    gathering = mine;
    show("gathering");
    const [dropped, { desk }] = await Promise.all([droppedFiles(transfer, mine.signal), notes()]);
    if (mine.signal.aborted) return;
    cancel();
    // Whoever has gone on by a key meanwhile finds them there later.
    if (!isInTheMiddle()) navigate(notesAddress);
    // What is being added is not given up for it: the page shows how far that is.
    if (desk.store.getState().kind !== "adding") desk.pick(dropped.files, dropped.unreadable);
  }

  function over(event: DragEvent): void {
    if (!isForNotes(event)) return;
    event.preventDefault();
    const isWelcome = !isInTheMiddle();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isWelcome ? "copy" : "none";
    if (isWelcome && shown === "none") show("over");
  }

  function leave({ relatedTarget }: DragEvent): void {
    // Between two elements of the page, one of them is named.
    if (relatedTarget === null && shown === "over") show("none");
  }

  function drop(event: DragEvent): void {
    if (!isForNotes(event) || event.dataTransfer === null) return;
    event.preventDefault();
    if (isInTheMiddle()) return;
    // Cancelled, or the notes did not come: then their page says why.
    gather(event.dataTransfer).catch(() => {
      if (gathering === null) return;
      cancel();
      if (!isInTheMiddle()) navigate(notesAddress);
    });
  }

  addEventListener("dragover", over);
  addEventListener("dragleave", leave);
  addEventListener("drop", drop);
  return () => {
    gathering?.abort();
    removeEventListener("dragover", over);
    removeEventListener("dragleave", leave);
    removeEventListener("drop", drop);
    root.unmount();
    place.remove();
  };
}

/** Not what a field for files takes, or what some part of a page has taken. */
function isForNotes({ defaultPrevented, dataTransfer, target }: DragEvent): boolean {
  if (defaultPrevented || !holdsFiles(dataTransfer)) return false;
  return !(target instanceof HTMLInputElement && target.type === "file");
}

/** While studying, answering, editing or filling in a form, or while something lies over the page. */
function isInTheMiddle(): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  const place = placeAt(location.hash.slice(1));
  switch (place.kind) {
    case "study":
      return true;
    case "quiz":
      return !["home", "report", "nowhere"].includes(quizPlaceAt(place.parts).kind);
    case "exam":
      return ["study", "new", "edit"].includes(examPlaceAt(place.parts).kind);
    case "notes":
      return place.parts[0] === "edit";
    case "figure":
      return place.parts.at(-1) === "cover";
    default:
      return false;
  }
}
