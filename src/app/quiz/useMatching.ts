import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { candidates } from "../../study/quiz/candidates.ts";
import { quizHistory } from "../../study/quiz/history.ts";
import { makeQuiz } from "../../study/quiz/makeQuiz.ts";
import type { Recipe } from "../../study/quiz/quiz.ts";
import { mostQuestions } from "../../study/quiz/recipe.ts";
import type { Matching } from "../../views/quiz/matching.ts";
import { useServices } from "../services.ts";
import { useFold, useNow } from "../useFold.ts";

/** Above this many cards their texts are not read to see in which kinds they can be asked: it would take seconds. */
const mostRead = 1_000;

/** How many cards a recipe could ask now, while it is being written. */
export function useMatching(recipe: Recipe): Matching {
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
      const cards = millis.length;
      setRead({ request, matching: { cards, atMost: false, asked: askedOf(request.recipe.size, millis) } });
    });
    return () => {
      wanted = false;
    };
  }, [request, found, history, shelf]);
  if (read?.request === request) return read.matching;
  return { cards: found, atMost: found > 0, asked: null };
}

/** How many of the cards fill the quiz; which ones they are is not known yet, so that a mean stands for each. */
function askedOf(size: Recipe["size"], millis: readonly number[]): Matching["asked"] {
  if (millis.length === 0) return null;
  const mean = millis.reduce((sum, one) => sum + one, 0) / millis.length;
  const wanted = size.kind === "questions" ? size.count : Math.max(1, Math.ceil((size.minutes * 60_000) / mean));
  const questions = Math.min(wanted, millis.length);
  return { questions, millis: questions * mean };
}
