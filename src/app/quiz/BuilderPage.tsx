import { useState } from "react";
import { useStore } from "zustand";
import { hasScope, type LibraryScope } from "../../library/library.ts";
import { quizEntries } from "../../study/quiz/keys.ts";
import type { Recipe } from "../../study/quiz/quiz.ts";
import { readRecipe } from "../../study/quiz/readAttempt.ts";
import { defaultRecipe } from "../../study/quiz/recipe.ts";
import { BuilderScreen } from "../../views/quiz/BuilderScreen.tsx";
import { href, quizAddress } from "../addresses.ts";
import { NothingThere } from "../NothingThere.tsx";
import { useServices } from "../services.ts";
import { navigate } from "../useAddress.ts";
import { useFold } from "../useFold.ts";
import { runAddress } from "./quizAddresses.ts";
import { scopeTitle } from "./scopeTitle.ts";
import { startFaultWords } from "./startFaultWords.ts";
import { useMatching } from "./useMatching.ts";
import { useQuizDesk } from "./useQuizDesk.ts";

export interface BuilderPageProps {
  readonly scope: LibraryScope;
  /** Of a saved recipe that is to be changed. */
  readonly recipeId: string | null;
}

/** A quiz by the learner's own recipe. */
export function BuilderPage({ scope, recipeId }: BuilderPageProps) {
  const { catalog } = useServices();
  const { library } = useStore(catalog.store);
  const fold = useFold();
  const [first] = useState<Recipe | null>(() => {
    if (recipeId !== null) return readRecipe(quizEntries(fold), recipeId)?.recipe ?? null;
    return hasScope(library, scope) ? defaultRecipe(scope, scopeTitle(library, scope)) : null;
  });
  return first === null ? <NothingThere /> : <Building first={first} firstId={recipeId} />;
}

function Building({ first, firstId }: { readonly first: Recipe; readonly firstId: string | null }) {
  const { catalog } = useServices();
  const { library } = useStore(catalog.store);
  const desk = useQuizDesk();
  const fold = useFold();
  const [recipe, setRecipe] = useState(first);
  const [recipeId, setRecipeId] = useState(firstId);
  const [starting, setStarting] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const matching = useMatching(recipe);

  const start = async () => {
    setStarting(true);
    const made = await desk.start(recipe, recipeId);
    setStarting(false);
    if (made.ok) navigate(runAddress(made.value));
    else setFault(startFaultWords(made.fault));
  };
  return (
    <>
      <title>Build a quiz · Recto</title>
      <BuilderScreen
        recipe={recipe}
        decks={library.decks.map(({ slug, title, topics }) => ({
          slug,
          title,
          cardCount: topics.reduce((sum, { cardIds }) => sum + cardIds.length, 0),
          topics: topics.map((topic) => ({ slug: topic.slug, title: topic.title, cardCount: topic.cardIds.length })),
        }))}
        starredCount={fold.starred.size}
        matching={matching}
        starting={starting}
        fault={fault}
        isSaved={firstId !== null}
        homeHref={href(quizAddress)}
        onRecipe={setRecipe}
        onStart={() => void start()}
        onSave={() => setRecipeId(desk.saveRecipe(recipe, recipeId ?? undefined))}
      />
    </>
  );
}
