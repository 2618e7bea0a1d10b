import type { Rating } from "../../scheduler/rating.ts";
import { ratingNames, ratingOrder } from "../ratingNames.ts";

export interface RatingFieldProps {
  readonly rating: Rating | null;
  readonly suggested: Rating | null;
  readonly onRate: (rating: Rating) => void;
}

/** What the answer is rated: what its score suggests, unless the learner says otherwise. */
export function RatingField({ rating, suggested, onRate }: RatingFieldProps) {
  return (
    <fieldset className="quiz-rating">
      <legend>Rating</legend>
      <div className="segments">
        {ratingOrder.map((one) => (
          <button
            key={one}
            type="button"
            className={`is-${one}`}
            aria-pressed={one === rating}
            onClick={() => onRate(one)}
          >
            <b>{ratingNames[one]}</b>
            {one === suggested && <small>suggested</small>}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
