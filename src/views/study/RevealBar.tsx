import { KeyCap } from "../KeyCap.tsx";
import "./study.css";

export interface RevealBarProps {
  readonly onReveal: () => void;
}

export function RevealBar({ onReveal }: RevealBarProps) {
  return (
    <section className="study-foot" aria-label="Answer">
      <div className="reveal">
        <button type="button" className="button" onClick={onReveal} aria-keyshortcuts="Space">
          Show the answer <KeyCap name="Space" />
        </button>
      </div>
    </section>
  );
}
