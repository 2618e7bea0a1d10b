import { countOf, join } from "../words.ts";
import type { ShownComing } from "./coming.ts";

/** Whether the file holds nothing that is not here. */
export function isNothingNew({ newFacts, notes }: ShownComing): boolean {
  return newFacts + notes.pictures + notes.lateTexts + notes.earlierTexts === 0;
}

/** What comes, a line for each kind of thing; no line about what does not. */
export function comingLines({
  newReviews,
  reviewedCards,
  newOther,
  newFacts,
  notes,
  cards,
}: ShownComing): readonly string[] {
  const lines: string[] = [];
  if (newReviews > 0) lines.push(`${countOf(newReviews, "review")} of ${countOf(reviewedCards, "card")}`);
  if (notes.newDecks.length > 0) lines.push(`${decks("New", notes.newDecks)} (${countOf(notes.newDeckFiles, "file")})`);
  if (notes.changedDecks.length > 0) lines.push(`${decks("Changed", notes.changedDecks)}${changes(notes)}`);
  if (notes.lateTexts > 0) lines.push(`The text of ${countOf(notes.lateTexts, "file")} that only had a name here`);
  if (cards !== null && cards.added + cards.changed + cards.moved + cards.gone > 0) lines.push(cardWords(cards));
  if (notes.pictures > 0) lines.push(countOf(notes.pictures, "picture"));
  if (notes.earlierTexts > 0) lines.push(`Earlier versions of ${countOf(notes.earlierTexts, "file")}`);
  if (newOther > 0) lines.push("What else was done there, such as settings, stars and quizzes");
  if (lines.length === 0 && newFacts > 0) lines.push("Only records that change nothing you see");
  return lines;
}

/** "New deck: Biology", "Changed decks: Biology, Chemistry and 3 more" */
function decks(what: string, titles: readonly string[]): string {
  const shown = titles.length > mostNamed ? titles.slice(0, mostNamed - 1) : titles;
  const rest = titles.length - shown.length;
  const names = shown.join(", ") + (rest > 0 ? ` and ${countOf(rest, "more", "more")}` : "");
  return `${what} ${titles.length === 1 ? "deck" : "decks"}: ${names}`;
}

/** Beyond this many decks are counted, not named. */
const mostNamed = 6;

/** " (1 new file, 2 changed)" */
function changes({ newFiles, changedFiles, removedFiles }: ShownComing["notes"]): string {
  return ` (${counted("file", [
    [newFiles, "new"],
    [changedFiles, "changed"],
    [removedFiles, "removed"],
  ])})`;
}

/** "12 new cards, 3 changed" */
function cardWords({ added, changed, moved, gone }: NonNullable<ShownComing["cards"]>): string {
  const words = counted("card", [
    [added, "new"],
    [changed, "changed"],
    [moved, "moved"],
    [gone, "removed"],
  ]);
  return gone > 0 ? `${words} (what you know of it is kept)` : words;
}

/** The thing is named once, with the first that there is of it. */
function counted(thing: string, counts: readonly (readonly [count: number, how: string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, how], index) => (index === 0 ? countOf(count, `${how} ${thing}`) : join(count, how)))
    .join(", ");
}
