import { createStore, type StoreApi } from "zustand/vanilla";
import type { Card } from "../../deck/card.ts";
import { failure, type Result, success } from "../../deck/result.ts";
import type { NoteVersion, StandingNote } from "../../facts/notes.ts";
import type { Journal } from "../journal.ts";
import { begunEditor } from "./editorBeginning.ts";
import { type Drafts, draftKey, readDraft, writeDraft } from "./editorDraft.ts";
import { looksOf } from "./editorLooks.ts";
import { metWith } from "./editorMeeting.ts";
import { keptMemory, type Rewritten, rewritten } from "./editorMemory.ts";
import { type EditorPreview, previewOf } from "./editorPreview.ts";
import { type EditorNews, type EditorState, isUnsaved, type OpenEditor } from "./editorState.ts";
import { type CutText, cutAt, type LineWindow, recut, type TypedText, wholeWith, withPlainEnds } from "./editorText.ts";
import type { NoteFault, NoteFiles } from "./noteFiles.ts";

/** One file, or some lines of it, being edited. */
export interface NoteEditor {
  readonly store: StoreApi<EditorState>;
  type(text: string): void;
  /** Keeps what is typed; false where it could not be kept, and the state says why. */
  save(): Promise<boolean>;
  /** Takes the last save back. */
  undo(): Promise<void>;
  /** Every version, latest first, and the text of one. */
  versions(): readonly NoteVersion[];
  textOf(version: NoteVersion): Promise<Result<string, NoteFault>>;
  restore(version: NoteVersion): Promise<void>;
  /** Of two texts: the one that is kept already. What was typed is put aside. */
  useTheirs(): void;
  /** Back to what is kept, what was typed being put aside; and that again. */
  discard(): void;
  takeUp(): void;
  /** Keeps what is not saved for a reload, or for who comes back. */
  note(): void;
  /** Ends following the file; what is not saved is noted. */
  close(): void;
}

export interface NoteEditorParts {
  readonly path: string;
  /** The lines to be edited; null: all of them. */
  readonly window: LineWindow | null;
  readonly files: Pick<NoteFiles, "tree" | "text" | "textOf" | "saveText" | "restore" | "parse">;
  readonly journal: Pick<Journal, "fold" | "status" | "record" | "identitiesWhole">;
  readonly drafts: Drafts;
  /** Gives own pictures an address at which this page finds them. */
  readonly showPictures: (preview: EditorPreview) => Promise<void>;
  /** A card has another id by what was saved. */
  readonly onRewritten: (cards: Rewritten) => void;
  readonly restMillis?: number;
}

type Cards = readonly Card[] | null;

