import { useRef, useState } from "react";

export interface DaysOffProps {
  /** `2026-12-10`, rising. */
  readonly daysOff: readonly string[];
  readonly dateWords: (date: string) => string;
  readonly onDaysOff: (daysOff: readonly string[]) => void;
}

/** Single days without study, such as holidays. */
export function DaysOff({ daysOff, dateWords, onDaysOff }: DaysOffProps) {
  const [date, setDate] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    if (date === "") return field.current?.focus();
    onDaysOff([...new Set([...daysOff, date])].sort());
    setDate("");
  };
  return (
    <fieldset className="exam-field">
      <legend>Days off</legend>
      <div className="exam-ways">
        <input
          ref={field}
          type="date"
          aria-label="A day off"
          value={date}
          onChange={(event) => setDate(event.target.value)}
          onKeyDown={(event) => {
            // Enter in a field would send the whole form.
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" className="button plain" onClick={add}>
          Add the day
        </button>
      </div>
      {daysOff.length > 0 && (
        <ul className="bare days-off">
          {daysOff.map((day) => (
            <li key={day}>
              <span className="num">{dateWords(day)}</span>
              <button
                type="button"
                className="quiet linked"
                onClick={() => {
                  onDaysOff(daysOff.filter((other) => other !== day));
                  field.current?.focus();
                }}
              >
                Remove<span className="unseen"> {dateWords(day)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
