import { useState } from "react";
import { useStore } from "zustand";
import type { FigureScope } from "../../study/quiz/quiz.ts";
import { defaultFigureRecipe } from "../../study/quiz/recipe.ts";
import { useServices } from "../services.ts";
import { StartRecipe } from "./StartRecipe.tsx";
import { figuresTitle } from "./scopeTitle.ts";

/** One press: ten questions about figures in all three ways, those with the weakest cards first; of chosen ones all of them. */
export function StartFiguresPage({ scope }: { readonly scope: FigureScope }) {
  const { library } = useStore(useServices().catalog.store);
  const recipe = defaultFigureRecipe(scope, figuresTitle(library, scope));
  // As it was asked for: a list of figures is made anew whenever the address is read.
  const [first] = useState(scope);
  const ground = first.kind === "figures" ? ({ kind: "all" } as const) : first;
  return <StartRecipe recipe={recipe} scope={ground} rebuild={ground} />;
}