export function noteEditorOf(parts: NoteEditorParts): NoteEditor {
  const { path, window, files, journal, drafts, showPictures, onRewritten, restMillis = 250 } = parts;
  const store = createStore<EditorState>(() => ({ kind: "opening" }));
  const key = draftKey(path);
  /** The versions that saves took the place of, with the lines that were edited in them. */
  const undoable: { readonly version: NoteVersion; readonly window: LineWindow | null }[] = [];
  /** The cards of the text that is kept; null where they are not known. */
  let keptCards: Cards = null;
  let isClosed = false;

  const looks = looksOf({
    look,
    restMillis,
    onSeen(seen, { cut, text }) {
      const state = store.getState();
      if (state.kind !== "open") return;
      if (!seen.ok) return patch({ previewFault: seen.fault.message, isBehind: false });
      if (cut === state.cut && text === cut.text) keptCards = seen.value.cards;
      patch({ preview: seen.value, previewFault: null, isBehind: false });
    },
  });

  async function look({ cut, text }: TypedText): Promise<Result<EditorPreview, NoteFault>> {
    const parsed = await files.parse({ path, text: wholeWith(cut, text) });
    if (!parsed.ok) return parsed;
    const state = store.getState();
    const before = state.kind === "open" ? state.preview : null;
    const preview = previewOf(parsed.value, path, recut(cut, text).window, before);
    await showPictures(preview);
    return success(preview);
  }

  async function cardsOf(cut: CutText, text: string): Promise<Cards> {
    const seen = await look({ cut, text });
    return seen.ok ? seen.value.cards : null;
  }

  function patch(change: Partial<OpenEditor>): void {
    const state = store.getState();
    if (state.kind === "open" && !isClosed) store.setState({ ...state, ...change }, true);
  }

  function whileOpen<Value>(step: (state: OpenEditor) => Value): Value | undefined {
    const state = store.getState();
    return state.kind === "open" ? step(state) : undefined;
  }

  /** Shows another text, or the same one in another place of the file, and looks at it. */
  function show(change: TypedText & Partial<OpenEditor>): void {
    patch({ isBehind: true, ...change, canUndo: undoable.length > 0 });
    looks.soon({ cut: change.cut, text: change.text });
    note();
  }

  async function open(): Promise<void> {
    const begun = await begunEditor(files, path, window, readDraft(drafts.read(key)));
    if (isClosed) return;
    if (!begun.ok) return store.setState({ kind: "unopened", fault: begun.fault }, true);
    store.setState(begun.value, true);
    looks.soon(begun.value);
  }

  /** The file is another than the one that was typed over. */
  function meet(whole: string, standing: StandingNote, mine: TypedText): void {
    const met = metWith(mine, whole);
    if (met.cut.window === null) keptCards = null;
    // To take the last save back would take theirs back as well.
    undoable.length = 0;
    show({ standing, ...met });
  }

  /** Looks whether the file was changed by another way than this editor. */
  async function follow(): Promise<void> {
    const state = store.getState();
    if (state.kind !== "open" || state.isSaving || isClosed) return;
    const standing = files.tree().files.get(path);
    if (standing === undefined) return state.news === "removed" ? undefined : patch({ news: "removed" });
    if (standing.version.id === state.standing.version.id) return;
    if (standing.file.blob === state.standing.file.blob) return patch({ standing });
    await meetKept();
  }

  async function meetKept(): Promise<void> {
    const found = await files.text(path);
    if (!found.ok) return patch({ fault: found.fault });
    const state = store.getState();
    if (state.kind === "open") meet(withPlainEnds(found.value.text), found.value.note, state);
  }

  async function save(): Promise<boolean> {
    const state = store.getState();
    if (state.kind !== "open" || state.isSaving) return false;
    const { cut, text, standing } = state;
    if (!isUnsaved(state)) return true;
    patch({ isSaving: true, fault: null });
    await journal.identitiesWhole();
    const [before, after] = await cardsAround(cut, text);
    const saved = await files.saveText(path, wholeWith(cut, text), standing);
    if (!saved.ok) {
      patch({ isSaving: false, fault: saved.fault.kind === "changed" ? null : saved.fault });
      if (saved.fault.kind === "changed") await meetKept();
      return false;
    }
    keepMemory(before, after);
    undoable.push({ version: standing.version, window: cut.window });
    keptCards = after;
    const kept = recut(cut, text);
    // What was typed while it was saved is not saved yet.
    patch({
      ...{ isSaving: false, standing: saved.value, cut: kept, theirs: null, putAside: null, news: "saved" },
      canUndo: true,
    });
    note();
    await follow();
    return whileOpen((now) => !isUnsaved(now)) ?? true;
  }

  /** The cards of a window as it is kept and with another text; null where they are not known, or it is the whole file. */
  async function cardsAround(cut: CutText, text: string): Promise<readonly [Cards, Cards]> {
    if (cut.window === null) return [null, null];
    return [keptCards ?? (await cardsOf(cut, cut.text)), await cardsOf(cut, text)];
  }

  function keepMemory(before: Cards, after: Cards): void {
    const pair = rewritten(before, after);
    if (pair === null) return;
    const facts = keptMemory(journal.fold, pair);
    if (facts.length > 0) journal.record(facts);
    onRewritten(pair);
  }

  /** Brings a version back, and shows these lines of it. */
  async function bringBack(version: NoteVersion, lines: LineWindow | null, news: EditorNews): Promise<boolean> {
    const state = store.getState();
    if (state.kind !== "open" || state.isSaving || isUnsaved(state)) return false;
    patch({ isSaving: true, fault: null });
    await journal.identitiesWhole();
    const before = lines === null ? null : (keptCards ?? (await cardsOf(state.cut, state.cut.text)));
    const restored = await files.restore(path, version);
    const found = restored.ok ? await files.text(path) : failure(restored.fault);
    if (!found.ok) {
      patch({ isSaving: false, fault: found.fault });
      return false;
    }
    const cut = cutAt(withPlainEnds(found.value.text), lines);
    keptCards = cut.window === null ? null : await cardsOf(cut, cut.text);
    keepMemory(before, keptCards);
    show({ isSaving: false, standing: found.value.note, cut, text: cut.text, news });
    return true;
  }

  function note(): void {
    whileOpen((state) => {
      const { standing, cut, text, theirs } = state;
      if (!isUnsaved(state)) drafts.clear(key);
      else
        drafts.write(
          key,
          writeDraft({ over: standing.version.id, window: cut.window, text, isCompared: theirs !== null }),
        );
    });
  }

  const ending = journal.status.subscribe(() => void follow());
  void open();

  return {
    store,
    save,
    note,
    type: (text) =>
      whileOpen(({ cut }) => {
        patch({ text, isBehind: true, news: null });
        looks.soon({ cut, text });
      }),
    async undo() {
      const last = undoable.at(-1);
      if (last === undefined || !(await bringBack(last.version, last.window, "undone"))) return;
      undoable.pop();
      patch({ canUndo: undoable.length > 0 });
    },
    versions: () => [...(files.tree().versions.get(path) ?? [])].reverse(),
    async textOf(version) {
      const found = await files.textOf(version);
      return found.ok ? success(withPlainEnds(found.value)) : found;
    },
    async restore(version) {
      const standing = whileOpen((state) => ({ version: state.standing.version, window: state.cut.window }));
      if (!(await bringBack(version, null, "restored")) || standing === undefined) return;
      undoable.push(standing);
      patch({ canUndo: true });
    },
    useTheirs: () =>
      whileOpen(({ cut, text }) => show({ cut, text: cut.text, theirs: null, putAside: text, news: null })),
    discard: () =>
      whileOpen(({ cut, text }) => show({ cut, text: cut.text, theirs: null, putAside: text, news: null })),
    takeUp: () =>
      whileOpen(({ cut, putAside }) => putAside !== null && show({ cut, text: putAside, putAside: null, news: null })),
    close() {
      note();
      isClosed = true;
      looks.end();
      ending();
    },
  };
}
