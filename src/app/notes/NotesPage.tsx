import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Result } from "../../deck/result.ts";
import { deckOf, type Library, topicOf } from "../../library/library.ts";
import { lostCards } from "../../study/lostCards.ts";
import type { NoteFault } from "../../study/notes/noteFiles.ts";
import type { AddedSummary } from "../../study/notes/notesState.ts";
import { NotesScreen } from "../../views/notes/NotesScreen.tsx";
import { href, memoriesAddress, studyAddress, topicAddress } from "../addresses.ts";
import { useServices } from "../services.ts";
import { useFold, useNow } from "../useFold.ts";
import { useKeys } from "../useKeys.ts";
import { dialectTitles } from "./dialectTitles.ts";
import { ExportNotes } from "./ExportNotes.tsx";
import { FolderPart } from "./FolderPart.tsx";
import { editNoteAddress } from "./notesAddresses.ts";
import { ownDecks } from "./ownDecks.ts";
import { chosenFiles } from "./pickedFiles.ts";
import { ShippedDecks } from "./ShippedDecks.tsx";
import { useNotes } from "./useNotes.ts";
import { useParted, versionsOf } from "./useParted.ts";
import { watchDrops } from "./watchDrops.tsx";

/** The learner's own files: adding some, and what is there. */
export function NotesPage() {
  const services = useServices();
  const { desk, files } = useNotes();
  const { library, issues } = useStore(services.catalog.store);
  const state = useStore(desk.store);
  const { epochMs } = useNow();
  // The files are read from the log: each fact may be one about them.
  const fold = useFold();
  const tree = files.tree();
  const decks = useMemo(() => ownDecks(library, issues, tree.files), [library, issues, tree]);
  const { parted, laterCount } = useParted(files, tree, epochMs);
  const [said, setSaid] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => watchDrops(services), [services]);
  // Whoever comes back later finds the page, and not what was done then.
  useEffect(
    () => () => {
      if (["added", "refused"].includes(desk.store.getState().kind)) desk.done();
    },
    [desk],
  );

  useKeys("preview" in state && state.kind !== "adding" ? { Escape: desk.cancel } : {});

  async function tell(doing: Promise<Result<void, NoteFault>>, done: string, focus: string): Promise<void> {
    setSaid("");
    setFault(null);
    const result = await doing;
    if (result.ok) setSaid(done);
    else setFault(result.fault.message);
    focusOn(focus);
  }

  const guide = topicOf(library, "recto-guide", "writing-cards");
  return (
    <>
      <title>Your notes · Recto</title>
      <NotesScreen
        foot={<ShippedDecks />}
        state={state}
        canPickFolder={"webkitdirectory" in HTMLInputElement.prototype}
        guideHref={guide === null ? null : href(topicAddress(guide.deck, guide.slug))}
        dialects={dialectTitles}
        decks={decks}
        exporting={(slug) => <ExportNotes deck={slug} />}
        issueHref={({ span }) => href(editNoteAddress(span.file, span.firstLine))}
        parted={parted}
        partedLater={laterCount}
        said={said}
        fault={fault}
        studyHref={state.kind === "added" ? studyHrefOf(library, state.summary) : null}
        keepsLost={state.kind === "added" && lostCards(fold, library).length > 0}
        memoriesHref={href(memoriesAddress)}
        onPick={(chosen) => {
          setSaid("");
          setFault(null);
          desk.pick(chosenFiles(chosen));
        }}
        onTakeAs={desk.takeAs}
        onRemoveGone={desk.removeGone}
        onTakePicked={desk.takePicked}
        onReplaceRenamed={desk.replaceRenamed}
        onAdd={desk.add}
        onCancel={desk.cancel}
        onDone={desk.done}
        onRename={(slug, title) => {
          files.renameDeck(slug, title);
          setSaid("Renamed.");
        }}
        onRemove={(slug) =>
          void tell(files.removeDeck(slug), "Removed. What you know of its cards is kept.", "own-decks")
        }
        onKeep={(path, id) => {
          const note = tree.files.get(path);
          const version = note && versionsOf(note).find((one) => one.id === id);
          if (version !== undefined)
            void tell(files.restore(path, version), "Decided: this is the file from now on.", "parted");
        }}
      >
        <FolderPart />
        <ExportNotes deck={null} />
      </NotesScreen>
    </>
  );
}

/** One deck by itself, several with all there is; null where nothing that was added has a card. */
function studyHrefOf(library: Library, { deckSlugs }: AddedSummary): string | null {
  const decks = deckSlugs.flatMap((slug) => deckOf(library, slug) ?? []);
  const [first, ...others] = decks.filter(({ topics }) => topics.some(({ cardIds }) => cardIds.length > 0));
  if (first === undefined) return null;
  return href(studyAddress(others.length > 0 ? { kind: "all" } : { kind: "deck", deck: first.slug }));
}

/** The button that was pressed is gone with what it was about; with the last one, so is the heading. */
function focusOn(heading: string): void {
  setTimeout(() => (document.getElementById(heading) ?? document.getElementById("content"))?.focus(), 0);
}
