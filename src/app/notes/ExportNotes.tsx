import { use, useState } from "react";
import { useStore } from "zustand";
import { editedFiles, filesOfDeck } from "../../notes/exportNotes.ts";
import { countOf } from "../../views/words.ts";
import { useServices } from "../services.ts";
import { useFold } from "../useFold.ts";
import { exportZip } from "./exportFiles.ts";

export interface ExportNotesProps {
  /** All files of this deck; null: those that were edited in the app since they were last added. */
  readonly deck: string | null;
}

/** Offers files as they would lie on disk. Nothing is shown where there are none. */
export function ExportNotes({ deck }: ExportNotesProps) {
  const { notes, storage, catalog } = useServices();
  const { files } = use(notes());
  const { library } = useStore(catalog.store);
  const [fault, setFault] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  // The files are read from the log: each fact may be one about them.
  useFold();
  const topics = library.decks.flatMap((one) => (one.own === true ? one.topics : []));
  const chosen = deck === null ? editedFiles(files.tree()) : filesOfDeck(files.tree(), deck, topics);
  if (chosen.length === 0) return null;

  const make = async () => {
    setMaking(true);
    const made = await exportZip(storage, deck === null ? "recto-edited-notes" : deck.replaceAll("/", "-"), chosen);
    setMaking(false);
    setFault(made.ok ? null : made.fault);
  };
  const button = (
    <button
      type="button"
      className={deck === null ? "button plain" : "quiet"}
      aria-disabled={isMaking}
      onClick={() => !isMaking && void make()}
    >
      {deck === null ? `Download ${countOf(chosen.length, "file")}` : "Download its files"}
    </button>
  );
  const alert = fault !== null && <p role="alert">{fault}</p>;
  if (deck !== null)
    return (
      <>
        {button}
        {alert}
      </>
    );
  return (
    <section aria-labelledby="edited-notes">
      <h2 id="edited-notes">Edited here</h2>
      <p>
        {chosen.length === 1
          ? "One file was changed here since you added it"
          : `${countOf(chosen.length, "file")} were changed here since you added them`}
        . In the archive each has its path and its bytes, ready to be put in its place.
      </p>
      {button}
      {alert}
    </section>
  );
}
