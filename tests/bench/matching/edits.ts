import type { Chance } from "./chance.ts";
import { addTo, type Collection, type Draft, type File, type Note, sentence } from "./collection.ts";
import { fields, fillers, opposites, qualities, synonyms, verbs } from "./words.ts";

export type EditKind =
  | "reworded a little"
  | "reworded a lot"
  | "typo"
  | "answer"
  | "moved"
  | "label"
  | "renamed"
  | "file cut";

/** What was done to a card; the collection has it already. */
export type Edited = (note: Note, kind: EditKind) => void;

/** Shares of all cards (or of all files) that a whole history edits. */
export const shares = {
  reworded: 0.1,
  moved: 0.05,
  typos: 0.03,
  answersToo: 0.15,
  answersAlone: 0.03,
  labelled: 0.02,
  deleted: 0.03,
  added: 0.03,
  replaced: 0.015,
  copied: 0.002,
  filesRenamed: 0.03,
  filesCut: 0.02,
} as const;

/** One sitting with the editor: the `part` of everything that a history does. */
export function editOnce(collection: Collection, chance: Chance, part: number, edited: Edited): void {
  const notes = () => collection.files.flatMap((file) => file.notes.map((note) => ({ file, note })));
  const all = notes();
  const count = (share: number, of = all.length) => Math.floor(share * part * of + chance.next());
  const some = (share: number) => chance.some(all, count(share));
  for (const { file, note } of some(shares.copied)) copyAndReword(collection, file, note, chance, edited);
  for (const { file, note } of some(shares.reworded)) {
    reword(file, note, chance, edited);
    if (chance.happens(shares.answersToo)) editAnswer(file, note, chance, edited);
    if (chance.happens(0.15)) move(collection, note, chance, edited);
  }
  for (const { note } of some(shares.moved)) move(collection, note, chance, edited);
  for (const { note } of some(shares.typos)) mendTypo(note, edited);
  for (const { file, note } of some(shares.answersAlone)) editAnswer(file, note, chance, edited);
  for (const { note } of some(shares.labelled)) {
    if (note.label !== null) continue;
    note.label = `label-${chance.between(0, 1e9)}`;
    edited(note, "label");
  }
  for (const { note } of some(shares.replaced)) if (!copied.has(note)) replaceBySibling(collection, note, chance);
  for (const { note } of some(shares.deleted)) if (!copied.has(note)) remove(collection, note);
  for (let n = count(shares.added); n > 0; n--) addTo(collection, chance.one(collection.files), chance);
  const fileCount = collection.files.length;
  for (const file of chance.some(collection.files, count(shares.filesRenamed, fileCount))) {
    file.slug = `${file.slug}-renamed`;
    for (const note of file.notes) edited(note, "renamed");
  }
  for (const file of chance.some(collection.files, count(shares.filesCut, fileCount))) {
    if (chance.happens(0.5)) split(collection, file, chance, edited);
    else merge(collection, file, chance, edited);
  }
  if (chance.happens(0.5 * part)) {
    const { deck } = chance.one(collection.files);
    for (const file of collection.files.filter((each) => each.deck === deck)) {
      file.deck = `${deck}-renamed`;
      for (const note of file.notes) edited(note, "renamed");
    }
  }
}

/** Words put in, taken out, replaced and moved: 1–8 of them. */
function reword(file: File, note: Note, chance: Chance, edited: Edited): void {
  const words = note.question.split(" ");
  const most = chance.one([1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8]);
  for (let n = 0; n < most; n++) {
    const at = chance.between(0, words.length - 1);
    const word = words[at] ?? "";
    switch (chance.between(0, 4)) {
      case 0:
        words.splice(at, 0, chance.one(fillers));
        break;
      case 1:
        if (words.length > 3) words.splice(at, 1);
        break;
      case 2:
        words.splice(chance.between(0, words.length - 1), 0, ...words.splice(at, 1));
        break;
      default: {
        const known = synonyms[word];
        words[at] = known !== undefined ? chance.one(known) : chance.one([...file.terms, ...qualities, ...fillers]);
      }
    }
  }
  const question = words.join(" ");
  if (question === note.question || isTaken(file, question)) return;
  note.question = question;
  edited(note, most <= 3 ? "reworded a little" : "reworded a lot");
}

/** The author had written `netwrok` all the time. */
export function misspell(note: Note, chance: Chance): void {
  const words = note.question.split(" ");
  const long = words.flatMap((word, at) => (/^\p{L}{5,}$/u.test(word) ? [at] : []));
  if (long.length === 0) return;
  const at = chance.one(long);
  const word = words[at] ?? "";
  const cut = chance.between(1, word.length - 3);
  const swapped = `${word.slice(0, cut)}${word[cut + 1]}${word[cut]}${word.slice(cut + 2)}`;
  const wrong = chance.one([
    swapped,
    word.slice(0, cut) + word.slice(cut + 1),
    word.slice(0, cut + 1) + word.slice(cut),
  ]);
  if (wrong === word) return;
  spelledRight.set(note, { wrong, word });
  words[at] = wrong;
  note.question = words.join(" ");
}

