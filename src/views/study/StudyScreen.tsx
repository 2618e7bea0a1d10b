import { Activity, lazy, Suspense } from "react";
import type { Card } from "../../deck/card.ts";
import type { Figure } from "../../deck/figure.ts";
import type { Rating } from "../../scheduler/rating.ts";
import { CardSheet } from "../card/CardSheet.tsx";
import type { Counts } from "../counts.ts";
import { Notice, type NoticeProps } from "../frame/Notice.tsx";
import type { RemoteImages } from "../remoteImages.ts";
import { letGo } from "./letGo.ts";
import { RatingBar } from "./RatingBar.tsx";
import { RevealBar } from "./RevealBar.tsx";
import { StudyBar } from "./StudyBar.tsx";
import "./study.css";

// What is behind a press is no part of the first card.
const MoreMenu = lazy(async () => ({ default: (await import("./MoreMenu.tsx")).MoreMenu }));

/** A card with what the screen says around it. */
export interface ShownCard {
  readonly card: Card;
  /** BCP 47, from the topic; null where it says nothing. */
  readonly lang: string | null;
  readonly deckTitle: string;
  readonly topicTitle: string;
  readonly topicHref: string;
  readonly remoteImages: RemoteImages;
}

/** What is on the sheet: only an answer that is shown can be rated. */
export type StudyStage =
  | { readonly kind: "asking"; readonly shown: ShownCard }
  | {
      readonly kind: "revealed";
      readonly shown: ShownCard;
      /** In words, such as "10 min". */
      readonly outcomes: Readonly<Record<Rating, string>>;
      readonly suggested: Rating | null;
    };

export interface StudyScreenProps {
  readonly stage: StudyStage;
  /** The card that most likely comes next: rendered ahead, out of sight. */
  readonly ahead: ShownCard | null;
  readonly counts: Counts;
  /** 0–1 */
  readonly progress: number;
  readonly canUndo: boolean;
  /** Ratings cannot be taken at the moment. */
  readonly disabled: boolean;
  readonly notices: readonly NoticeProps[];
  readonly moreOpen: boolean;
  readonly onReveal: () => void;
  readonly onRate: (rating: Rating) => void;
  readonly starred: boolean;
  readonly onStar: () => void;
  readonly onUndo: () => void;
  readonly onMore: () => void;
  readonly onCloseMore: () => void;
  readonly onBury: () => void;
  readonly onSuspend: () => void;
  /** Edits the card's text; null where that is not on this device. */
  readonly onEdit: (() => void) | null;
  readonly onKeys: () => void;
  readonly onEnd: () => void;
  /** A figure lies over the screen. */
  readonly figureOpen: boolean;
  readonly onOpenFigure: (figure: Figure) => void;
  /** For the deck of the card on the sheet. */
  readonly onAllowRemoteImages: () => void;
}

/** The card is the only thing on the stage: what is left stands above it, what can be pressed below it. */
export function StudyScreen(props: StudyScreenProps) {
  const { stage, ahead, notices, onAllowRemoteImages } = props;
  const { shown } = stage;
  const sheets = ahead === null || ahead.card.id === shown.card.id ? [shown] : [shown, ahead];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: nothing happens but a loss of focus
    <div className="study" onClick={letGo}>
      <StudyBar {...props} deckTitle={shown.deckTitle} topicTitle={shown.topicTitle} />
      <main className="stage">
        {notices.map((notice) => (
          <Notice key={notice.id} {...notice} />
        ))}
        {sheets.map((sheet) => (
          <Activity key={sheet.card.id} mode={sheet === shown ? "visible" : "hidden"}>
            <CardSheet
              card={sheet.card}
              lang={sheet.lang}
              revealed={sheet === shown && stage.kind === "revealed"}
              covered={props.figureOpen || props.moreOpen}
              remoteImages={sheet.remoteImages}
              onAllowRemoteImages={onAllowRemoteImages}
              onOpenFigure={props.onOpenFigure}
            />
          </Activity>
        ))}
      </main>
      {stage.kind === "asking" ? (
        <RevealBar onReveal={props.onReveal} />
      ) : (
        <RatingBar
          outcomes={stage.outcomes}
          suggested={stage.suggested}
          disabled={props.disabled}
          onRate={props.onRate}
        />
      )}
      <Suspense fallback={null}>
        {props.moreOpen && <MoreMenu {...props} topicHref={shown.topicHref} onClose={props.onCloseMore} />}
      </Suspense>
    </div>
  );
}
