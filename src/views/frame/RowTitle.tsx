export interface RowTitleProps {
  readonly title: string;
  /** Where the row leads; null where the way there stands beside it. */
  readonly href: string | null;
  readonly words: string;
}

/** A line of a list: what it is called, and below it what there is to say of it in one sentence. */
export function RowTitle({ title, href, words }: RowTitleProps) {
  return (
    <div>
      <h3>{href === null ? title : <a href={href}>{title}</a>}</h3>
      <p className="num">{words}</p>
    </div>
  );
}
