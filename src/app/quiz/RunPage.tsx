import { useCallback, useEffect, useState } from "react";
import { useStore } from "zustand";
import { topicOf } from "../../library/library.ts";
import { isFigureQuestion } from "../../study/quiz/quiz.ts";
import type { QuizDesk } from "../../study/quiz/quizDesk.ts";
import type { OpenQuiz } from "../../study/quiz/quizState.ts";
import { LoadingSheet } from "../../views/frame/LoadingSheet.tsx";
import type { NoticeProps } from "../../views/frame/Notice.tsx";
import { Standstill } from "../../views/frame/Standstill.tsx";
import { nextQuestion, nextStep } from "../../views/quiz/nextStep.ts";
import { RunScreen } from "../../views/quiz/RunScreen.tsx";
import { href, quizAddress, settingsAddress } from "../addresses.ts";
import { openedOn, openFigure } from "../figures/openFigure.ts";
import { KeysList } from "../KeysList.tsx";
import { remoteImagesIn, useSetRemoteImages } from "../remoteImages.ts";
import { useServices } from "../services.ts";
import { layAside, navigate, rename } from "../useAddress.ts";
import { useSettings } from "../useFold.ts";
import { useFaultNotices } from "../useNotices.ts";
import { useOnePress } from "../useOnePress.ts";
import { useStar } from "../useStar.ts";
import { useWakeLock } from "../useWakeLock.ts";
import { explanationOf } from "./explanationOf.ts";
import { reportAddress } from "./quizAddresses.ts";
import { useQuizClock } from "./useQuizClock.ts";
import { useQuizDesk } from "./useQuizDesk.ts";
import { useRunKeys } from "./useRunKeys.ts";

/** A quiz being answered and marked, at the question where it was left. */
export function RunPage({ id }: { readonly id: string }) {
  const desk = useQuizDesk();
  const state = useStore(desk.store);
  useQuizClock(desk, id);
  useWakeLock();
  const isFinished = state.kind === "open" && state.attempt.id === id && state.phase === "finished";
  useEffect(() => {
    if (isFinished) rename(reportAddress(id));
  }, [isFinished, id]);

  if (state.kind === "missing") {
    return (
      <Standstill
        title="This quiz is not here."
        text="It was deleted, belongs to another browser, or was written by a newer version of Recto."
        ways={
          <a className="button" href={href(quizAddress)}>
            To the quizzes
          </a>
        }
      />
    );
  }
  if (state.kind === "closed" || state.attempt.id !== id || isFinished) {
    return <LoadingSheet words="Opening the quiz" progress={null} onCancel={null} />;
  }
  return <Running desk={desk} quiz={state} />;
}

function Running({ desk, quiz }: { readonly desk: QuizDesk; readonly quiz: OpenQuiz }) {
  const { catalog } = useServices();
  const { library } = useStore(catalog.store);
  const settings = useSettings();
  const setRemoteImages = useSetRemoteImages();
  const { isStarred, star } = useStar();
  const [open, setOpen] = useState<"nothing" | "questions" | "hand-in" | "keys">("nothing");
  const { once } = useOnePress();
  const faults = useFaultNotices();
  const { at, attempt, question, card, marking, answerShown, phase } = quiz;
  const { deck } = question;

  const step = nextStep(quiz);
  const goOn = () => {
    switch (step) {
      case "reveal":
        return desk.reveal();
      case "accept":
        desk.accept();
        return phase === "marking" || at < attempt.questions.length - 1 ? desk.go(nextQuestion(quiz)) : undefined;
      case "next":
      case "next-unmarked":
        return desk.go(nextQuestion(quiz));
      case "hand-in":
        return setOpen("hand-in");
      case "finish":
        return desk.finish();
    }
  };
  const press = () => once(goOn);
  const leave = () => navigate(quizAddress);
  const isFigure = isFigureQuestion(question);
  const starCard = () => card !== null && star(card);
  const previous = () => desk.go(at - 1);
  const next = () => desk.go(at + 1);
  const numbers = Array.from({ length: 9 }, (_, n) => [String(n + 1), () => pressNumber(desk, quiz, n)] as const);
  useRunKeys(
    {
      " ": press,
      Enter: press,
      ArrowLeft: previous,
      k: previous,
      ArrowRight: next,
      j: next,
      f: desk.flag,
      s: starCard,
      ...(marking?.sheet.kind === "points" ? { a: desk.tickAll, n: desk.tickNone } : {}),
      ...Object.fromEntries(numbers),
      Escape: leave,
      "?": () => setOpen("keys"),
    },
    press,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: texts are parsed anew for another handler, and this one does the same
  const allowRemoteImages = useCallback(() => setRemoteImages(deck, true), [deck]);
  const lang = isFigure
    ? topicOf(library, deck, question.topic)?.lang
    : library.placeByCardId.get(card?.id ?? question.cardId)?.lang;
  return (
    <>
      <title>{`${attempt.recipe.title} · Quiz · Recto`}</title>
      <RunScreen
        quiz={quiz}
        lang={lang ?? null}
        explanation={answerShown ? explanationOf(question, card) : null}
        starred={card !== null && isStarred(card)}
        notices={[...textNotices(quiz, desk), ...faults]}
        remoteImages={remoteImagesIn(settings, deck)}
        missBringsForward={settings.quizMissBringsForward}
        settingsHref={href(settingsAddress)}
        open={open === "keys" ? "nothing" : open}
        onOpen={setOpen}
        onGo={desk.go}
        onStep={press}
        onFlag={desk.flag}
        onStar={isFigure ? null : starCard}
        onHandIn={desk.handIn}
        onLeave={leave}
        onWrite={desk.write}
        onPick={desk.pick}
        onConfidence={desk.setConfidence}
        onTick={desk.tick}
        onTickAll={desk.tickAll}
        onTickNone={desk.tickNone}
        onSelfMark={desk.selfMark}
        onRate={desk.rate}
        onAllowRemoteImages={allowRemoteImages}
        onEnlarge={layAside}
        onOpenFigure={(figure) => {
          // A card that is gone shows none. Of figures that are asked about the sheet says when they have an address.
          if (isFigure) openFigure(deck, { figure, fallbackAlt: question.text, disclosure: "all" });
          else if (card !== null) openFigure(deck, openedOn(card, figure, answerShown));
        }}
      />
      {open === "keys" && <KeysList onClose={() => setOpen("nothing")} />}
    </>
  );
}

/** While answering a choice a number picks, while marking it ticks: points, or how much one had. */
function pressNumber(desk: QuizDesk, { marking, locked }: OpenQuiz, n: number): void {
  if (marking === null) {
    if (!locked) desk.pick(n);
    return;
  }
  const self = ([0, 0.5, 1] as const)[n];
  if (marking.sheet.kind === "points") desk.tick(n);
  else if (marking.sheet.kind !== "picks" && self !== undefined) desk.selfMark(self);
}

function textNotices({ fault, attempt, phase }: OpenQuiz, desk: QuizDesk): readonly NoticeProps[] {
  const notices: NoticeProps[] = [];
  if (fault !== null) {
    const actions = [{ label: "Try again", onAction: desk.retryText }];
    notices.push({ id: "text", kind: "error", text: fault.message, actions, onDismiss: null });
  }
  if (phase === "marking" && attempt.handIn?.by === "time") {
    const text = "The time is up: what was there is handed in. Mark it now.";
    notices.push({ id: "time", kind: "info", text, actions: [], onDismiss: null });
  }
  return notices;
}
