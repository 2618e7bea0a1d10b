import { use, useState } from "react";
import { useStore } from "zustand";
import { editedFiles, filesOfDeck } from "../../notes/exportNotes.ts";
import { countOf } from "../../views/words.ts";
import { useServices } from "../services.ts";
import { useFold } from "../useFold.ts";
import { exportZip } from "./exportFiles.ts";
import { useBlobsHere } from "./useBlobsHere.ts";

export interface ExportNotesProps {
  /** All files of this deck; null: those that were edited in the app since they were last added. */
  readonly deck: string | null;
}

/** Offers files as they would lie on disk, as far as they are on this device. Nothing is shown where there are none. */
export function ExportNotes({ deck }: ExportNotesProps) {
  const { notes, storage, catalog } = useServices();
  const { files } = use(notes());
  const { library } = useStore(catalog.store);
  const [fault, setFault] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  // The files are read from the log: each fact may be one about them.
  useFold();
  const tree = files.tree();
  const here = useBlobsHere(storage, tree.key);
  const topics = library.decks.flatMap((one) => (one.own === true ? one.topics : []));
  const wanted = deck === null ? editedFiles(tree) : filesOfDeck(tree, deck, topics);
  const chosen = wanted.filter(({ file }) => here?.has(file.blob) === true);
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
      <h2 id="edited-notes">Edited in Recto</h2>
      <p>
        {chosen.length === 1
          ? "One file was changed in Recto since it was added"
          : `${countOf(chosen.length, "file")} were changed in Recto since they were added`}
        . In the archive each has its path and its bytes, ready to be put in its place.
      </p>
      {button}
      {alert}
    </section>
  );
}
