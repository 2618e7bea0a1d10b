import type { Rating } from "../../scheduler/rating.ts";
import { KeyCap } from "../KeyCap.tsx";
import { ratingNames, ratingOrder } from "../ratingNames.ts";
import "./study.css";

export interface RatingBarProps {
  /** When the card would come back, in words such as "10 min". */
  readonly outcomes: Readonly<Record<Rating, string>>;
  readonly suggested: Rating | null;
  readonly disabled: boolean;
  readonly onRate: (rating: Rating) => void;
}

/** The four ratings, each with what it leads to, where the thumb is. */
export function RatingBar({ outcomes, suggested, disabled, onRate }: RatingBarProps) {
  return (
    <section className="study-foot" aria-label="Rating">
      <fieldset className="rate" disabled={disabled}>
        <legend className="unseen">How well did you know it?</legend>
        {ratingOrder.map((rating, index) => (
          <button
            key={rating}
            type="button"
            className={`rating is-${rating}`}
            data-suggested={rating === suggested}
            aria-keyshortcuts={`${index + 1}${rating === suggested ? " Space" : ""}`}
            onClick={() => onRate(rating)}
          >
            <b>{ratingNames[rating]}</b> <span>{outcomes[rating]}</span>
            <KeyCap name={String(index + 1)} />
          </button>
        ))}
      </fieldset>
    </section>
  );
}
