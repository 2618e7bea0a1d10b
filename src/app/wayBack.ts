import { createContext } from "react";

/** Where the end of a session leads when it was begun for something else than today's cards; null: to the first page. */
export const WayBackContext = createContext<WayBack | null>(null);

export interface WayBack {
  readonly address: string;
  /** "Back to the exam" */
  readonly words: string;
}
