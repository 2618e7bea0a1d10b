export interface ExamHeadProps {
  readonly name: string;
  /** "Thursday, 10 December 2026, 9:00" */
  readonly date: string;
  /** "in 16 days", "today", "3 days ago" */
  readonly daysLeft: string;
  readonly listHref: string;
  readonly editHref: string;
  /** The sheet for the eve; null once the exam is over. */
  readonly cramHref: string | null;
}

/** Which exam it is, when, and the ways from here. */
export function ExamHead({ name, date, daysLeft, listHref, editHref, cramHref }: ExamHeadProps) {
  return (
    <div className="exam-head">
      <div>
        <p className="crumb">
          <a href={listHref}>Exams</a> <span aria-hidden="true">›</span>
        </p>
        <h1>{name}</h1>
        <p className="exam-quiet num">
          {date}, {daysLeft}
        </p>
      </div>
      <div className="exam-ways">
        {cramHref !== null && (
          <a className="button plain" href={cramHref}>
            Cram sheet
          </a>
        )}
        <a className="button plain" href={editHref}>
          Change
        </a>
      </div>
    </div>
  );
}
