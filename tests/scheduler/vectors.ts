import { type Rating, ratings } from "../../src/scheduler/rating.ts";

/** The ratings that JSON holds as plain texts. */
export function ratingsOf(texts: readonly string[]): Rating[] {
  return texts.map((text) => {
    const rating = ratings.find((known) => known === text);
    if (rating === undefined) throw new Error(`The vectors hold no rating "${text}".`);
    return rating;
  });
}
