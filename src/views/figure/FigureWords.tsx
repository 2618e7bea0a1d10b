import type { ReactNode, RefObject } from "react";
import type { Figure } from "../../deck/figure.ts";
import { countOf } from "../words.ts";

export interface FigureWordsProps {
  readonly figure: Figure;
  readonly hidden?: boolean;
  /** Null until it is known. */
  readonly place: { readonly topicTitle: string; readonly topicHref: string; readonly section: string | null } | null;
  readonly lang: string | null;
  /** Cards and texts that show it, and that only name it. */
  readonly shownIn: readonly FigureUse[];
  readonly namedIn: readonly FigureUse[];
  readonly uses: UsesState;
  /** The cards among them: to be studied, and to be asked. Null where there is none. */
  readonly cards: { readonly count: number; readonly studyHref: string; readonly quizHref: string } | null;
  /** What else can be done with the figure, after Study and Quiz. */
  readonly actions?: ReactNode;
  /** The deck's other figures, by topic. */
  readonly others: readonly FigureGroup[];
  /** The id of the one beside it. */
  readonly besideId: string | null;
  readonly onCompare: (id: string | null) => void;
  readonly compareRef: RefObject<HTMLSelectElement | null>;
}

/** Where the uses come from: they may still be on their way, or not have come. */
export type UsesState =
  | { readonly kind: "ready" | "loading" }
  | { readonly kind: "failed"; readonly message: string; readonly onRetry: () => void };

export interface FigureUse {
  readonly href: string;
  readonly words: string;
  /** What else tells it from others: the topic, where it is another one; which of several with the same words. */
  readonly notes: readonly string[];
}

export interface FigureGroup {
  readonly title: string;
  readonly figures: readonly { readonly id: string; readonly caption: string }[];
}

/** What the deck says of a figure, and what can be done with it. */
export function FigureWords(props: FigureWordsProps) {
  const { figure, place, uses, cards, others, lang } = props;
  return (
    <section className="viewer-words" aria-label="About this figure" hidden={props.hidden}>
      {place !== null && (
        <p className="crumb">
          <a href={place.topicHref}>{place.topicTitle}</a>
          {place.section !== null && (
            <>
              {" "}
              <span aria-hidden="true">›</span> {place.section}
            </>
          )}
        </p>
      )}
      {figure.description !== null && (
        <p className="viewer-description" lang={lang ?? undefined}>
          {figure.description}
        </p>
      )}
      {(cards !== null || props.actions) && (
        <div className="viewer-actions">
          {cards !== null && (
            <>
              <a className="button" href={cards.studyHref}>
                {cards.count === 1 ? "Study this card" : `Study these ${countOf(cards.count, "card")}`}
              </a>
              <a className="button plain" href={cards.quizHref}>
                {cards.count === 1 ? "Quiz this card" : "Quiz these cards"}
              </a>
            </>
          )}
          {props.actions}
        </div>
      )}
      {others.length > 0 && (
        <label className="viewer-compare">
          <span>Compare with</span>
          <select
            ref={props.compareRef}
            value={props.besideId ?? ""}
            aria-keyshortcuts="c"
            onChange={(event) => props.onCompare(event.target.value === "" ? null : event.target.value)}
          >
            <option value="">Nothing</option>
            {others.map(({ title, figures }) => (
              <optgroup key={title} label={title}>
                {figures.map(({ id, caption }) => (
                  <option key={id} value={id}>
                    {caption}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
      {uses.kind === "loading" && <p className="viewer-waiting">Looking where it is used</p>}
      {uses.kind === "failed" && (
        <p role="alert">
          {uses.message}{" "}
          <button type="button" className="link" onClick={uses.onRetry}>
            Try again
          </button>
        </p>
      )}
      <Uses title="Shown in" uses={props.shownIn} lang={lang} />
      <Uses title="Named in" uses={props.namedIn} lang={lang} />
    </section>
  );
}

function Uses({
  title,
  uses,
  lang,
}: {
  readonly title: string;
  readonly uses: readonly FigureUse[];
  readonly lang: string | null;
}) {
  if (uses.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="bare viewer-uses">
        {uses.map(({ href, words, notes }) => (
          <li key={`${href} ${words}`}>
            <a href={href}>
              <span lang={lang ?? undefined}>{words}</span>
              {notes.length > 0 && <span className="viewer-use-place">{notes.join(", ")}</span>}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
