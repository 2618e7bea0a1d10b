import type { KeyPoint } from "../../deck/card.ts";
import type { Figure } from "../../deck/figure.ts";
import type { CramCard } from "../../study/exam/examState.ts";
import { StarButton } from "../card/StarButton.tsx";
import { questionText } from "../card/sides.ts";
import { FigureImage } from "../figure/FigureImage.tsx";
import { MarkdownText } from "../markdown/MarkdownText.tsx";
import type { RemoteImages } from "../remoteImages.ts";
import { percentWords } from "../words.ts";

export interface CramEntryProps {
  readonly entry: CramCard;
  readonly lang: string | null;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly starred: boolean;
  readonly onStar: () => void;
  readonly onOpenFigure: (figure: Figure) => void;
}

/** One card, as short as can be: its question, the points an answer must have, its figures. */
export function CramEntry({ entry, onOpenFigure, starred, onStar, ...shared }: CramEntryProps) {
  const { card, keyPoints, figures, recall } = entry;
  const text = {
    ...shared,
    fallbackAlt: questionText(card),
    needs: card.needs,
    figures: card.figures,
    mentions: card.mentions,
    definitions: card.definitions,
    onOpenFigure,
  };
  return (
    <article className="cram-entry">
      <div className="cram-entry-head">
        <h3>
          <MarkdownText {...text} markdown={card.question} inline />
          <span className="cram-recall num">
            {recall === 0 ? "never seen" : percentWords(recall)}
            {recall > 0 && <span className="unseen"> likely to be known</span>}
          </span>
        </h3>
        <StarButton starred={starred} onStar={onStar} />
      </div>
      {/* Key points are plain text, in which a formula would stand as it is typed. */}
      {keyPoints.length > 0 && !card.needs.math ? (
        <Points points={keyPoints} lang={shared.lang} />
      ) : (
        !card.figurePrompt && <MarkdownText {...text} figures={[]} markdown={card.answer} topHeading={4} />
      )}
      {figures.map((figure) => (
        <FigureImage {...text} key={figure.path} figure={figure} eager onOpen={onOpenFigure} />
      ))}
    </article>
  );
}

function Points({ points, lang }: { readonly points: readonly KeyPoint[]; readonly lang: string | null }) {
  const groups = new Map<string | null, string[]>();
  for (const { group, text } of points) groups.set(group, [...(groups.get(group) ?? []), text]);
  return [...groups].map(([group, texts]) => (
    <div key={group} lang={lang ?? undefined} className="cram-points">
      {group !== null && <p>{group}</p>}
      <ul>
        {texts.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points never move, and two may say the same
          <li key={at}>{text}</li>
        ))}
      </ul>
    </div>
  ));
}
