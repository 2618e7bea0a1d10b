import type { Card } from "../../deck/card.ts";
import type { CardId } from "../../deck/cardId.ts";
import type { Figure } from "../../deck/figure.ts";
import { cardsOf, type Topic, type TopicPart } from "../../deck/topic.ts";
import type { Progress } from "../counts.ts";
import { KeyCap } from "../KeyCap.tsx";
import { MarkdownText } from "../markdown/MarkdownText.tsx";
import { ProgressMeter, progressWords } from "../ProgressMeter.tsx";
import type { RemoteImages } from "../remoteImages.ts";
import { countOf } from "../words.ts";
import type { CardStanding } from "./cardStanding.ts";
import { Leaf } from "./Leaf.tsx";
import { partName } from "./partName.ts";
import { useSought } from "./useSought.ts";
import "./topic.css";

export type { CardStanding } from "./cardStanding.ts";

export interface TopicScreenProps {
  readonly topic: Topic;
  /** The name of the part to begin at; null: at the top. */
  readonly at: string | null;
  readonly deckTitle: string;
  readonly homeHref: string;
  /** What the button leads to and says; null when nothing in the topic can be studied now. */
  readonly study: { readonly href: string; readonly words: string } | null;
  readonly quizHref: string;
  readonly progress: Progress;
  readonly standings: ReadonlyMap<CardId, CardStanding>;
  readonly isStarred: (card: Card) => boolean;
  readonly onStar: (card: Card) => void;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly onOpenFigure: (figure: Figure) => void;
  /** A suspended or buried card is to be asked again. */
  readonly onAskAgain: (cardId: CardId) => void;
  /** Where the text of a card is edited, or for null all of the file; null where the text is not on this device. */
  readonly editHref: ((card: Card | null) => string) | null;
}

/** A topic to read and to study: its cards in order, closed, with the text between them. */
export function TopicScreen(props: TopicScreenProps) {
  const { topic, deckTitle, progress, study } = props;
  const cards = cardsOf(topic);
  const firstSection = topic.parts.findIndex(({ kind }) => kind === "section");
  return (
    <div className="topic-screen">
      <div className="topic-head">
        <div>
          <p className="crumb">
            <a href={props.homeHref}>Today</a> <span aria-hidden="true">›</span> {deckTitle}
          </p>
          <h1 lang={topic.lang ?? undefined}>{topic.title}</h1>
          <p className="topic-sum num">
            {countOf(cards.length, "card")}, {progressWords(progress)}
            {props.editHref !== null && (
              <>
                {" "}
                <a className="link" href={props.editHref(null)} aria-keyshortcuts="w">
                  Edit the notes
                </a>
              </>
            )}
          </p>
          <ProgressMeter progress={progress} />
        </div>
        <div className="topic-ways">
          {cards.length > 0 && (
            <a className="button plain" href={props.quizHref} aria-keyshortcuts="q">
              Quiz <KeyCap name="q" />
            </a>
          )}
          {study !== null && (
            <a className="button" href={study.href} aria-keyshortcuts="Space">
              {study.words} <KeyCap name="Space" />
            </a>
          )}
        </div>
      </div>
      {topic.parts.map((part, index) => (
        <Part
          key={part.kind === "card" ? part.card.id : `${part.kind} ${part.span.firstLine}`}
          {...props}
          part={part}
          isSought={props.at !== null && partName(part) === props.at}
          level={firstSection !== -1 && index > firstSection ? 3 : 2}
        />
      ))}
      {cards.length === 0 && <p className="topic-empty">This file holds no card yet.</p>}
    </div>
  );
}

interface PartProps extends TopicScreenProps {
  readonly part: TopicPart;
  /** The reader came for this part. */
  readonly isSought: boolean;
  /** The level of a heading here: below the section's, where there is one. */
  readonly level: 2 | 3;
}

function Part({
  part,
  isSought,
  level,
  topic,
  standings,
  remoteImages,
  onAllowRemoteImages,
  onOpenFigure,
  onAskAgain,
  isStarred,
  onStar,
  editHref,
}: PartProps) {
  const shared = { lang: topic.lang, remoteImages, onAllowRemoteImages, onOpenFigure };
  const beginHere = useSought<HTMLDivElement>(isSought && part.kind === "prose");
  switch (part.kind) {
    case "section":
      return (
        <h2 className="topic-section" lang={topic.lang ?? undefined}>
          {part.title}
        </h2>
      );
    case "prose": {
      const { markdown, definitions, figures, mentions, needs } = part;
      return (
        <div className="topic-prose" ref={beginHere} tabIndex={-1}>
          <MarkdownText
            {...shared}
            {...{ markdown, definitions, figures, mentions, needs }}
            fallbackAlt={topic.title}
            topHeading={level}
          />
        </div>
      );
    }
    case "card": {
      const standing = standings.get(part.card.id) ?? null;
      return (
        <Leaf
          {...shared}
          card={part.card}
          level={level}
          isSought={isSought}
          standing={standing}
          starred={isStarred(part.card)}
          onStar={onStar}
          onAskAgain={onAskAgain}
          editHref={editHref?.(part.card) ?? null}
        />
      );
    }
  }
}
