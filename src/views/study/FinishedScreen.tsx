import { useEffect, useRef } from "react";
import type { Rating } from "../../scheduler/rating.ts";
import { Notice, type NoticeProps } from "../frame/Notice.tsx";
import { KeyCap } from "../KeyCap.tsx";
import { ratingNames, ratingOrder } from "../ratingNames.ts";
import { countOf, minutesWords, numberWords } from "../words.ts";
import "../card/card.css";
import "./study.css";

export interface FinishedScreenProps {
  /** Answers given in this session; 0 says that nothing was left. */
  readonly done: number;
  readonly byRating: Readonly<Record<Rating, number>>;
  /** Time spent answering, in milliseconds. */
  readonly spentMillis: number;
  /** When the next card comes back, in words such as "in 8 minutes" or "tomorrow"; null when no card waits. */
  readonly nextDue: string | null;
  /** New cards beyond today's limit that can be studied now. */
  readonly moreNew: number;
  /** Cards that wait in other decks, and where they can be studied. */
  readonly others: number;
  readonly othersHref: string;
  readonly homeHref: string;
  /** Where the session was begun from, if not today's cards: it comes first then. */
  readonly wayBack: { readonly href: string; readonly words: string } | null;
  readonly canUndo: boolean;
  readonly notices: readonly NoticeProps[];
  readonly onStudyMore: () => void;
  readonly onUndo: () => void;
}

/** The end of a session, or the finding that there was nothing to do. */
export function FinishedScreen(props: FinishedScreenProps) {
  const { done, byRating, spentMillis, nextDue, moreNew, others, homeHref, wayBack, canUndo, notices } = props;
  const homeIsNext = wayBack === null && others === 0;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main className="finished">
      {notices.map((notice) => (
        <Notice key={notice.id} {...notice} />
      ))}
      <article className="sheet">
        <h1 ref={title} tabIndex={-1}>
          {done === 0 ? "Nothing left for now." : "Done for now."}
        </h1>
        {done > 0 && (
          <>
            <p className="finished-words">
              You gave {done === 1 ? "one answer" : `${numberWords(done)} answers`} in {minutesWords(spentMillis)}.
            </p>
            <dl className="by-rating num">
              {ratingOrder.map((rating) => (
                <div key={rating} className={`is-${rating}`}>
                  <dt>{ratingNames[rating]}</dt>
                  <dd>{byRating[rating]}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <p className="finished-words">
          {nextDue === null ? "No card is waiting to come back." : `The next card comes back ${nextDue}.`}
          {moreNew > 0 && ` ${sentence(moreNew)}`}
        </p>
        <div className="finished-ways">
          {wayBack !== null && (
            <a className="button" href={wayBack.href} aria-keyshortcuts="Space">
              {wayBack.words} <KeyCap name="Space" />
            </a>
          )}
          {others > 0 && (
            <a
              className={wayBack === null ? "button" : "button plain"}
              href={props.othersHref}
              aria-keyshortcuts={wayBack === null ? "Space" : undefined}
            >
              Study the other {others} {wayBack === null && <KeyCap name="Space" />}
            </a>
          )}
          <a
            className={homeIsNext ? "button" : "button plain"}
            href={homeHref}
            aria-keyshortcuts={homeIsNext ? "Space t" : "t"}
          >
            Back to today <KeyCap name={homeIsNext ? "Space" : "t"} />
          </a>
          {moreNew > 0 && (
            <button type="button" className="button plain" onClick={props.onStudyMore} aria-keyshortcuts="n">
              Study {countOf(Math.min(moreNew, 10), "new card")} <KeyCap name="n" />
            </button>
          )}
          {canUndo && (
            <button type="button" className="quiet" onClick={props.onUndo} aria-keyshortcuts="u">
              Undo <KeyCap name="u" />
            </button>
          )}
        </div>
      </article>
    </main>
  );
}

function sentence(moreNew: number): string {
  return moreNew === 1
    ? "One new card has not been studied yet."
    : `${countOf(moreNew, "new card")} have not been studied yet.`;
}
