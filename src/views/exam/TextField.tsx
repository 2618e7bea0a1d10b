import type { InputHTMLAttributes } from "react";

export interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value"> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onValue: (value: string) => void;
}

/** One of the browser's own fields, with its label, and beneath it what is wrong or what it is for. */
export function TextField({ id, label, hint, fault, onValue, ...input }: TextFieldProps) {
  const words = fault ?? hint;
  return (
    <div className="exam-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        aria-invalid={fault !== undefined}
        aria-describedby={words === undefined ? undefined : `${id}-words`}
        onChange={(event) => onValue(event.target.value)}
      />
      {words !== undefined && (
        <p className={fault === undefined ? "exam-hint" : "exam-fault"} id={`${id}-words`} role={fault && "alert"}>
          {words}
        </p>
      )}
    </div>
  );
}
