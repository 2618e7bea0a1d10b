import { folderOf } from "../deck/folderOf.ts";
import { isPicture } from "../deck/pictureName.ts";
import type { Fact } from "../facts/fact.ts";
import { noteCollection } from "../facts/noteCollection.ts";
import type { NoteTree, StandingNote } from "../facts/notes.ts";
import { deckSlugOf, titleOfName } from "../parser/slug.ts";

/** What a file would bring, or has brought. */
export interface Coming {
  readonly newReviews: number;
  /** How many cards these are of. */
  readonly reviewedCards: number;
  /** What else the learner did: settings, stars, quizzes, boxes over figures. */
  readonly newOther: number;
  /** All facts that were not here, those included that only go with others. */
  readonly newFacts: number;
  readonly alreadyHere: number;
  readonly notes: NotesComing;
}

/** What becomes of the learner's own files. Pictures are counted apart from the others. */
export interface NotesComing {
  /** Titles of decks that were not here, and of those in which something changes. */
  readonly newDecks: readonly string[];
  readonly changedDecks: readonly string[];
  /** In decks that were not here, and in the others. */
  readonly newDeckFiles: number;
  readonly newFiles: number;
  readonly changedFiles: number;
  readonly removedFiles: number;
  /** Pictures that were not here, and texts of files that were known by name only. */
  readonly pictures: number;
  readonly lateTexts: number;
  /** Files of which texts come that do not stand: earlier versions, and those of removed files. */
  readonly earlierTexts: number;
  /** Files that were changed apart on both sides: one version stands, the other is kept beside it. */
  readonly apart: readonly string[];
  /** Files that are known, and whose content is neither here nor in the file. */
  readonly missing: readonly string[];
}

export function comingFacts(added: readonly Fact[]): Omit<Coming, "alreadyHere" | "notes"> {
  const cards = new Set<string>();
  let newReviews = 0;
  let newOther = 0;
  for (const fact of added) {
    if (fact.kind === "review") {
      newReviews++;
      cards.add(fact.cardId);
    } else if (!isSaidElsewhere(fact)) newOther++;
  }
  return { newReviews, reviewedCards: cards.size, newOther, newFacts: added.length };
}

/** From one tree to the other, where the blobs `here` are joined by those that are `coming`. */
export function comingNotes(before: NoteTree, after: NoteTree, here: Names, coming: Names): NotesComing {
  const paths = new Set([...before.files.keys(), ...after.files.keys()]);
  const texts = [...paths].filter((path) => !isPicture(path));
  const isNew = (path: string) => !before.files.has(path);
  const isGone = (path: string) => !after.files.has(path);
  const isChanged = (path: string) => !isNew(path) && !isGone(path) && blobAt(before, path) !== blobAt(after, path);
  const knownDecks = decksOf(before);
  const touched = new Map(texts.filter((path) => isNew(path) || isGone(path) || isChanged(path)).map(deckAt));
  const arrives = (blob: string) => coming.has(blob) && !here.has(blob);
  const comes = (path: string) => arrives(blobAt(after, path) ?? "");
  return {
    newDecks: [...touched].filter(([slug]) => !knownDecks.has(slug)).map(([, title]) => title),
    changedDecks: [...touched].filter(([slug]) => knownDecks.has(slug)).map(([, title]) => title),
    newDeckFiles: texts.filter((path) => isNew(path) && !knownDecks.has(slugAt(path))).length,
    newFiles: texts.filter((path) => isNew(path) && knownDecks.has(slugAt(path))).length,
    changedFiles: texts.filter(isChanged).length,
    removedFiles: texts.filter(isGone).length,
    pictures: [...paths].filter((path) => isPicture(path) && comes(path)).length,
    lateTexts: texts.filter((path) => !isNew(path) && !isChanged(path) && comes(path)).length,
    earlierTexts: [...after.versions].filter(
      ([path, ofPath]) =>
        !isPicture(path) &&
        ofPath.some(({ file }) => file !== null && file.blob !== blobAt(after, path) && arrives(file.blob)),
    ).length,
    apart: [...after.files.values()].filter((note) => isNewlyApart(note, before.files.get(note.path))).map(pathOf),
    missing: missingIn(after, { has: (name) => here.has(name) || coming.has(name) }),
  };
}

/** Paths of the files that stand in the tree without their content being there. */
export function missingIn({ files }: NoteTree, there: Names): readonly string[] {
  return [...files.values()].filter(({ file }) => !there.has(file.blob)).map(pathOf);
}

/** What says whether a blob of this name is there. */
type Names = Pick<ReadonlySet<string>, "has">;

function pathOf({ path }: StandingNote): string {
  return path;
}

function blobAt({ files }: NoteTree, path: string): string | undefined {
  return files.get(path)?.file.blob;
}

function decksOf({ files }: NoteTree): ReadonlyMap<string, string> {
  return new Map([...files.keys()].filter((path) => !isPicture(path)).map(deckAt));
}

/** The slug and title of the deck in which a file lies. */
function deckAt(path: string): [string, string] {
  const slug = slugAt(path);
  return [slug, titleOfName(folderOf(path) || slug)];
}

function slugAt(path: string): string {
  return deckSlugOf(folderOf(path));
}

/** What goes with a review, tells of a file that the trees show, or was nothing the learner did to their memories. */
function isSaidElsewhere(fact: Fact): boolean {
  if (fact.kind === "entry") return fact.collection === noteCollection;
  return fact.kind === "card-identified" || fact.kind === "backup-made";
}

function isNewlyApart({ apart }: StandingNote, before: StandingNote | undefined): boolean {
  const known = before === undefined || before.apart.length === 0 ? [] : [before.version, ...before.apart];
  return apart.some(({ id }) => !known.some((version) => version.id === id));
}
