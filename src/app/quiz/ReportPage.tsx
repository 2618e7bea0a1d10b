import { useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Figure } from "../../deck/figure.ts";
import { deckOf } from "../../library/library.ts";
import { resultAsCsv, resultAsJson } from "../../study/quiz/exportResult.ts";
import { quizEntries } from "../../study/quiz/keys.ts";
import { quizLists } from "../../study/quiz/lists.ts";
import { phaseOf } from "../../study/quiz/phase.ts";
import { type Attempt, isFigureQuestion, noAnswer } from "../../study/quiz/quiz.ts";
import { readAttempt } from "../../study/quiz/readAttempt.ts";
import { reportOf } from "../../study/quiz/report.ts";
import { trendOf } from "../../study/quiz/trend.ts";
import { momentWords } from "../../views/quiz/quizWords.ts";
import { ReportScreen } from "../../views/quiz/ReportScreen.tsx";
import { dateWords } from "../../views/timeWords.ts";
import { href, quizAddress } from "../addresses.ts";
import { openFigure } from "../figures/openFigure.ts";
import { NothingThere } from "../NothingThere.tsx";
import { remoteImagesIn, useSetRemoteImages } from "../remoteImages.ts";
import { useServices } from "../services.ts";
import { navigate } from "../useAddress.ts";
import { useFold, useNow, useSettings } from "../useFold.ts";
import { useStar } from "../useStar.ts";
import { explanationOf } from "./explanationOf.ts";
import { runAddress, studyMissedAddress } from "./quizAddresses.ts";
import { saveFile } from "./saveFile.ts";
import { startFaultWords } from "./startFaultWords.ts";
import { useAskedCards } from "./useAskedCards.ts";
import { useFigures } from "./useFigures.ts";
import { useQuizDesk } from "./useQuizDesk.ts";

/** What an attempt came to. */
export function ReportPage({ id }: { readonly id: string }) {
  const { journal } = useServices();
  const fold = useFold();
  const { version } = useStore(journal.status);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fold changes in place, `version` says when
  const attempt = useMemo(() => readAttempt(quizEntries(fold), id), [fold, version, id]);
  return attempt === null ? <NothingThere /> : <Reported attempt={attempt} />;
}

function Reported({ attempt }: { readonly attempt: Attempt }) {
  const { catalog } = useServices();
  const { library } = useStore(catalog.store);
  const desk = useQuizDesk();
  const fold = useFold();
  const settings = useSettings();
  const setRemoteImages = useSetRemoteImages();
  const { epochMs } = useNow();
  const { cards, loading } = useAskedCards(attempt);
  const asksFigures = attempt.questions.some(isFigureQuestion);
  const figures = useFigures(asksFigures);
  const report = useMemo(() => reportOf(attempt), [attempt]);
  const phase = phaseOf(attempt, epochMs);
  const { recipe, recipeId, startedAt } = attempt;
  const fileName = `recto-quiz-${new Date(startedAt).toISOString().slice(0, 10)}`;

  const { isStarred, star } = useStar();
  const [fault, setFault] = useState<string | null>(null);
  const repeat = async () => {
    const made = await desk.start(recipe, recipeId);
    if (made.ok) navigate(runAddress(made.value));
    else setFault(startFaultWords(made.fault));
  };
  return (
    <>
      <title>{`${recipe.title} · Report · Recto`}</title>
      <ReportScreen
        attempt={attempt}
        report={report}
        date={momentWords(startedAt)}
        deckTitle={(slug) => deckOf(library, slug)?.title ?? slug}
        questions={report.lines.map((line, n) => {
          const { question } = line;
          const { deck } = question;
          const shared = {
            number: n + 1,
            line,
            answer: attempt.answers[n] ?? noAnswer,
            remoteImages: remoteImagesIn(settings, deck),
            onAllowRemoteImages: () => setRemoteImages(deck, true),
            onOpenFigure: (figure: Figure) =>
              openFigure(deck, { figure, fallbackAlt: recipe.title, disclosure: "all" }),
          };
          if (isFigureQuestion(question)) {
            const figureOf = (id: string) => figures?.find((one) => one.deck === deck && one.id === id) ?? null;
            const optionFigures = question.options.map(({ figureId }) => figureOf(figureId));
            return { ...shared, question, figure: figureOf(question.figureId), optionFigures };
          }
          const { cardId } = question;
          const card = cards.get(cardId) ?? null;
          return {
            ...shared,
            card,
            explanation: explanationOf(question, card),
            lang: library.placeByCardId.get(card?.id ?? cardId)?.lang ?? null,
            starred: card !== null && isStarred(card),
            onStar: () => card !== null && star(card),
          };
        })}
        trend={trendOf(attempt, quizLists(fold, epochMs).finished).map((point) => ({
          id: point.id,
          date: dateWords(point.startedAt),
          score: point.score,
          current: point.id === attempt.id,
        }))}
        homeHref={href(quizAddress)}
        studyMissedHref={report.missedCardIds.length === 0 ? null : href(studyMissedAddress(attempt.id))}
        markHref={phase === "finished" ? null : href(runAddress(attempt.id))}
        broughtForward={attempt.finish?.broughtForward.length ?? 0}
        loading={loading || (asksFigures && figures === null)}
        fault={fault}
        onRepeat={() => void repeat()}
        onPrint={() => window.print()}
        onCsv={() => saveFile(`${fileName}.csv`, "text/csv", resultAsCsv(attempt))}
        onJson={() => saveFile(`${fileName}.json`, "application/json", resultAsJson(attempt))}
      />
    </>
  );
}