const spelledRight = new WeakMap<Note, { readonly wrong: string; readonly word: string }>();

function mendTypo(note: Note, edited: Edited): void {
  const typo = spelledRight.get(note);
  if (typo === undefined || !note.question.includes(typo.wrong)) return;
  note.question = note.question.replace(typo.wrong, typo.word);
  spelledRight.delete(note);
  edited(note, "typo");
}

/** A word or two mended, a sentence added or taken out. */
function editAnswer(file: File, note: Note, chance: Chance, edited: Edited): void {
  if (note.answer.startsWith("![")) return;
  if (chance.happens(0.3)) note.answer = `${note.answer} ${sentence(file, chance)}`;
  else note.answer = otherWords(file, note.answer, chance, chance.between(1, 3));
  edited(note, "answer");
}

function otherWords(file: File, text: string, chance: Chance, most: number): string {
  const words = text.split(" ");
  for (let n = 0; n < most; n++) words[chance.between(0, words.length - 1)] = chance.one([...file.terms, ...verbs]);
  return words.join(" ");
}

function move(collection: Collection, note: Note, chance: Chance, edited: Edited): void {
  const to = chance.one(collection.files);
  if (isTaken(to, note.question)) return;
  remove(collection, note);
  to.notes.splice(chance.between(0, to.notes.length), 0, note);
  edited(note, "moved");
}

/** The card goes and another comes in its place that is its sibling, no rewording: what must never be taken for the same. */
function replaceBySibling(collection: Collection, note: Note, chance: Chance): void {
  const file = collection.files.find(({ notes }) => notes.includes(note));
  if (file === undefined || note.answer.startsWith("![")) return;
  const draft = siblingOf(note, file, chance);
  const isSameLongAnswer = draft?.answer === note.answer && note.answer.split(" ").length > 4;
  if (draft === null || isSameLongAnswer || isTaken(file, draft.question)) return;
  file.notes.splice(file.notes.indexOf(note), 1, { truth: collection.nextTruth(), label: null, ...draft });
}

function siblingOf({ question, answer }: Note, file: File, chance: Chance): Draft | null {
  const number = /\d+/.exec(question)?.[0];
  const isShort = answer.split(" ").length <= 4;
  const other = isShort ? answer : otherWords(file, answer, chance, chance.between(1, 3));
  if (number !== undefined)
    return { question: question.replace(number, String(Number(number) + chance.between(1, 9))), answer: other };
  for (const [one, two] of opposites.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    if (new RegExp(`\\b${one}\\b`).test(question)) return { question: question.replace(one, two), answer: other };
  }
  const words = question.split(" ");
  const known = new Set([...qualities, ...fields.flatMap(({ terms }) => terms)]);
  const places = words.flatMap((word, at) => (known.has(word.replace(/\W+$/, "")) ? [at] : []));
  if (places.length === 0) return null;
  const at = chance.one(places);
  const word = words[at] ?? "";
  const replacement = chance.one(chance.happens(0.5) ? file.terms : qualities);
  if (word.startsWith(replacement)) return null;
  // One word more or another one; where the answer is short it may be the same, otherwise it is its own.
  words[at] = chance.happens(0.3) ? `${replacement} ${word}` : replacement + (/\W+$/.exec(word)?.[0] ?? "");
  return {
    question: words.join(" "),
    answer: isShort && !/^(Yes|No)\.$/.test(answer) ? sentence(file, chance) : other,
  };
}

/** They are not deleted: with the original gone, its copy would be the same card by any measure. */
const copied = new WeakSet<Note>();

/** A copy elsewhere, as it was, while the original is reworded: two heirs to one memory. */
function copyAndReword(collection: Collection, file: File, note: Note, chance: Chance, edited: Edited): void {
  const to = chance.one(collection.files);
  if (to === file || isTaken(to, note.question) || note.label !== null) return;
  const copy = { ...note, truth: collection.nextTruth() };
  to.notes.push(copy);
  copied.add(note).add(copy);
  reword(file, note, chance, edited);
}

function split(collection: Collection, file: File, chance: Chance, edited: Edited): void {
  const moved = file.notes.splice(Math.ceil(file.notes.length / 2));
  collection.files.push({ ...file, slug: `${file.slug}-part-${chance.between(0, 1e9)}`, notes: moved });
  for (const note of moved) edited(note, "file cut");
}

function merge(collection: Collection, file: File, chance: Chance, edited: Edited): void {
  const into = chance.one(collection.files.filter(({ deck }) => deck === file.deck));
  if (into === file) return;
  for (const note of [...file.notes]) {
    if (isTaken(into, note.question)) continue;
    remove(collection, note);
    into.notes.push(note);
    edited(note, "file cut");
  }
}

function remove(collection: Collection, note: Note): void {
  for (const { notes } of collection.files) {
    const at = notes.indexOf(note);
    if (at >= 0) notes.splice(at, 1);
  }
}

function isTaken(file: File, question: string): boolean {
  return file.notes.some((note) => note.question === question);
}
