import type { CSSProperties, ReactNode, Ref } from "react";
import type { CatalogFigure } from "../../deck/figureCatalog.ts";
import { KeyCap } from "../KeyCap.tsx";
import { countOf } from "../words.ts";
import { FigureTile } from "./FigureTile.tsx";
import type { GalleryFacts } from "./galleryFacts.ts";
import { MissingFigure } from "./MissingFigure.tsx";
import "./gallery.css";

/** Deck › topic › section, as the library groups them. */
export interface GalleryGroup {
  readonly slug: string;
  readonly title: string;
  readonly topics: readonly {
    readonly slug: string;
    readonly title: string;
    readonly lang: string | null;
    readonly sections: readonly {
      readonly title: string | null;
      readonly figures: readonly CatalogFigure[];
      readonly missing: readonly CatalogFigure[];
    }[];
  }[];
}

export interface GalleryScreenProps {
  /** Figures there are, and how many of them the view shows. */
  readonly total: number;
  readonly shown: number;
  readonly groups: readonly GalleryGroup[];
  readonly search: {
    readonly words: string;
    readonly onWords: (words: string) => void;
    readonly field: Ref<HTMLInputElement>;
  };
  /** A deck or a topic, by a value of its own; "" is everything. */
  readonly place: Choice & {
    readonly options: readonly {
      readonly value: string;
      readonly words: string;
      readonly topics: readonly Option[];
    }[];
  };
  readonly only: Choice & { readonly options: readonly Option[] };
  /** Shows everything again; null where nothing is narrowed. */
  readonly onClear: (() => void) | null;
  /** Makes a quiz of what is shown; null where there is none. */
  readonly quiz: { readonly href: string; readonly words: string } | null;
  readonly facts: GalleryFacts;
}

interface Option {
  readonly value: string;
  readonly words: string;
}

interface Choice {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Every figure by deck, topic and section. */
export function GalleryScreen(props: GalleryScreenProps) {
  const { total, shown, groups, onClear, quiz, facts } = props;
  if (total === 0) return <NoFigures />;
  const only = groups.length === 1 ? groups[0] : undefined;
  return (
    <>
      <div className="gallery-head">
        <h1>Figures</h1>
        {quiz !== null && (
          <a className="button plain" href={quiz.href}>
            {quiz.words}
          </a>
        )}
      </div>
      <Narrowing {...props} />
      <div className="gallery-count">
        <p role="status" className="num">
          {shown === total ? countOf(total, "figure") : `${shown.toLocaleString("en")} of ${countOf(total, "figure")}`}
        </p>
        {onClear !== null && (
          <button type="button" className="quiet linked" onClick={onClear}>
            Show all
          </button>
        )}
      </div>
      {shown === 0 && <p className="gallery-none">No figure is like that.</p>}
      {groups.map((deck) => (
        <section key={deck.slug} aria-label={deck.title}>
          <h2 className={only === undefined || only.title !== deck.topics[0]?.title ? "gallery-deck" : "unseen"}>
            {deck.title}
          </h2>
          {deck.topics.map((topic) => (
            <section key={topic.slug} className="gallery-topic" lang={topic.lang ?? undefined}>
              <h3>
                <a href={facts.topicHref(deck.slug, topic.slug)}>{topic.title}</a>
              </h3>
              {topic.sections.map(({ title, figures, missing }) => (
                <Section key={title ?? ""} title={title}>
                  <Tiles figures={figures} facts={facts} />
                  {missing.length > 0 && (
                    <ul className="bare missing-figures">
                      {missing.map((figure) => (
                        <MissingFigure key={figure.id} figure={figure} facts={facts} />
                      ))}
                    </ul>
                  )}
                </Section>
              ))}
            </section>
          ))}
        </section>
      ))}
    </>
  );
}

/** In lists of few rows each: the browser leaves out those that are far away, and reckons with their height. */
function Tiles({ figures, facts }: { readonly figures: readonly CatalogFigure[]; readonly facts: GalleryFacts }) {
  const lists = Array.from({ length: Math.ceil(figures.length / inList) }, (_, at) =>
    figures.slice(at * inList, (at + 1) * inList),
  );
  return lists.map((list) => (
    <ul key={list[0]?.id} className="bare tiles" style={rowsOf(list.length)}>
      {list.map((figure) => (
        <FigureTile key={figure.id} figure={figure} facts={facts} />
      ))}
    </ul>
  ));
}

/** Whole rows of two, three and four. */
const inList = 24;

function rowsOf(count: number): CSSProperties & Record<`--in-${string}`, number> {
  return { "--in-twos": Math.ceil(count / 2), "--in-threes": Math.ceil(count / 3), "--in-fours": Math.ceil(count / 4) };
}

function Section({ title, children }: { readonly title: string | null; readonly children: ReactNode }) {
  return (
    <>
      {title !== null && <h4>{title}</h4>}
      {children}
    </>
  );
}

function Narrowing({ search, place, only }: GalleryScreenProps) {
  return (
    <search className="narrowing">
      <div className="narrowing-words">
        <label htmlFor="gallery-words">
          Search <KeyCap name="/" />
        </label>
        <input
          type="search"
          id="gallery-words"
          ref={search.field}
          value={search.words}
          placeholder="Captions and the text around"
          autoComplete="off"
          spellCheck={false}
          aria-keyshortcuts="/"
          onChange={(event) => search.onWords(event.target.value)}
        />
      </div>
      <div>
        <label htmlFor="gallery-place">From</label>
        <select id="gallery-place" value={place.value} onChange={(event) => place.onValue(event.target.value)}>
          <option value="">All decks</option>
          {place.options.map((deck) => (
            <optgroup key={deck.value} label={deck.words}>
              <option value={deck.value}>All of {deck.words}</option>
              {deck.topics.map((topic) => (
                <option key={topic.value} value={topic.value}>
                  {topic.words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="gallery-only">Only</label>
        <select
          id="gallery-only"
          aria-describedby="gallery-only-words"
          value={only.value}
          onChange={(event) => only.onValue(event.target.value)}
        >
          <option value="">Every figure</option>
          {only.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
        <span id="gallery-only-words" className="unseen">
          A figure counts as seen when a card that shows it has been studied.
        </span>
      </div>
    </search>
  );
}

function NoFigures() {
  return (
    <>
      <h1>Figures</h1>
      <div className="gallery-none">
        <p>Your decks show no picture yet. A picture in a card or between cards appears here by itself:</p>
        <p>
          <code>![Figure 4.4 - Pod network](media/figure4-4.png)</code>
        </p>
      </div>
    </>
  );
}
