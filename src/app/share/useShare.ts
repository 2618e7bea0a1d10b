import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { missingIn } from "../../exchange/whatComes.ts";
import { noteCollection } from "../../facts/noteCollection.ts";
import { noteTree } from "../../facts/notes.ts";
import { sizeWords } from "../../views/notes/previewWords.ts";
import type { ShareSectionProps, Sharing } from "../../views/share/ShareSection.tsx";
import { useServices } from "../services.ts";
import { backupName } from "./fileNames.ts";
import type { MadeFile } from "./makeShareFile.ts";
import { saveBlob } from "./saveBlob.ts";
import { sizesOf } from "./sizesOf.ts";
import { waysToShare } from "./waysToShare.ts";

export interface Share {
  readonly section: ShareSectionProps;
  /** Paths of the learner's files whose content is not on this device. */
  readonly missing: readonly string[];
}

/** Making a file for another device, and giving it away. */
export function useShare(): Share {
  const services = useServices();
  const { storage, journal } = services;
  const version = useStore(journal.status, (status) => status.version);
  const [choice, setChoice] = useState({ texts: true, pictures: true });
  const [sharing, setSharing] = useState<Sharing>(idle);
  const [here, setHere] = useState<ReadonlySet<string> | null>(null);
  const [forms, setForms] = useState(waysHere);
  const made = useRef<MadeFile | null>(null);
  const ending = useRef<AbortController | null>(null);
  const entries = journal.fold.entries.get(noteCollection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fold changes in place, `version` says when
  const tree = useMemo(() => noteTree(entries), [entries, version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was brought in shows in the tree
  useEffect(() => {
    let isShown = true;
    void storage.listBlobs().then((listed) => {
      if (isShown && listed.ok) setHere(new Set(listed.value.map(({ name }) => name)));
    });
    return () => {
      isShown = false;
    };
  }, [storage, tree]);
  const sizes = useMemo(() => sizesOf(tree, here), [tree, here]);

  function choose(part: Partial<typeof choice>): void {
    setChoice({ ...choice, ...part });
    made.current = null;
    // What was too large for one choice may not be for another.
    setForms(waysHere());
    setSharing(idle);
  }

  /** What was made for this choice a moment ago is not made again. */
  async function make(): Promise<MadeFile | null> {
    if (made.current !== null) return made.current;
    const mine = new AbortController();
    ending.current = mine;
    setSharing({ kind: "making", progress: 0 });
    const expected = (choice.texts ? sizes.texts : 0) + (choice.pictures ? sizes.pictures : 0);
    const onProgress = (progress: number) => setSharing({ kind: "making", progress });
    try {
      const { makeShareFile } = await import("./makeShareFile.ts");
      return await makeShareFile(services, choice, expected, { signal: mine.signal, onProgress });
    } catch (error) {
      setSharing(mine.signal.aborted ? idle : { kind: "failed", sentence: `No file was made (${error}). Try again.` });
      return null;
    }
  }

  async function save(): Promise<void> {
    const file = await make();
    if (file === null) return;
    made.current = null;
    const name = backupName("recto", file.madeAt);
    saveBlob(name, file.blob);
    setSharing({ kind: "given", sentence: `Saved as ${name}. ${onTheOther}` });
  }

  async function share(): Promise<void> {
    const file = await make();
    const [form, ...others] = forms;
    if (file === null || form === undefined) return;
    const { inForm } = await import("./makeShareFile.ts");
    const given = await inForm(file, form, backupName("recto", file.madeAt, form.ending));
    made.current = file;
    // The browser forgets a press after some seconds, and shares nothing that was not asked for.
    if (navigator.userActivation?.isActive === false) return setSharing({ kind: "made", sentence: ready });
    try {
      await navigator.share({ files: [given] });
      made.current = null;
      setSharing({ kind: "given", sentence: `Shared. ${onTheOther}` });
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") {
        made.current = null;
        return setSharing(idle);
      }
      // It does not take this form, or nothing as large.
      setForms(others);
      setSharing({ kind: "made", sentence: others.length > 0 ? ready : notShared });
    }
  }

  return {
    missing: here === null ? [] : missingIn(tree, here),
    section: {
      textSize: sizes.texts > 0 ? sizeWords(sizes.texts) : null,
      pictureSize: sizes.pictures > 0 ? sizeWords(sizes.pictures) : null,
      withTexts: choice.texts,
      withPictures: choice.pictures,
      canShare: forms.length > 0,
      sharing,
      onTexts: (texts) => choose({ texts }),
      onPictures: (pictures) => choose({ pictures }),
      onShare: () => void share(),
      onSave: () => void save(),
      onCancel: () => ending.current?.abort(),
    },
  };
}

function waysHere() {
  // Older browsers have no such function.
  return waysToShare({ vendor: navigator.vendor, canShare: (data) => navigator.canShare?.(data) ?? false });
}

const idle: Sharing = { kind: "idle" };
const onTheOther = "On the other device, choose the file in Settings, under “Bring in a file”.";
const ready = "The file is ready: share it now, or save it.";
const notShared = "This browser does not share such a file. Save it, and send it by another way.";
