import { countOf } from "../words.ts";

export interface LostMemoriesProps {
  /** Memories whose card is in no deck now. */
  readonly lostCount: number;
  /** Those of them that a new card may belong to. */
  readonly askCount: number;
  /** Memories that were given to a card with another text or place. */
  readonly foundCount: number;
  readonly href: string;
}

/** What became of memories whose card was edited, and the way to their page. */
export function LostMemories({ lostCount, askCount, foundCount, href }: LostMemoriesProps) {
  return (
    <section aria-labelledby="lost">
      <h2 id="lost">Edited cards</h2>
      <p>
        {foundCount > 0 && `${countOf(foundCount, "memory", "memories")} found again under another text or place. `}
        {lostCount > 0 && `${countOf(lostCount, "memory", "memories")} without a card: kept until it comes back. `}
        {askCount > 0 && `${countOf(askCount, "question waits", "questions wait")} for you.`}
      </p>
      <a className="button plain" href={href}>
        {askCount > 0 ? "Compare the cards" : "See them"}
      </a>
    </section>
  );
}
