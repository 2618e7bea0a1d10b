export interface TopicLoss {
  readonly key: string;
  readonly title: string;
  readonly href: string | null;
  /** Its part of the exam, and what of it is expected to be lost; shares of its score, 0–1. */
  readonly share: number;
  readonly loss: number;
}

export interface TopicLossesProps {
  readonly topics: readonly TopicLoss[];
}

/** Where the score is expected to be lost, largest loss first. */
export function TopicLosses({ topics }: TopicLossesProps) {
  const [front, rest] = [topics.slice(0, inFront), topics.slice(inFront)];
  return (
    <section aria-labelledby="losses">
      <h2 className="eyebrow" id="losses">
        Where points are lost
      </h2>
      <p className="exam-quiet">What you would not know on the day, by topic, when the plan is followed.</p>
      <Losses topics={front} />
      {rest.length > 0 && (
        <details className="exam-details">
          <summary>{rest.length} more</summary>
          <Losses topics={rest} />
        </details>
      )}
    </section>
  );
}

const inFront = 8;

function Losses({ topics }: { readonly topics: readonly TopicLoss[] }) {
  return (
    <ul className="bare losses">
      {topics.map(({ key, title, href, share, loss }) => (
        <li key={key}>
          <span className="loss-title">{href === null ? title : <a href={href}>{title}</a>}</span>
          <meter
            className="loss-meter"
            min={0}
            max={share}
            value={Math.min(loss, share)}
            aria-label={`Expected loss in ${title}`}
            aria-valuetext={lossWords(loss, share)}
          />
          <span className="loss-words num">{lossWords(loss, share)}</span>
        </li>
      ))}
    </ul>
  );
}

/** "4.5 of 24 points" */
function lossWords(loss: number, share: number): string {
  return `${tenths(loss)} of ${share < 0.1 ? tenths(share) : Math.round(share * 100)}\u00a0points`;
}

function tenths(share: number): string {
  return (100 * share).toFixed(1);
}
