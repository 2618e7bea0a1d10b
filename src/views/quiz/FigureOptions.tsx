import type { CatalogFigure } from "../../deck/figureCatalog.ts";
import type { FigureQuestion } from "../../study/quiz/quiz.ts";
import { captionOf } from "../figure/figureWords.ts";
import { KeyCap } from "../KeyCap.tsx";
import type { RemoteImages } from "../remoteImages.ts";
import { hiddenAlts } from "./hiddenAlt.ts";
import { QuizPicture } from "./QuizPicture.tsx";
import { verdictOf } from "./verdict.ts";

export interface FigureOptionsProps {
  readonly question: FigureQuestion;
  /** As with the question's options; null for one that is not there. */
  readonly figures: readonly (CatalogFigure | null)[];
  readonly picks: readonly number[];
  /** The answer can no longer be changed. */
  readonly locked: boolean;
  /** Says of each option whether it is right, and what it is called. */
  readonly shown: boolean;
  readonly remoteImages: RemoteImages;
  readonly onPick: (option: number) => void;
  /** Shows one on the whole screen; null where that is no use, as on paper. */
  readonly onEnlarge: ((option: number) => void) | null;
}

/** One of several figures of a deck, to be picked by its name or by its picture. */
export function FigureOptions(props: FigureOptionsProps) {
  const { question, locked } = props;
  const byPicture = question.kind === "find";
  return (
    <fieldset
      className={byPicture ? "options picture-options" : "options"}
      data-locked={locked}
      data-count={question.options.length}
    >
      <legend>{byPicture ? "Pick the picture." : "Pick its name."}</legend>
      {question.options.map(({ figureId }, n) =>
        byPicture ? <PictureOption key={figureId} {...props} n={n} /> : <NameOption key={figureId} {...props} n={n} />,
      )}
    </fieldset>
  );
}

interface OptionProps extends FigureOptionsProps {
  readonly n: number;
}

function NameOption(props: OptionProps) {
  const { question, picks, locked, n, onPick } = props;
  return (
    <label className="option" {...marksOf(props)}>
      <input type="radio" name="option" checked={picks.includes(n)} disabled={locked} onChange={() => onPick(n)} />
      <span>{question.options[n]?.name}</span>
      <OptionEnd {...props} />
    </label>
  );
}

function PictureOption(props: OptionProps) {
  const { question, picks, locked, shown, n, onPick, onEnlarge } = props;
  return (
    <div className="picture-option" {...marksOf(props)}>
      <label>
        <span className="picture-frame">
          <PictureFace {...props} />
        </span>
        <span className="picture-foot">
          <input type="radio" name="option" checked={picks.includes(n)} disabled={locked} onChange={() => onPick(n)} />
          <span>{shown ? question.options[n]?.name : `Picture ${n + 1}`}</span>
          <OptionEnd {...props} />
        </span>
      </label>
      {onEnlarge !== null && (
        <button type="button" className="quiet picture-enlarge" onClick={() => onEnlarge(n)}>
          Enlarge<span className="unseen"> picture {n + 1}</span>
        </button>
      )}
    </div>
  );
}

function OptionEnd({ question, picks, locked, shown, n }: OptionProps) {
  if (shown)
    return <span className="verdict">{verdictOf(picks.includes(n), question.options[n]?.right === true)}</span>;
  return n < 9 && !locked && <KeyCap name={String(n + 1)} />;
}

function marksOf({ question, picks, shown, n }: OptionProps) {
  return { "data-picked": picks.includes(n), "data-right": shown ? question.options[n]?.right : undefined };
}

function PictureFace({ question, figures, shown, remoteImages, n }: OptionProps) {
  const figure = figures[n] ?? null;
  const alt = shown ? shownAlt(figure, placeOf(question, n)) : optionAlts(question, figures)[n];
  return <QuizPicture figure={figure} alt={alt ?? ""} small remoteImages={remoteImages} />;
}

/** What stands for each of the pictures to pick from before the answer is shown. */
export function optionAlts(question: FigureQuestion, figures: FigureOptionsProps["figures"]): readonly string[] {
  const pictures = question.options.map((_, n) => ({
    figure: figures[n]?.figure ?? null,
    place: placeOf(question, n),
  }));
  return hiddenAlts(question, pictures);
}

/** "Picture 2 of 4" */
export function placeOf({ options }: FigureQuestion, n: number): string {
  return `Picture ${n + 1} of ${options.length}`;
}

function shownAlt(figure: CatalogFigure | null, place: string): string {
  return figure === null ? place : `${place}: ${captionOf(figure.figure)}`;
}
