import { useState } from "react";

export interface ResultFormProps {
  readonly result: number | null;
  readonly onResult: (result: number | null) => void;
}

/** The real result, in percent. */
export function ResultForm({ result, onResult }: ResultFormProps) {
  const [typed, setTyped] = useState(result === null ? "" : String(Math.round(result * 1000) / 10));
  const [fault, setFault] = useState(false);
  return (
    <form
      className="result-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const percent = typed.trim() === "" ? Number.NaN : Number(typed.replace(",", "."));
        const sound = percent >= 0 && percent <= 100;
        setFault(!sound);
        if (sound) onResult(percent / 100);
      }}
    >
      <div className="exam-field">
        <label htmlFor="result">Your result, in percent</label>
        <input
          id="result"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={fault}
          aria-describedby={fault ? "result-fault" : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {fault && (
          <p className="exam-fault" id="result-fault" role="alert">
            A number from 0 to 100.
          </p>
        )}
      </div>
      <div className="exam-ways">
        <button type="submit" className="button">
          {result === null ? "Keep the result" : "Change the result"}
        </button>
        {result !== null && (
          <button type="button" className="quiet" onClick={() => onResult(null)}>
            Take it back
          </button>
        )}
      </div>
    </form>
  );
}
