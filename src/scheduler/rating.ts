/** How well an answer was recalled, worst first; the order is the keys' 1–4. */
export const ratings = ["again", "hard", "good", "easy"] as const;
export type Rating = (typeof ratings)[number];
