import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { CatalogFigure } from "../../deck/figureCatalog.ts";
import { candidates } from "../../study/quiz/candidates.ts";
import { figureCandidates } from "../../study/quiz/figureCandidates.ts";
import { quizHistory } from "../../study/quiz/history.ts";
import { makeFigureQuiz } from "../../study/quiz/makeFigureQuiz.ts";
import { makeQuiz } from "../../study/quiz/makeQuiz.ts";
import { type CardRecipe, isFigureRecipe, type Recipe } from "../../study/quiz/quiz.ts";
import { defaultRecipe, mostQuestions } from "../../study/quiz/recipe.ts";
import type { Matching } from "../../views/quiz/matching.ts";
import { useServices } from "../services.ts";
import { useFold, useNow } from "../useFold.ts";

/** Above this many cards their texts are not read to see in which kinds they can be asked: it would take seconds. */
const mostRead = 1_000;

/** How many cards, or figures, a recipe could ask now, while it is being written. `figures`: all there are, once they are here. */
export function useMatching(recipe: Recipe, figures: readonly CatalogFigure[] | null): Matching {
  const cards = useMatchingCards(recipe);
  const found = useMatchingFigures(recipe, figures);
  return isFigureRecipe(recipe) ? found : cards;
}

const nothing: Matching = { count: 0, atMost: false, asked: null };

function useMatchingFigures(recipe: Recipe, figures: readonly CatalogFigure[] | null): Matching {
  const { catalog, model } = useServices();
  const { library } = useStore(catalog.store);
  const fold = useFold();
  const { today } = useNow();
  const history = useMemo(() => quizHistory(fold), [fold]);
  return useMemo(() => {
    if (!isFigureRecipe(recipe)) return nothing;
    if (figures === null) return { count: 1, atMost: true, asked: null };
    const size = { kind: "questions", count: mostQuestions } as const;
    const counted = { ...recipe, pick: "reading", size, order: "fixed" } as const;
    const request = { recipe: counted, figures, fold, library, model, today, history, seed: "" };
    const { length } = figureCandidates({ ...request, quizzed: history.quizzedFigures });
    const made = makeFigureQuiz(request);
    const millis = made.ok ? made.value.questions.map(({ kind }) => history.expectedMillis[kind]) : [];
    return { count: made.ok ? length : 0, atMost: false, asked: askedOf(recipe.size, millis) };
  }, [recipe, figures, fold, library, model, today, history]);
}

function useMatchingCards(all: Recipe): Matching {
  const recipe = isFigureRecipe(all) ? none : all;
  const { catalog, shelf, model } = useServices();
  const { library } = useStore(catalog.store);
  const fold = useFold();
  const { today } = useNow();
  const wanted = useDeferredValue(recipe);
  const history = useMemo(() => quizHistory(fold), [fold]);
  // Which come first makes no difference to how many there are, and takes the longest to find out.
  const request = useMemo(
    () => ({ recipe: { ...wanted, pick: "reading" as const }, fold, library, model, today, seed: "" }),
    [wanted, fold, library, model, today],
  );
  const found = useMemo(() => candidates({ ...request, quizzed: history.quizzed }).length, [request, history]);
  const [read, setRead] = useState<{ readonly request: typeof request; readonly matching: Matching } | null>(null);
  useEffect(() => {
    if (found === 0 || found > mostRead) return;
    let wanted = true;
    const size = { kind: "questions", count: mostQuestions } as const;
    const counting = { ...request, recipe: { ...request.recipe, size, order: "fixed" as const } };
    void makeQuiz({ ...counting, history, shelf }).then((made) => {
      if (!wanted) return;
      const millis = made.ok ? made.value.questions.map(({ kind }) => history.expectedMillis[kind]) : [];
      const count = millis.length;
      setRead({ request, matching: { count, atMost: false, asked: askedOf(request.recipe.size, millis) } });
    });
    return () => {
      wanted = false;
    };
  }, [request, found, history, shelf]);
  if (read?.request === request) return read.matching;
  return { count: found, atMost: found > 0, asked: null };
}

const none: CardRecipe = { ...defaultRecipe({ kind: "all" }, ""), scopes: [] };

/** How many of them fill the quiz; which ones they are is not known yet, so that a mean stands for each. */
function askedOf(size: Recipe["size"], millis: readonly number[]): Matching["asked"] {
  if (millis.length === 0) return null;
  const mean = millis.reduce((sum, one) => sum + one, 0) / millis.length;
  const wanted = size.kind === "questions" ? size.count : Math.max(1, Math.ceil((size.minutes * 60_000) / mean));
  const questions = Math.min(wanted, millis.length);
  return { questions, millis: questions * mean };
}
