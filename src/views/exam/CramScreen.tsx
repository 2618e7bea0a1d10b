import type { Card } from "../../deck/card.ts";
import type { Figure } from "../../deck/figure.ts";
import { KeyCap } from "../KeyCap.tsx";
import type { RemoteImages } from "../remoteImages.ts";
import { countOf } from "../words.ts";
import { CramEntry } from "./CramEntry.tsx";
import type { CramTopic } from "./cramTopic.ts";
import "./exam.css";
import "./cram.css";

export interface CramScreenProps {
  readonly examName: string;
  /** "Thursday, 10 December 2026, 9:00, in 16 days" */
  readonly date: string;
  readonly examHref: string;
  /** Null while it is put together. */
  readonly topics: readonly CramTopic[] | null;
  /** Topics whose text did not come. */
  readonly missing: readonly string[];
  readonly mostCards: number;
  readonly remoteImagesIn: (deck: string) => RemoteImages;
  readonly isStarred: (card: Card) => boolean;
  readonly onStar: (...cards: readonly Card[]) => void;
  readonly onMostCards: (mostCards: number) => void;
  readonly onAllowRemoteImages: (deck: string) => void;
  readonly onOpenFigure: (deck: string, figure: Figure) => void;
  readonly onPrint: () => void;
}

/** The eve's sheet of paper: the key points and figures of what the exam is likeliest to find missing. */
export function CramScreen(props: CramScreenProps) {
  const { examName, date, topics, missing, mostCards } = props;
  const cards = topics?.reduce((sum, topic) => sum + topic.cards.length, 0) ?? 0;
  return (
    <div className="exam-page cram">
      <div className="exam-head">
        <div>
          <p className="crumb">
            <a href={props.examHref}>{examName}</a> <span aria-hidden="true">›</span>
          </p>
          <h1>
            Cram sheet<span className="on-paper"> for {examName}</span>
          </h1>
          <p className="exam-quiet num">
            {date}
            <span className="on-paper">. The number beside a card says how likely it is to be known on the day.</span>
          </p>
        </div>
        {cards > 0 && (
          <button type="button" className="button" onClick={props.onPrint} aria-keyshortcuts="p">
            Print <KeyCap name="p" />
          </button>
        )}
      </div>
      <div className="cram-ways">
        <div className="exam-field">
          <label htmlFor="most-cards">
            At most <span className="num">{countOf(mostCards, "card")}</span>
          </label>
          <input
            id="most-cards"
            type="range"
            min={5}
            max={100}
            step={5}
            value={mostCards}
            aria-valuetext={`at most ${mostCards} cards`}
            onChange={(event) => props.onMostCards(event.target.valueAsNumber)}
          />
        </div>
        <p className="exam-quiet">
          What you are likeliest not to know on the day, weakest topics first. The number says how likely you are to
          know a card without another look.
        </p>
      </div>
      {missing.length > 0 && (
        <p className="exam-fault" role="alert">
          The text of {missing.join(", ")} did not come, so it is not on this sheet. Open it again when the network is
          back.
        </p>
      )}
      {topics === null && <p role="status">Putting the sheet together</p>}
      {topics !== null && cards === 0 && missing.length === 0 && (
        <p className="exam-sheet" role="status">
          There is nothing to cram: this exam has no card.
        </p>
      )}
      <div className="cram-sheet">
        {topics?.map((topic) => (
          <section key={`${topic.deck}/${topic.topic}`} aria-label={topic.title}>
            <h2 lang={topic.lang ?? undefined}>{topic.title}</h2>
            {topic.cards.map((card) => (
              <CramEntry
                key={card.card.id}
                entry={card}
                lang={topic.lang}
                remoteImages={props.remoteImagesIn(topic.deck)}
                onAllowRemoteImages={() => props.onAllowRemoteImages(topic.deck)}
                starred={[card.card, ...card.others].every(props.isStarred)}
                onStar={() => props.onStar(card.card, ...card.others)}
                onOpenFigure={(figure) => props.onOpenFigure(topic.deck, figure)}
              />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
