import { Dialog } from "../frame/Dialog.tsx";
import { Notice, type NoticeProps } from "../frame/Notice.tsx";
import { letGo } from "../study/letGo.ts";
import "../card/card.css";
import "../study/study.css";
import "./run.css";
import { FigureSheet, type FigureSheetProps } from "./FigureSheet.tsx";
import { HandInDialog } from "./HandInDialog.tsx";
import { isTyped } from "./isTyped.ts";
import { Navigator } from "./Navigator.tsx";
import { nextStep } from "./nextStep.ts";
import { QuestionSheet, type QuestionSheetProps } from "./QuestionSheet.tsx";
import { RunBar } from "./RunBar.tsx";
import { RunFoot } from "./RunFoot.tsx";

export interface RunScreenProps extends QuestionSheetProps, Pick<FigureSheetProps, "onEnlarge"> {
  readonly starred: boolean;
  readonly notices: readonly NoticeProps[];
  /** What stands before the question. */
  readonly open: "nothing" | "questions" | "hand-in";
  readonly onOpen: (open: "nothing" | "questions" | "hand-in") => void;
  readonly onGo: (n: number) => void;
  readonly onStep: () => void;
  readonly onFlag: () => void;
  /** Null where no card is asked. */
  readonly onStar: (() => void) | null;
  readonly onHandIn: () => void;
  readonly onLeave: () => void;
}

/** A quiz being taken: one question on the stage, all of them beside it, the way on below. */
export function RunScreen(props: RunScreenProps) {
  const { quiz, notices, open, onOpen, onGo } = props;
  const { attempt, phase, navigator, at } = quiz;
  const answering = phase === "answering";
  const done = navigator.filter(({ progress }) =>
    answering ? progress !== "unanswered" : progress === "marked",
  ).length;
  const step = nextStep(quiz);
  const close = () => onOpen("nothing");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: nothing happens but a loss of focus
    <div className="study quiz-run" onClick={letGo}>
      <RunBar
        title={attempt.recipe.title}
        number={at + 1}
        count={navigator.length}
        done={done}
        doneWords={answering ? "answered" : "marked"}
        remainingMillis={answering ? quiz.remainingMillis : null}
        flagged={navigator[at]?.flagged === true}
        starred={props.starred}
        onHandIn={answering ? () => onOpen("hand-in") : null}
        onFlag={props.onFlag}
        onStar={props.onStar}
        onQuestions={() => onOpen("questions")}
        onLeave={props.onLeave}
      />
      <main className="stage quiz-stage">
        {notices.map((notice) => (
          <Notice key={notice.id} {...notice} />
        ))}
        {"figureId" in quiz.question ? (
          <FigureSheet key={at} {...props} question={quiz.question} />
        ) : (
          <QuestionSheet key={at} {...props} />
        )}
        <div className="quiz-side">
          <Navigator states={navigator} at={at} onGo={onGo} />
        </div>
      </main>
      <RunFoot
        step={step}
        cap={step === "reveal" && isTyped(quiz.question) ? "Ctrl Enter" : "Space"}
        isFirst={at === 0}
        isLast={at === navigator.length - 1}
        onStep={props.onStep}
        onPrevious={() => onGo(at - 1)}
        onNext={() => onGo(at + 1)}
      />
      {open === "questions" && (
        <Dialog className="dialog" label="All questions" onClose={close}>
          <div className="dialog-body">
            <h2>Questions</h2>
            <Navigator
              states={navigator}
              at={at}
              onGo={(n) => {
                close();
                onGo(n);
              }}
            />
            <div className="dialog-actions">
              <button type="button" className="button plain" onClick={close}>
                Back to the question
              </button>
            </div>
          </div>
        </Dialog>
      )}
      {open === "hand-in" && <HandInDialog states={navigator} onHandIn={props.onHandIn} onClose={close} />}
    </div>
  );
}
