import { useState } from "react";
import { useStore } from "zustand";
import { type AttemptSummary, quizLists } from "../../study/quiz/lists.ts";
import type { Recipe } from "../../study/quiz/quiz.ts";
import { QuizHomeScreen } from "../../views/quiz/QuizHomeScreen.tsx";
import { modeNames, momentWords, recipeWords } from "../../views/quiz/quizWords.ts";
import { dateWords } from "../../views/timeWords.ts";
import { href, quizStartAddress } from "../addresses.ts";
import { useServices } from "../services.ts";
import { navigate } from "../useAddress.ts";
import { useFold, useNow } from "../useFold.ts";
import { useKeys } from "../useKeys.ts";
import { buildAddress, quizFiguresAddress, recipeAddress, reportAddress, runAddress } from "./quizAddresses.ts";
import { startFaultWords } from "./startFaultWords.ts";
import { useQuizDesk } from "./useQuizDesk.ts";

const everything = { kind: "all" } as const;

/** What is open, what can be repeated, and what came of the quizzes before. */
export function QuizHomePage() {
  const { catalog } = useServices();
  const { library } = useStore(catalog.store);
  const desk = useQuizDesk();
  const fold = useFold();
  const now = useNow();
  const [fault, setFault] = useState<string | null>(null);
  const { open, finished, recipes, unreadable } = quizLists(fold, now.epochMs);
  const quick = library.decks.some(({ topics }) => topics.some(({ cardIds }) => cardIds.length > 0));
  const hasFigures = library.decks.some(({ topics }) => topics.some(({ figureCount }) => figureCount > 0));
  useKeys(quick ? { " ": () => navigate(quizStartAddress(everything)) } : {});

  const start = async (recipe: Recipe, recipeId: string) => {
    const made = await desk.start(recipe, recipeId);
    if (made.ok) navigate(runAddress(made.value));
    else setFault(startFaultWords(made.fault));
  };
  return (
    <>
      <title>Quiz · Recto</title>
      <QuizHomeScreen
        open={open.map((summary) => ({
          id: summary.attempt.id,
          title: summary.attempt.recipe.title,
          href: href(runAddress(summary.attempt.id)),
          words: `${momentWords(summary.attempt.startedAt)}, ${openWords(summary)}`,
          wayOn: summary.phase === "answering" ? "Go on" : "Mark it",
        }))}
        recipes={recipes.map(({ id, recipe }) => ({
          id,
          title: recipe.title,
          words: recipeWords(recipe),
          editHref: href(recipeAddress(id)),
        }))}
        finished={finished.map(({ attempt: { id, recipe, startedAt, questions }, score }) => ({
          id,
          title: recipe.title,
          href: href(reportAddress(id)),
          date: momentWords(startedAt),
          questions: questions.length,
          score,
          mode: modeNames[recipe.mode],
        }))}
        trend={finished.toReversed().map(({ attempt: { id, startedAt }, score }) => ({
          id,
          date: dateWords(startedAt),
          score,
          current: false,
        }))}
        quickHref={quick ? href(quizStartAddress(everything)) : null}
        figuresHref={hasFigures ? href(quizFiguresAddress(everything)) : null}
        buildHref={href(buildAddress(everything))}
        unreadable={unreadable}
        fault={fault}
        onStartRecipe={(id) => {
          const saved = recipes.find((one) => one.id === id);
          if (saved !== undefined) void start(saved.recipe, id);
        }}
        onDeleteRecipe={desk.deleteRecipe}
        onDeleteAttempt={desk.deleteAttempt}
      />
    </>
  );
}

function openWords({ attempt: { questions, recipe }, phase, answered, marked }: AttemptSummary): string {
  const done = phase === "answering" ? `${answered} of ${questions.length} answered` : "handed in";
  const mode = modeNames[recipe.mode].toLowerCase();
  return phase === "answering" ? `${mode}, ${done}` : `${mode}, ${done}, ${marked} of ${questions.length} marked`;
}
