import { useState } from "react";
import { useStore } from "zustand";
import type { CatalogFigure } from "../../deck/figureCatalog.ts";
import { hasScope, type Library, type LibraryScope } from "../../library/library.ts";
import { quizEntries } from "../../study/quiz/keys.ts";
import { isFigureRecipe, type Recipe } from "../../study/quiz/quiz.ts";
import { readRecipe } from "../../study/quiz/readAttempt.ts";
import { defaultFigureRecipe, defaultRecipe, turnedTo } from "../../study/quiz/recipe.ts";
import { BuilderScreen } from "../../views/quiz/BuilderScreen.tsx";
import type { OfferedDeck } from "../../views/quiz/chosenScopes.ts";
import { href, quizAddress } from "../addresses.ts";
import { NothingThere } from "../NothingThere.tsx";
import { useServices } from "../services.ts";
import { navigate } from "../useAddress.ts";
import { useFold } from "../useFold.ts";
import { runAddress } from "./quizAddresses.ts";
import { figuresTitle, scopeTitle } from "./scopeTitle.ts";
import { startFaultWords } from "./startFaultWords.ts";
import { useFigures } from "./useFigures.ts";
import { useMatching } from "./useMatching.ts";
import { useQuizDesk } from "./useQuizDesk.ts";

export interface BuilderPageProps {
  readonly about: "cards" | "figures";
  readonly scope: LibraryScope;
  /** Of a saved recipe that is to be changed. */
  readonly recipeId: string | null;
}

/** A quiz by the learner's own recipe. */
export function BuilderPage({ about, scope, recipeId }: BuilderPageProps) {
  const { catalog } = useServices();
  const { library } = useStore(catalog.store);
  const fold = useFold();
  const [first] = useState<Recipe | null>(() => {
    if (recipeId !== null) return readRecipe(quizEntries(fold), recipeId)?.recipe ?? null;
    if (!hasScope(library, scope)) return null;
    return about === "figures"
      ? defaultFigureRecipe(scope, figuresTitle(library, scope))
      : defaultRecipe(scope, scopeTitle(library, scope));
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
  const figures = useFigures(isFigureRecipe(recipe));
  const matching = useMatching(recipe, figures);

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
        decks={isFigureRecipe(recipe) ? decksOfFigures(library, figures ?? []) : decksOfCards(library)}
        starredCount={fold.starred.size}
        matching={matching}
        starting={starting}
        fault={fault}
        isSaved={firstId !== null}
        homeHref={href(quizAddress)}
        onRecipe={setRecipe}
        onAbout={(about) => setRecipe(turnedTo(about, recipe))}
        onStart={() => void start()}
        onSave={() => setRecipeId(desk.saveRecipe(recipe, recipeId ?? undefined))}
      />
    </>
  );
}

function decksOfCards({ decks }: Library): readonly OfferedDeck[] {
  return decks.map(({ slug, title, topics }) => ({
    slug,
    title,
    count: topics.reduce((sum, { cardIds }) => sum + cardIds.length, 0),
    topics: topics.map((topic) => ({ slug: topic.slug, title: topic.title, count: topic.cardIds.length })),
  }));
}

/** Only what has figures: no other could be asked. */
function decksOfFigures({ decks }: Library, all: readonly CatalogFigure[]): readonly OfferedDeck[] {
  const figures = all.filter(({ figure }) => figure.source.kind !== "missing");
  return decks.flatMap(({ slug, title, topics }) => {
    const own = figures.filter(({ deck }) => deck === slug);
    const shownIn = (topic: string) => own.filter((figure) => figure.shownIn.some((place) => place.topic === topic));
    const offered = topics.map((topic) => ({
      slug: topic.slug,
      title: topic.title,
      count: shownIn(topic.slug).length,
    }));
    return own.length === 0
      ? []
      : [{ slug, title, count: own.length, topics: offered.filter(({ count }) => count > 0) }];
  });
}
