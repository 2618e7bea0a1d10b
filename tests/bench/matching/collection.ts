import { type Chance, chanceOf } from "./chance.ts";
import { fields, opposites, qualities, verbs } from "./words.ts";

/** A card as its author knows it: `truth` stays the same whatever happens to its text and place. */
export interface Note {
  readonly truth: number;
  question: string;
  answer: string;
  label: string | null;
}

export interface File {
  deck: string;
  slug: string;
  readonly terms: readonly string[];
  readonly notes: Note[];
}

export interface Collection {
  readonly files: File[];
  readonly nextTruth: () => number;
}

/** Some 200 files and 1,000 cards: files without any card, long and short answers, figures alone, siblings, "Yes." */
export function collectionOf(seed: number, fileCount = 200): Collection {
  const chance = chanceOf(seed);
  let truths = 0;
  const nextTruth = () => truths++;
  const files = Array.from({ length: fileCount }, (_, n): File => {
    const field = chance.one(fields);
    return { deck: field.deck, slug: `file-${n}`, terms: chance.some(field.terms, 9), notes: [] };
  });
  const collection = { files, nextTruth };
  for (const file of files) {
    const count = chance.happens(0.15) ? 0 : chance.between(1, 9);
    for (let n = 0; n < count; n++) addTo(collection, file, chance);
  }
  return collection;
}

/** One more card in a file, or a few siblings; never a question that the file has already. */
export function addTo({ nextTruth }: Collection, file: File, chance: Chance): void {
  const drafts = chance.happens(0.03) ? siblings(file, chance) : [draft(file, chance)];
  for (const { question, answer } of drafts) {
    if (file.notes.some((note) => note.question === question)) continue;
    const label = chance.happens(0.03) ? `label-${chance.between(0, 1e9)}` : null;
    file.notes.push({ truth: nextTruth(), question, answer, label });
  }
}

export interface Draft {
  readonly question: string;
  readonly answer: string;
}

export function draft(file: File, chance: Chance): Draft {
  const kind = chance.next();
  if (kind < 0.03) return { question: closedQuestion(file, chance), answer: chance.one(["Yes.", "No.", "Yes."]) };
  if (kind < 0.09) return { question: figureQuestion(file, chance), answer: figure(chance) };
  if (kind < 0.13) return { question: genericQuestion(chance), answer: answerOf(file, chance) };
  if (kind < 0.15) return { question: openQuestion(file, chance), answer: `${capital(term(file, chance))}.` };
  return { question: openQuestion(file, chance), answer: answerOf(file, chance) };
}

/** Near-identical questions: a number, an opposite or one word apart, with answers that are much alike or the same. */
export function siblings(file: File, chance: Chance): Draft[] {
  const thing = term(file, chance);
  const other = term(file, chance);
  const kind = chance.between(0, 4);
  if (kind === 0) {
    const protocol = chance.one(["TCP", "UDP"]);
    return chance
      .some(["22", "25", "53", "80", "81", "110", "123", "443", "8080"], chance.between(2, 4))
      .map((port) => ({
        question: `What does ${protocol} port ${port} of a ${thing} serve by default?`,
        answer: `By default it serves the ${chance.one(file.terms)} protocol; see the ${thing} of the ${other}.`,
      }));
  }
  if (kind === 1) {
    const [one, two] = chance.one(opposites);
    const sentence = answerOf(file, chance);
    return [one, two].map((word) => ({
      question: `How is ${word} ${thing} handled when a ${other} is ${chance.one(["used", "present"])}?`,
      answer: `In the ${word} case: ${sentence}`,
    }));
  }
  if (kind === 2) {
    return chance.some(qualities, 3).map((quality) => ({
      question: `Is the ${quality} ${thing} part of every ${other}?`,
      answer: chance.one(["Yes.", "No."]),
    }));
  }
  if (kind === 3) {
    return chance.some([1, 2, 3, 4, 5], 3).map((step) => ({
      question: `What happens in step ${step} of the ${thing} of a ${other}?`,
      answer: `In step ${step} the ${thing} ${chance.one(verbs)} the ${chance.one(file.terms)} before the ${other} goes on.`,
    }));
  }
  const years = chance.some([1789, 1815, 1832, 1848, 1871, 1918], 2);
  const same = `It ${chance.one(verbs)} the ${thing}.`;
  return years.map((year) => ({ question: `What did the ${other} of ${year} change?`, answer: same }));
}

