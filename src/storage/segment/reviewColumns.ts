import type { CardId } from "../../deck/cardId.ts";
import type { DeviceId, Fact, FactId, FactStamp, ReviewBody } from "../../facts/fact.ts";
import { decodeIntegers, decodeTexts, encodeIntegers, encodeTexts, largestInteger } from "./columns.ts";

export type ReviewFact = FactStamp & ReviewBody;

/** Whether the columns say everything about this fact: a review with exactly the fields of this version. */
export function fitsColumns(fact: Fact): fact is ReviewFact {
  if (fact.kind !== "review" || Object.keys(fact).length !== fieldCount) return false;
  const { due } = fact;
  const dueNumbers = due.phase === "review" ? [due.dueDay] : [due.step, due.dueAt];
  return (
    Object.keys(due).length === dueNumbers.length + 1 &&
    [fact.at, fact.utcOffsetMinutes, fact.clock, fact.answerMillis, fact.studyDay, ...dueNumbers].every(fitsInteger) &&
    [fact.id, fact.device, fact.cardId].every((text) => !loneSurrogate.test(text))
  );
}

/** Reviews as one byte string a column. Instants are kept as differences to the time of the review, due days to its day. */
export function encodeReviews(reviews: readonly ReviewFact[]): Uint8Array[] {
  const devices = dictionaryOf(reviews.map(({ device }) => device));
  const cards = dictionaryOf(reviews.map(({ cardId }) => cardId));
  const dues = reviews.map(({ due }) => due);
  return [
    encodeTexts(reviews.map(({ id }) => id)),
    encodeTexts(devices.texts),
    encodeIntegers(devices.indexes),
    encodeTexts(cards.texts),
    encodeIntegers(cards.indexes),
    encodeIntegers(reviews.map(({ at }) => at)),
    encodeIntegers(reviews.map(({ clock, at }) => clock - at)),
    encodeIntegers(reviews.map(({ utcOffsetMinutes }) => utcOffsetMinutes)),
    encodeIntegers(reviews.map(({ rating }) => ratingCodes.indexOf(rating))),
    encodeIntegers(reviews.map(({ answerMillis }) => answerMillis)),
    encodeIntegers(reviews.map(({ studyDay }) => studyDay)),
    encodeIntegers(reviews.map(({ shown }) => stateCodes.indexOf(shown))),
    encodeIntegers(dues.map(({ phase }) => phaseCodes.indexOf(phase))),
    encodeIntegers(dues.map((due) => (due.phase === "review" ? 0 : due.step))),
    encodeIntegers(
      reviews.map(({ due, at, studyDay }) => (due.phase === "review" ? due.dueDay - studyDay : due.dueAt - at)),
    ),
  ];
}

/** The reviews of `encodeReviews` with their places, those about `wanted` cards only where given. Throws RangeError. */
export function decodeReviews(
  columns: readonly Uint8Array[],
  wanted?: ReadonlySet<CardId>,
): { readonly places: readonly number[]; readonly reviews: readonly ReviewFact[] } {
  const integers = (column: number) => decodeIntegers(columnAt(columns, column));
  const cardIds = decodeTexts(columnAt(columns, 3));
  const cardIndexes = integers(4);
  const places = placesOf(cardIds, cardIndexes, wanted);
  if (places.length === 0) return { places, reviews: [] };
  const ids = decodeTexts(columnAt(columns, 0));
  const devices = decodeTexts(columnAt(columns, 1));
  const deviceIndexes = integers(2);
  const ats = integers(5);
  const clockLeads = integers(6);
  const offsets = integers(7);
  const ratings = integers(8);
  const answers = integers(9);
  const days = integers(10);
  const shown = integers(11);
  const phases = integers(12);
  const steps = integers(13);
  const leads = integers(14);
  const reviews = places.map((place): ReviewFact => {
    const at = numberAt(ats, place);
    const studyDay = numberAt(days, place);
    const phase = phaseCodes[numberAt(phases, place)] ?? missing();
    const lead = numberAt(leads, place);
    return {
      id: textAt(ids, place) as FactId,
      device: textAt(devices, numberAt(deviceIndexes, place)) as DeviceId,
      at,
      utcOffsetMinutes: numberAt(offsets, place),
      clock: at + numberAt(clockLeads, place),
      kind: "review",
      cardId: textAt(cardIds, numberAt(cardIndexes, place)) as CardId,
      rating: ratingCodes[numberAt(ratings, place)] ?? missing(),
      answerMillis: numberAt(answers, place),
      studyDay,
      shown: stateCodes[numberAt(shown, place)] ?? missing(),
      due:
        phase === "review"
          ? { phase, dueDay: studyDay + lead }
          : { phase, step: numberAt(steps, place), dueAt: at + lead },
    };
  });
  return { places, reviews };
}

const fieldCount = 12;
const loneSurrogate = /\p{Surrogate}/u;

/** Numbers in the files stand for these by their place: append, never reorder. */
const ratingCodes = ["again", "hard", "good", "easy"] as const;
const stateCodes = ["new", "learning", "review", "relearning"] as const;
const phaseCodes = ["learning", "relearning", "review"] as const;

function fitsInteger(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= largestInteger && !Object.is(value, -0);
}

function dictionaryOf(values: readonly string[]): { texts: string[]; indexes: number[] } {
  const places = new Map<string, number>();
  const indexes = values.map((value) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { texts: [...places.keys()], indexes };
}

function placesOf(cardIds: readonly string[], cardIndexes: Float64Array, wanted?: ReadonlySet<string>): number[] {
  const places: number[] = [];
  const isWanted = wanted === undefined ? null : cardIds.map((cardId) => wanted.has(cardId));
  for (let place = 0; place < cardIndexes.length; place++) {
    if (isWanted === null || isWanted[numberAt(cardIndexes, place)]) places.push(place);
  }
  return places;
}

function columnAt(columns: readonly Uint8Array[], column: number): Uint8Array {
  return columns[column] ?? missing();
}

// One function a kind of array: a shared one would see them all, and a million facts would take twice as long.
function numberAt(column: Float64Array, place: number): number {
  return column[place] ?? missing();
}

function textAt(column: readonly string[], place: number): string {
  return column[place] ?? missing();
}

function missing(): never {
  throw new RangeError("a column of the segment is too short");
}
