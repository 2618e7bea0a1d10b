import { KeyCap } from "../KeyCap.tsx";
import { type Step, stepNames } from "./nextStep.ts";

export interface RunFootProps {
  readonly step: Step;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The way on takes Space besides Enter: not while a text is being typed, where Ctrl and Enter does. */
  readonly cap: string;
  readonly onStep: () => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}

/** Back, on, and past: where the thumb is. */
export function RunFoot({ step, isFirst, isLast, cap, onStep, onPrevious, onNext }: RunFootProps) {
  return (
    <section className="study-foot run-foot" aria-label="Ways on">
      <div className="run-ways">
        <button
          type="button"
          className="button plain"
          onClick={onPrevious}
          disabled={isFirst}
          aria-keyshortcuts="k ArrowLeft"
        >
          <Arrow back />
          <span>Previous</span>
        </button>
        <button type="button" className="button" onClick={onStep} aria-keyshortcuts="Space">
          {stepNames[step]} <KeyCap name={cap} />
        </button>
        <button
          type="button"
          className="button plain"
          data-same={step === "next"}
          onClick={onNext}
          disabled={isLast}
          aria-keyshortcuts="j ArrowRight"
        >
          <span>Next</span>
          <Arrow />
        </button>
      </div>
    </section>
  );
}

function Arrow({ back = false }: { readonly back?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={back ? "M10 3L5 8l5 5" : "M6 3l5 5-5 5"}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
