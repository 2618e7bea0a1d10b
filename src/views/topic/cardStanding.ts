/** Where one card stands, in words. */
export interface CardStanding {
  readonly tone: "new" | "learning" | "known";
  /** "New", "Due now", "Due in 3 days" … */
  readonly words: string;
  readonly away: "suspended" | "buried" | null;
}
