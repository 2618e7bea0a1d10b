import { useState } from "react";

export interface NumberFieldProps {
  readonly label: string;
  /** Null: empty, where that means something. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly disabled?: boolean;
  /** Only whole numbers within the bounds; null only where `optional`. */
  readonly onValue: (value: number | null) => void;
  readonly optional?: boolean;
}

/** A number as it is being typed: it counts as soon as it can be one. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, unit, disabled = false, onValue, optional = false } = props;
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <span className="number-field">
      <input
        type="number"
        inputMode="numeric"
        aria-label={label}
        min={min}
        max={max}
        step={1}
        required={!optional}
        disabled={disabled}
        value={draft ?? (value === null ? "" : String(value))}
        onChange={(event) => {
          setDraft(event.target.value);
          const number = event.target.valueAsNumber;
          if (Number.isInteger(number) && number >= min && number <= max) onValue(number);
          else if (optional && event.target.value === "") onValue(null);
        }}
        onBlur={() => setDraft(null)}
      />{" "}
      {unit}
    </span>
  );
}
