export interface WeekMinutesProps {
  /** As typed, Monday first. */
  readonly minutes: readonly string[];
  readonly fault: string | undefined;
  readonly onMinutes: (minutes: readonly string[]) => void;
}

/** How long one can study on each day of the week. */
export function WeekMinutes({ minutes, fault, onMinutes }: WeekMinutesProps) {
  const [monday = ""] = minutes;
  return (
    <fieldset className="exam-field" aria-describedby={fault === undefined ? undefined : "minutes-fault"}>
      <legend>Minutes a day</legend>
      <div className="week">
        {weekdays.map((name, at) => (
          <label key={name}>
            <abbr title={name}>{name.slice(0, 3)}</abbr>
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={1440}
              value={minutes[at] ?? ""}
              aria-label={`Minutes on ${name}`}
              aria-invalid={fault !== undefined && at === 0}
              onChange={(event) =>
                onMinutes(weekdays.map((_, day) => (day === at ? event.target.value : (minutes[day] ?? ""))))
              }
            />
          </label>
        ))}
      </div>
      <button type="button" className="quiet linked" onClick={() => onMinutes(weekdays.map(() => monday))}>
        Monday’s minutes on every day
      </button>
      {fault !== undefined && (
        <p className="exam-fault" id="minutes-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
