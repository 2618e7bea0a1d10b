import type { Progress } from "./counts.ts";
import "./meter.css";

/** How far a set of cards has come, as a bar that also says it in words. */
export function ProgressMeter({ progress }: { readonly progress: Progress }) {
  const all = progress.known + progress.learning + progress.new;
  const share = (part: number) => ({ width: `${all === 0 ? 0 : (100 * part) / all}%` });
  return (
    <span className="meter" role="img" aria-label={progressWords(progress)}>
      <span className="meter-known" style={share(progress.known)} />
      <span className="meter-learning" style={share(progress.learning)} />
    </span>
  );
}

/** "3 of 7 known, 2 being learned" */
export function progressWords({ known, learning, new: unseen }: Progress): string {
  const all = known + learning + unseen;
  if (all === 0) return "no cards";
  const begun = `${known} of ${all} known`;
  return learning === 0 ? begun : `${begun}, ${learning} being learned`;
}
