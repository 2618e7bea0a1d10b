import { type Confidence, confidenceNames, confidences } from "./quizWords.ts";

export interface ConfidenceFieldProps {
  readonly confidence: Confidence | null;
  readonly disabled: boolean;
  readonly onConfidence: (confidence: Confidence | null) => void;
}

/** How sure one is, before the answer is seen. Nobody has to say; a second press takes it back. */
export function ConfidenceField({ confidence, disabled, onConfidence }: ConfidenceFieldProps) {
  return (
    <fieldset className="confidence" disabled={disabled}>
      <legend>
        How sure are you? <span>Optional.</span>
      </legend>
      <div className="segments">
        {confidences.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === confidence}
            onClick={() => onConfidence(one === confidence ? null : one)}
          >
            {confidenceNames[one]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
