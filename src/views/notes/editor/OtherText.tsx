import { useDeferredValue } from "react";
import { ComparedLines } from "./ComparedLines.tsx";

export interface OtherTextProps {
  readonly mine: string;
  readonly theirs: string;
  readonly lang: string | null;
  readonly onKeepMine: () => void;
  readonly onUseTheirs: () => void;
}

/** The same file as it was changed elsewhere: the learner chooses one, or joins both in the field. */
export function OtherText({ mine, theirs, lang, onKeepMine, onUseTheirs }: OtherTextProps) {
  const compared = useDeferredValue(mine);
  return (
    <section className="edit-other" aria-label="Changed elsewhere">
      <h2>This file was changed elsewhere</h2>
      <p>
        Another tab, device or program changed it while you typed. Yours is in the text field and not saved yet; lines
        that only the other one has are marked here. Take over what you want of it, then keep yours. Neither is lost:
        earlier versions has both.
      </p>
      <div className="edit-choices">
        <button type="button" className="button" onClick={onKeepMine}>
          Keep mine
        </button>
        <button type="button" className="button plain" onClick={onUseTheirs}>
          Use the other
        </button>
      </div>
      <ComparedLines text={theirs} other={compared} lang={lang} label="The other text" />
    </section>
  );
}