function openQuestion(file: File, chance: Chance): string {
  const [a, b, c] = [term(file, chance), term(file, chance), term(file, chance)];
  const q = chance.one(qualities);
  const v = chance.one(verbs);
  switch (chance.between(0, 9)) {
    case 0:
      return `What is a ${q} ${a}?`;
    case 1:
      return `Why is the ${a} important when a ${b} ${v} the ${c}?`;
    case 2:
      return `Describe the fundamental characteristics and purpose of the ${q} ${a}, including its ${b}, its ${c} and what happens when it ${v} the ${term(file, chance)}.`;
    case 3:
      return `What is the difference between a ${a} and a ${b}?`;
    case 4:
      return `How does the ${q} ${a} ${v.replace(/s$/, "")} the ${b} of a ${c}?`;
    case 5:
      return `Name the main steps by which a ${a} ${v} a ${q} ${b}`;
    case 6:
      return `What role does the ${a} play in a ${q} ${b} according to the ${c} context?`;
    case 7:
      return `Explain how the ${a} uses the ${b}, and what implications this has for the ${q} ${c} and for whoever ${v} it.`;
    case 8:
      return `Which ${a} ${v} the ${b}?`;
    default:
      return `When does a ${a} need the ${q} ${b}?`;
  }
}

function closedQuestion(file: File, chance: Chance): string {
  return `${chance.one(["Is", "Does", "Can"])} the ${chance.one(qualities)} ${term(file, chance)} ${chance.one(["part of", "need", "change"])} a ${term(file, chance)}?`;
}

/** Asked in many files, of something else in each. */
function genericQuestion(chance: Chance): string {
  return chance.one([
    "What are its main limits?",
    "Give an example.",
    "What does the following diagram illustrate about the whole process?",
    "Which three points matter most in practice?",
    "How did this develop?",
  ]);
}

function figureQuestion(file: File, chance: Chance): string {
  return `What does the ${chance.one(["diagram", "figure", "picture"])} illustrate about the ${term(file, chance)} and how it ${chance.one(verbs)} the ${term(file, chance)}?`;
}

function figure(chance: Chance): string {
  const number = `${chance.between(1, 20)}.${chance.between(1, 30)}`;
  return `![Figure ${number}](media/figure${number.replace(".", "-")}.png)`;
}

export function answerOf(file: File, chance: Chance): string {
  const count = chance.one([1, 1, 1, 2, 2, 3, 4, 6]);
  const sentences = Array.from({ length: count }, () => sentence(file, chance));
  if (chance.happens(0.3)) return `${sentences[0]}\n\n${sentences.map((each) => `- ${each}`).join("\n")}`;
  return sentences.join(" ");
}

export function sentence(file: File, chance: Chance): string {
  const [a, b, c] = [term(file, chance), term(file, chance), term(file, chance)];
  switch (chance.between(0, 4)) {
    case 0:
      return `The ${chance.one(qualities)} ${a} ${chance.one(verbs)} the ${b}, so that every ${c} is ${chance.one(qualities)}.`;
    case 1:
      return `Without a ${a} the ${b} ${chance.one(verbs)} nothing, and the ${c} waits.`;
    case 2:
      return `It ${chance.one(verbs)} the ${a} and ${chance.one(verbs)} the ${b} (at most ${chance.between(2, 900)} at a time).`;
    case 3:
      return `${capital(a)} and ${b} are ${chance.one(qualities)}; a ${c} is not.`;
    default:
      return `Commonly a ${a} ${chance.one(verbs)} one ${chance.one(qualities)} ${b} for each ${c}.`;
  }
}

export function term(file: File, chance: Chance): string {
  return chance.one(file.terms);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
